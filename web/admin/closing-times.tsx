import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ClosingTime } from '../../statute/settings/kinds.ts';

/** From when in the year offices close at which time of day. */
export function ClosingTimes({
  times,
  change,
}: {
  readonly times: readonly ClosingTime[];
  readonly change: (to: readonly ClosingTime[]) => void;
}) {
  const { t } = useTranslation();
  const set = (at: number, part: Partial<ClosingTime>) =>
    change(times.map((time, place) => (place === at ? { ...time, ...part } : time)));
  return (
    <Flex vertical gap={8} align="start">
      {times.map(({ from, close }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place: both of its parts change while one types
        <Flex key={at} gap={8} align="center">
          <Input
            value={from}
            placeholder="05-01"
            aria-label={t('settings.closingFrom')}
            prefix={t('settings.closingFrom')}
            onChange={({ target }) => set(at, { from: target.value })}
            style={{ width: 190 }}
          />
          <Input
            value={close}
            placeholder="18:00"
            aria-label={t('settings.closingAt')}
            prefix={t('settings.closingAt')}
            onChange={({ target }) => set(at, { close: target.value })}
            style={{ width: 190 }}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`${t('form.remove')} ${from}`}
            onClick={() => change(times.filter((_, place) => place !== at))}
          />
        </Flex>
      ))}
      <Button icon={<PlusOutlined />} onClick={() => change([...times, { from: '', close: '' }])}>
        {t('form.add')}
      </Button>
    </Flex>
  );
}
