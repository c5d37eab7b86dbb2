import { Alert, Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.ts';
import { Articles } from './articles.tsx';

/** What went wrong, in the server's own words, with the article that stands against it and the id of the request. */
export function ProblemAlert({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t } = useTranslation();
  const problem = problemOf(error);
  const articles = problem.rule?.articles ?? [];
  return (
    <Alert
      role="alert"
      type={problem.code === 'internal' || problem.code === 'fault' ? 'error' : 'warning'}
      showIcon
      title={problem.title || t('problem.title')}
      description={
        <>
          <div>{problem.detail}</div>
          {problem.fields?.map(({ path, message }) => (
            <div key={path}>· {message}</div>
          ))}
          {articles.length > 0 && <Articles refs={articles} />}
          {problem.code === 'unavailable' && <div>{t('problem.sendAgain')}</div>}
          {problem.instance && (
            <Typography.Text type="secondary" copyable={{ text: problem.instance }}>
              {t('problem.requestId', { id: problem.instance })}
            </Typography.Text>
          )}
        </>
      }
      action={
        retry && (
          <Button size="small" onClick={retry}>
            {t('problem.retry')}
          </Button>
        )
      }
    />
  );
}
