import { DeleteOutlined } from '@ant-design/icons';
import { Button, Flex, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SettingView } from '../../client/admin.ts';
import type { LightThresholds } from '../../statute/settings/lights.ts';
import { periodLabel, periodsFor } from './setting-value.ts';

type OfPeriod = number | null | LightThresholds;
interface ByPeriodValue {
  readonly [period: string]: OfPeriod;
}

const FIRST: { readonly [kind: string]: OfPeriod } = { targets: 1, lights: { yellow: 3, red: 1 } };

/** Edits what is set for single periods: internal targets, and the lights. */
export function ByPeriod({
  setting: { key, kind },
  value,
  change,
}: {
  readonly setting: SettingView;
  readonly value: ByPeriodValue;
  readonly change: (to: ByPeriodValue) => void;
}) {
  const { t } = useTranslation();
  const first = FIRST[kind] ?? null;
  const others = periodsFor(key, first).filter((period) => !Object.hasOwn(value, period.value));
  const set = (id: string, to: OfPeriod) => change({ ...value, [id]: to });
  const number = (id: string, part: string, days: number | null, to: (days: number | null) => void) => (
    <InputNumber
      precision={0}
      value={days}
      prefix={part}
      aria-label={`${periodLabel(id, t)} ${part}`}
      onChange={to}
      style={{ width: 130 }}
    />
  );
  return (
    <Flex vertical gap={8}>
      {Object.entries(value).map(([id, of]) => (
        <Flex key={id} gap={8} align="center">
          <span style={{ flex: 1 }}>{periodLabel(id, t)}</span>
          {typeof of === 'object' && of !== null ? (
            <>
              {number(id, t('settings.yellow'), of.yellow, (yellow) =>
                set(id, { ...of, yellow: yellow ?? 0 }),
              )}
              {number(id, t('settings.red'), of.red, (red) => set(id, { ...of, red: red ?? 0 }))}
            </>
          ) : (
            number(id, t('settings.days'), of, (days) => set(id, days))
          )}
          <Button
            type="text"
            disabled={id === 'default'}
            icon={<DeleteOutlined />}
            aria-label={`${t('form.remove')} ${periodLabel(id, t)}`}
            onClick={() => change(Object.fromEntries(Object.entries(value).filter(([one]) => one !== id)))}
          />
        </Flex>
      ))}
      <Select<string>
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('settings.addPeriod')}
        aria-label={t('settings.addPeriod')}
        options={[...others]}
        onChange={(id) => set(id, first)}
      />
    </Flex>
  );
}
