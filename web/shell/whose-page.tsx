import { Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { useSession } from '../api/session.ts';
import { AUDIENCES } from './audience.ts';
import { destinationAt, destinationsOf } from './navigation.tsx';

/** Shows a page to those whom it is for; to anybody else it says whose page it is, and asks the server nothing. */
export function WhosePage({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const session = useSession();
  const destination = destinationAt(useLocation().pathname);
  if (!destination || AUDIENCES[destination.audience](session)) return children;
  return (
    <Result
      status="info"
      title={<h1 style={{ fontSize: 20, margin: 0 }}>{t(`nav.${destination.label}`)}</h1>}
      subTitle={t(`whosePage.${destination.audience}`)}
      extra={
        <Button type="primary" onClick={() => navigate('/')}>
          {t('whosePage.home')}
        </Button>
      }
    />
  );
}

/** Where one begins: the first page of one's own. */
export function FirstPage() {
  const [first] = destinationsOf(useSession());
  return <Navigate to={first?.path ?? '/calendar'} replace />;
}
