import { useQuery } from '@tanstack/react-query';
import { Layout } from 'antd';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useLiveUpdates } from '../api/live.ts';
import { sessionQuery } from '../api/session.ts';
import { Header } from './header.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { ShortcutsProvider } from './shortcuts.tsx';
import { SignInAgain } from './sign-in-again.tsx';
import { Failed, Loading } from './states.tsx';
import { WhosePage } from './whose-page.tsx';

/** What surrounds every page: the bar, the banner, the way back in after the session has ended. */
export function Frame() {
  const { t, i18n } = useTranslation();
  const { pathname, search } = useLocation();
  const session = useQuery(sessionQuery);
  useLiveUpdates(session.data?.eventsAfter);
  useEffect(() => {
    document.title = i18n.t('product');
  }, [i18n.t]);
  if (session.isPending) return <Loading />;
  if (session.data === undefined) return <Failed error={session.error} retry={() => session.refetch()} />;
  if (session.data === null) {
    return <Navigate to={`/sign-in?return=${encodeURIComponent(pathname + search)}`} replace />;
  }
  return (
    <ShortcutsProvider>
      <a className="docket-skip" href="#main">
        {t('skip')}
      </a>
      <Layout style={{ minHeight: '100%' }}>
        <Header session={session.data} />
        <OfflineBanner />
        <Layout.Content id="main" className="docket-page" tabIndex={-1} style={{ outline: 'none' }}>
          <Suspense fallback={<Loading />}>
            <WhosePage>
              <Outlet />
            </WhosePage>
          </Suspense>
        </Layout.Content>
      </Layout>
      <SignInAgain />
    </ShortcutsProvider>
  );
}
