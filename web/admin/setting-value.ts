import '../shell/no-code-from-text.ts';
import type { TFunction } from 'i18next';
import type { SettingView } from '../../client/admin.ts';
import { periods } from '../../statute/periods.ts';
import type { ClosingTime } from '../../statute/settings/kinds.ts';
import type { LightThresholds } from '../../statute/settings/lights.ts';
import { settingsTable } from '../../statute/settings.ts';

/** The Chinese name of a period; of `default`, what it stands for. */
export function periodLabel(id: string, t: TFunction): string {
  return id === 'default' ? t('settings.otherPeriods') : (periods.find((one) => one.id === id)?.label ?? id);
}

/** A value of a setting in words. */
export function valueText({ kind, choices }: SettingView, value: unknown, t: TFunction): string {
  switch (kind) {
    case 'choice':
      return choices?.[String(value)] ?? String(value);
    case 'days-before': {
      const days = value as readonly number[];
      return days.length === 0
        ? t('settings.noWarning')
        : t('settings.daysBefore', { days: days.join('、') });
    }
    case 'office-hours': {
      const times = value as readonly ClosingTime[];
      if (times.length === 0) return t('settings.none');
      return times.map(({ from, close }) => t('settings.closing', { from, close })).join('；');
    }
    case 'targets': {
      const targets = Object.entries(value as { [period: string]: number });
      if (targets.length === 0) return t('settings.none');
      return targets
        .map(([id, count]) => t('settings.target', { period: periodLabel(id, t), count }))
        .join('；');
    }
    case 'lights':
      return Object.entries(value as { [period: string]: LightThresholds })
        .map(([id, { yellow, red }]) => t('settings.lights', { period: periodLabel(id, t), yellow, red }))
        .join('；');
    default:
      return value === null ? t('settings.none') : String(value);
  }
}

/** What stands against a value, in the words of the law's own table; undefined when it may be taken. */
export function faultOf(key: string, value: unknown): string | undefined {
  const setting = Object.entries(settingsTable).find(([id]) => id === key)?.[1];
  const result = setting?.schema.safeParse(value);
  return result?.success === false ? result.error.issues.map(({ message }) => message).join('；') : undefined;
}

/** The periods that a setting by period may name. */
export function periodsFor(key: string, example: unknown): readonly { value: string; label: string }[] {
  return periods
    .filter(({ id }) => faultOf(key, { default: { yellow: 3, red: 1 }, ...{ [id]: example } }) === undefined)
    .map(({ id, label }) => ({ value: id, label }));
}
