import { onlineManager } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

/** Says that the network is away; what is shown may be old. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const online = useSyncExternalStore(
    (tell) => onlineManager.subscribe(tell),
    () => onlineManager.isOnline(),
  );
  if (online) return null;
  return <Alert banner type="warning" title={t('state.offline')} role="status" />;
}
