import { Result } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Where the window of a second sign-in ends: it closes itself, and the page that opened it goes on. */
export function Component() {
  const { t } = useTranslation();
  useEffect(() => window.close(), []);
  return <Result status="success" title={t('signIn.done')} />;
}
