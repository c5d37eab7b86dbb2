import type { z } from 'zod';
import { StatuteError } from './error.ts';
import { calendarSettings } from './settings/calendar.ts';
import { instrumentSettings } from './settings/instrument.ts';
import type { Setting } from './settings/kinds.ts';
import { lights } from './settings/lights.ts';
import { otherProcedureSettings } from './settings/other-procedures.ts';
import { paperSettings } from './settings/papers.ts';
import { receiptSettings } from './settings/receipt.ts';
import { sharingSettings } from './settings/sharing.ts';
import { targets } from './settings/targets.ts';

/**
 * Everything that the law leaves to the authority (设置项), each with its default and its basis. In TypeScript and not
 * in JSON, because the types of the values are read from it.
 */
export const settingsTable = {
  ...instrumentSettings,
  ...receiptSettings,
  ...calendarSettings,
  ...sharingSettings,
  ...otherProcedureSettings,
  ...paperSettings,
  ...targets,
  ...lights,
} satisfies { readonly [id: string]: Setting };

type SettingId = keyof typeof settingsTable;

/** The settings that a case is carried under: plain JSON, frozen. */
export type Settings = { readonly [Id in SettingId]: z.output<(typeof settingsTable)[Id]['schema']> };

const IDS = Object.keys(settingsTable) as SettingId[];

/**
 * The defaults with the authority's own values in their place.
 * @param overrides values by id of the setting, as they come from the store or a file
 * @throws {StatuteError} `unknown-setting`; `wrong-setting`; `setting-not-in-effect` where another value than the
 *   default would be taken by nobody
 */
export function resolveSettings(overrides: { readonly [id: string]: unknown } = {}): Settings {
  const settings = new Map<string, unknown>(IDS.map((id) => [id, settingsTable[id].default]));
  for (const [id, value] of Object.entries(overrides)) settings.set(id, checked(id, value));
  return deepFreeze(Object.fromEntries(settings) as unknown as Settings);
}

function checked(id: string, value: unknown): unknown {
  if (!Object.hasOwn(settingsTable, id)) throw new StatuteError('unknown-setting', `没有设置项“${id}”。`);
  const setting: Setting = settingsTable[id as SettingId];
  const result = setting.schema.safeParse(value);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => issue.message).join('；');
    throw new StatuteError('wrong-setting', `设置项“${setting.label}”（${id}）：${faults}。`);
  }
  if (!setting.inEffect && result.data !== setting.default) {
    const why = setting.waitsFor === undefined ? '' : `：${setting.waitsFor}`;
    throw new StatuteError(
      'setting-not-in-effect',
      `设置项“${setting.label}”（${id}）尚未启用，目前只能取默认值${why}。`,
    );
  }
  return result.data;
}

/** Copies as it freezes: the defaults belong to everybody. */
function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  const copy = Array.isArray(value)
    ? value.map(deepFreeze)
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deepFreeze(inner)]));
  return Object.freeze(copy) as Value;
}
