import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from '../api/query-client.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { router } from './routes.tsx';
import { groundOf, themeOf, useDark } from './theme.ts';

/** The whole application: the look, the language, the data, the pages. */
export function App() {
  const { i18n } = useTranslation();
  const dark = useDark();
  const english = i18n.language === 'en';
  dayjs.locale(english ? 'en' : 'zh-cn');
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
    // Pages without the frame, such as signing in, lie on the document itself.
    document.body.style.background = groundOf(dark);
  }, [dark]);
  return (
    <ConfigProvider theme={themeOf(dark)} locale={english ? enGB : zhCN} button={{ autoInsertSpace: false }}>
      <AntApp style={{ height: '100%' }} message={{ maxCount: 3 }}>
        <ErrorBoundary>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </ErrorBoundary>
      </AntApp>
    </ConfigProvider>
  );
}
