import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { problemOf } from '../api/problem.ts';

/** A page that could not be shown. What was typed lies in drafts, so that loading it again loses nothing. */
export function Fault({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  if (isNotLoaded(error)) {
    return (
      <Result
        status="warning"
        title={t('problem.offlineTitle')}
        subTitle={t('problem.offline')}
        extra={
          <Button type="primary" onClick={reloadWhenReached}>
            {t('problem.retry')}
          </Button>
        }
      />
    );
  }
  return (
    <Result
      status="warning"
      title={t('fault.title')}
      subTitle={`${t('fault.hint')} ${problemOf(error).detail}`}
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          {t('fault.reload')}
        </Button>
      }
    />
  );
}

/** A part of the program did not come: the network was away, or the server has a newer version of it. */
function isNotLoaded(error: unknown): boolean {
  return (
    error instanceof TypeError && /module/i.test(error.message) && /fetch|import|load/i.test(error.message)
  );
}

/** A page that is loaded anew while the server is away would be gone. */
async function reloadWhenReached(): Promise<void> {
  const reached = await fetch('/healthz').catch(() => undefined);
  if (reached) location.reload();
}

/** A route that is not there, or whose page failed. */
export function RouteFault() {
  const { t } = useTranslation();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) {
    return <Result status="404" title={t('fault.noPage')} extra={<a href="/">{t('fault.home')}</a>} />;
  }
  return <Fault error={error} />;
}
