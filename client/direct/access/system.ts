import { isoDateInShanghai } from '../../../calendar/iso-date.ts';
import { isCreditCode } from '../../../machines/credit-code.ts';
import { StatuteError } from '../../../statute/error.ts';
import type { Setting } from '../../../statute/settings/kinds.ts';
import { resolveSettings, settingsTable } from '../../../statute/settings.ts';
import { lockPerson, PERSON_ID, registeredPeople, writePerson } from '../../../store/access/people.ts';
import { endSessionsOf } from '../../../store/access/sessions.ts';
import { disabledOver } from '../../../store/access/unit-service.ts';
import {
  type DecidedSetting,
  decidedSettings,
  removeSetting,
  settersOf,
  writeSetting,
} from '../../../store/access/write-setting.ts';
import { liesUnder, writeUnit } from '../../../store/access/write-unit.ts';
import { findUnits } from '../../../store/find-units.ts';
import type { SettingView, SystemAdministration, UnitEntry } from '../../admin.ts';
import { done, notFound, type Problem } from '../../outcome.ts';
import type { Administering } from './administering.ts';
import { against, invalid, wrongBasis } from './changed.ts';
import { holdingsOf, setActive, whatOf } from './unit-activity.ts';

/** What 系统管理员 do, straight on the store. */
export function systemAdministration({ change, read, nowMs }: Administering): SystemAdministration {
  return {
    units: (asker) =>
      read('unit.list', ['system', 'security'], asker, async (em) => done(await findUnits(em))),
    putUnit: (asker, unit) =>
      change('unit.put', 'system', asker, async (em) => {
        const wrong = wrongUnit(unit);
        if (wrong) return wrong;
        const found = await findUnits(em, [
          unit.code,
          unit.bureau,
          unit.government,
          unit.parent ?? unit.code,
        ]);
        const known = new Set([unit.code, ...found.map(({ code }) => code)]);
        for (const path of ['bureau', 'government', 'parent'] as const) {
          const code = unit[path];
          if (code !== null && !known.has(code)) return invalid(path, `没有编码为“${code}”的机构。`);
        }
        const before = found.find(({ code }) => code === unit.code) ?? null;
        const isInService = before === null || before.disabledOn === null;
        const disabled = isInService ? await disabledOver(em, unit) : undefined;
        if (disabled) {
          const path = disabled.code === unit.bureau ? 'bureau' : 'government';
          return invalid(path, `机构“${disabled.name}”已停用，请改选承接其职责的机构。`);
        }
        if (unit.parent !== null && (await liesUnder(em, unit.parent, unit.code))) {
          return against('units-form-a-tree', '上级机构不能是本机构或者本机构的下级。');
        }
        const others = await findUnits(em);
        if (others.some(({ code, creditCode }) => creditCode === unit.creditCode && code !== unit.code)) {
          return invalid('creditCode', '该统一社会信用代码已用于另一机构。');
        }
        await writeUnit(em, unit);
        const value = { ...unit, disabledOn: before?.disabledOn ?? null };
        return { subject: { unit: unit.code }, before, after: unit, value };
      }),
    unitHoldings: (asker, code) => read('unit.holdings', ['system'], asker, (em) => holdingsOf(em, code)),
    setUnitActive: (asker, activity) =>
      change(whatOf(activity), 'system', asker, (em) => setActive(em, activity, nowMs())),
    people: (asker, query) =>
      read('person.list', ['system'], asker, async (em) => done(await registeredPeople(em, query))),
    putPerson: (asker, person) =>
      change('person.put', 'system', asker, async (em) => {
        const { id, active } = person;
        const name = person.name.trim();
        if (!PERSON_ID.test(id)) {
          return invalid('id', '人员编号由字母、数字和 . _ @ - 组成，以字母或者数字开头，不超过100个字符。');
        }
        if (name === '' || name.length > 50) return invalid('name', '姓名应当是 1 至 50 个字。');
        const before = await lockPerson(em, id);
        await writePerson(em, { id, name, active });
        if (!active) await endSessionsOf(em, id);
        // The log says that a name was changed, never the name.
        const renamed = before !== undefined && before.name !== name;
        return {
          subject: { person: id },
          before: before ? { active: before.active } : null,
          after: { active, ...(renamed && { renamed }) },
          value: { id, name, active },
        };
      }),
    settings: (asker) =>
      read('setting.list', ['system'], asker, (em) =>
        // Locked rows need a transaction; settings are few.
        em.transactional(async (tx) => done(settingViews(await decidedSettings(tx), await settersOf(tx)))),
      ),
    changeSetting: (asker, key, value, basis) =>
      change('setting.change', 'system', asker, async (em) => {
        const unfounded = wrongBasis(basis);
        if (unfounded) return unfounded;
        const decided = await decidedSettings(em);
        const others = Object.fromEntries(decided.map((one) => [one.key, one.value]));
        let checked: unknown;
        try {
          checked = Object.entries(resolveSettings({ ...others, [key]: value })).find(
            ([id]) => id === key,
          )?.[1];
        } catch (error) {
          if (!(error instanceof StatuteError)) throw error;
          return error.code === 'unknown-setting' ? noSuchSetting(key) : invalid('value', error.message);
        }
        const before = decided.find((one) => one.key === key) ?? null;
        const setOn = isoDateInShanghai(nowMs());
        const after = { key, value: checked, basis: basis.trim(), setBy: asker.person, setOn };
        await writeSetting(em, after);
        return { subject: { setting: key }, before, after, value: viewOf(key, after, await settersOf(em)) };
      }),
    resetSetting: (asker, key) =>
      change('setting.reset', 'system', asker, async (em) => {
        if (!Object.hasOwn(settingsTable, key)) return noSuchSetting(key);
        const before = (await decidedSettings(em)).find((one) => one.key === key) ?? null;
        await removeSetting(em, key);
        return { subject: { setting: key }, before, after: null, value: viewOf(key, undefined, new Map()) };
      }),
  };
}

