import { Badge, Grid, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLive } from '../api/live.ts';

/** Whether changes by others arrive by themselves. */
export function LiveMark() {
  const { t } = useTranslation();
  const live = useLive();
  const wide = Grid.useBreakpoint().md ?? true;
  const words = t(live ? 'state.live' : 'state.notLive');
  return (
    <span role="status" title={words} aria-label={words}>
      <Badge status={live ? 'success' : 'default'} />{' '}
      <Typography.Text type="secondary">{wide && words}</Typography.Text>
    </span>
  );
}
