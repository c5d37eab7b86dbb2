import { Button, Flex, Layout, Menu } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { OfflineBanner } from '../shell/offline-banner.tsx';
import { changeLanguage, language } from '../strings/language.ts';

const PAGES = [
  { path: '/public', label: 'items' },
  { path: '/public/apply', label: 'demand' },
  { path: '/public/follow', label: 'follow' },
] as const;

/** What surrounds the pages for those who have no account (公众网上申请). */
export function Component() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  useEffect(() => {
    document.title = t('public.title');
  }, [t]);
  // An application for an item begins on the list.
  const here = pathname === '/public/apply' && search !== '' ? '/public' : pathname;
  return (
    <Layout style={{ minHeight: '100%' }}>
      <a className="docket-skip" href="#main">
        {t('skip')}
      </a>
      <Layout.Header className="docket-no-print docket-public-header">
        <Link to="/public" className="docket-public-name">
          {t('public.title')}
        </Link>
        <nav aria-label={t('nav.menu')} className="docket-public-nav">
          <Menu
            theme="dark"
            mode="horizontal"
            selectedKeys={[here]}
            style={{ background: 'transparent', borderBottom: 0 }}
            items={PAGES.map(({ path, label }) => ({
              key: path,
              label: <Link to={path}>{t(`public.nav.${label}`)}</Link>,
            }))}
          />
        </nav>
        <Button ghost size="small" onClick={() => changeLanguage(language() === 'zh' ? 'en' : 'zh')}>
          {language() === 'zh' ? 'English' : '中文'}
        </Button>
      </Layout.Header>
      <OfflineBanner />
      <Layout.Content id="main" className="docket-page" tabIndex={-1} style={{ outline: 'none' }}>
        <Flex vertical gap={16} style={{ maxWidth: 1000, margin: '0 auto', padding: '20px 16px 48px' }}>
          <Outlet />
        </Flex>
      </Layout.Content>
    </Layout>
  );
}
