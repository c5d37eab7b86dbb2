import { Badge, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLive } from '../api/live.ts';

/** Whether changes by others arrive by themselves. */
export function LiveMark() {
  const { t } = useTranslation();
  const live = useLive();
  return (
    <span role="status">
      <Badge status={live ? 'success' : 'default'} />{' '}
      <Typography.Text type="secondary">{t(live ? 'state.live' : 'state.notLive')}</Typography.Text>
    </span>
  );
}