type Names = ReadonlyMap<string, string>;

function settingViews(decided: readonly DecidedSetting[], names: Names): SettingView[] {
  return Object.keys(settingsTable).map((key) =>
    viewOf(
      key,
      decided.find((one) => one.key === key),
      names,
    ),
  );
}

function viewOf(key: string, decided: DecidedSetting | undefined, names: Names): SettingView {
  const setting: Setting | undefined = Object.entries(settingsTable).find(([id]) => id === key)?.[1];
  if (!setting) throw new Error(`no setting '${key}'`);
  const { label, basis, articles, kind, choices = null, inEffect } = setting;
  return {
    ...{ key, label, basis, articles, kind, choices, inEffect, default: setting.default },
    value: decided ? decided.value : setting.default,
    decided: decided
      ? {
          basis: decided.basis,
          by: decided.setBy,
          byName: names.get(decided.setBy) ?? null,
          on: decided.setOn,
        }
      : null,
  };
}

function noSuchSetting(key: string): Problem {
  return notFound(`没有设置项“${key}”。`).problem;
}

function wrongUnit({ code, name, creditCode, level }: UnitEntry): Problem | undefined {
  if (!/^[a-z0-9][a-z0-9-]{0,49}$/.test(code)) {
    return invalid('code', '机构编码由小写字母、数字和 - 组成，不超过50个字符。');
  }
  if (name.trim() === '' || name.length > 100) return invalid('name', '机构名称应当是 1 至 100 个字。');
  if (!isCreditCode(creditCode)) return invalid('creditCode', '统一社会信用代码应当是18位，且校验码正确。');
  if (!['city', 'county', 'zone'].includes(level)) {
    return invalid('level', '层级应当是 city（市）、county（县市区）、zone（开发区）之一。');
  }
  return undefined;
}
