import { Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SettingView } from '../../client/admin.ts';
import type { ClosingTime } from '../../statute/settings/kinds.ts';
import { ByPeriod } from './by-period.tsx';
import { ClosingTimes } from './closing-times.tsx';

/** Edits a value of a setting by its kind. It stands in a form, which gives it `id`, `value` and `onChange`. */
export function ValueEditor({
  setting,
  id,
  value,
  onChange = () => undefined,
}: {
  readonly setting: SettingView;
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
}) {
  const { t } = useTranslation();
  const named = { ...(id !== undefined && { id }), 'aria-label': setting.label };
  switch (setting.kind) {
    case 'choice':
      return (
        <Radio.Group
          {...named}
          vertical
          value={value}
          onChange={({ target }) => onChange(target.value)}
          options={Object.entries(setting.choices ?? {}).map(([one, label]) => ({ value: one, label }))}
        />
      );
    case 'number':
      return (
        <InputNumber
          {...named}
          precision={0}
          value={value as number | null}
          onChange={onChange}
          placeholder={t('settings.none')}
        />
      );
    case 'days-before':
      return (
        <Select
          {...named}
          mode="tags"
          tokenSeparators={[',', '，', '、', ' ']}
          value={(value as readonly number[]).map(String)}
          onChange={(days: string[]) => onChange(days.map(Number).sort((one, other) => other - one))}
          options={[]}
          open={false}
        />
      );
    case 'office-hours':
      return <ClosingTimes times={value as readonly ClosingTime[]} change={onChange} />;
    case 'targets':
    case 'lights':
      return <ByPeriod setting={setting} value={value as { [period: string]: never }} change={onChange} />;
    default:
      return (
        <Input.TextArea
          {...named}
          rows={3}
          maxLength={500}
          value={String(value)}
          onChange={({ target }) => onChange(target.value)}
        />
      );
  }
}
