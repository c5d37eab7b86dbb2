import type { EntityManager } from '@mikro-orm/postgresql';
import { isoDateInShanghai } from '../../../calendar/iso-date.ts';
import {
  disabledOver,
  lockUnit,
  type UnitHoldings,
  unitHoldings,
  writeDisabled,
} from '../../../store/access/unit-service.ts';
import type { Store } from '../../../store/connection.ts';
import { findUnits } from '../../../store/find-units.ts';
import type { UnitActivity, UnitOfRegister } from '../../admin.ts';
import { done, notFound, type Outcome, type Problem } from '../../outcome.ts';
import { whileAvailable } from '../while-available.ts';
import { against, type Change, changed, wrongBasis } from './changed.ts';

/** Disabling and enabling beside the database, by an operator. Each has its entry in the audit log. */
export interface UnitActivities {
  /** All units, by code. */
  list(): Promise<Outcome<readonly UnitOfRegister[]>>;
  holdings(code: string): Promise<Outcome<UnitHoldings>>;
  /** @param operator account of the operating system of whoever runs the command */
  set(operator: string, activity: UnitActivity): Promise<Outcome<UnitOfRegister>>;
}

export function unitActivitiesOver(store: Store, nowMs: () => number): UnitActivities {
  return {
    list: () => whileAvailable(null, async () => done(await findUnits(store.em()))),
    holdings: (code) => whileAvailable(null, () => holdingsOf(store.em(), code)),
    set: (operator, activity) =>
      changed(
        store,
        { what: whatOf(activity), by: { person: null, operator }, nowMs: nowMs(), request: undefined },
        (em) => setActive(em, activity, nowMs()),
      ),
  };
}

/** What it is called in the audit log. */
export function whatOf({ active }: UnitActivity): string {
  return active ? 'unit.enable' : 'unit.disable';
}

export async function holdingsOf(em: EntityManager, code: string): Promise<Outcome<UnitHoldings>> {
  const [unit] = await findUnits(em, [code]);
  return unit ? done(await unitHoldings(em, code)) : noSuchUnit(code);
}

/**
 * Disables a unit from today on, or enables it again (decision 0028). Doing it again changes nothing.
 * @returns what stands against it: other units that need it, open tasks that whoever disables it has not spoken of
 */
export async function setActive(
  em: EntityManager,
  { code, active, basis, despiteOpenTasks = false }: UnitActivity,
  nowMs: number,
): Promise<Change<UnitOfRegister> | Problem> {
  const unfounded = wrongBasis(basis);
  if (unfounded) return unfounded;
  if (!(await lockUnit(em, code))) return noSuchUnit(code).problem;
  const [held] = await findUnits(em, [code]);
  if (!held) throw new Error(`unit '${code}' was locked and is gone`);
  const holdings = await unitHoldings(em, code);
  const wrong = active
    ? await againstEnabling(em, held)
    : held.disabledOn === null && againstDisabling(holdings, despiteOpenTasks);
  if (wrong) return wrong;
  const disabledOn = active ? null : (held.disabledOn ?? isoDateInShanghai(nowMs));
  await writeDisabled(em, code, disabledOn);
  const { openCases, openTasks } = holdings;
  return {
    subject: { unit: code },
    before: { disabledOn: held.disabledOn },
    after: { disabledOn, basis: basis.trim(), openCases, openTasks },
    value: { ...held, disabledOn },
  };
}

function againstDisabling(
  { competentFor, openCases, openTasks }: UnitHoldings,
  despiteOpenTasks: boolean,
): Problem | undefined {
  if (competentFor > 0) {
    return against(
      'disabled-unit-is-not-competent',
      `还有${competentFor}个启用的机构以该机构为大数据主管部门或者本级人民政府，请先在这些机构的登记中改为承接的机构，再停用。`,
    );
  }
  if (openTasks > 0 && !despiteOpenTasks) {
    return against(
      'open-tasks-are-spoken-of',
      `该机构还有${openTasks}项待办、${openCases}件在办案件。停用后这些案件仍由其人员办理，期限照常计算；请确认后再停用。`,
    );
  }
  return undefined;
}

async function againstEnabling(em: EntityManager, unit: UnitOfRegister): Promise<Problem | undefined> {
  const disabled = await disabledOver(em, unit);
  return (
    disabled &&
    against(
      'disabled-unit-is-not-competent',
      `该机构的大数据主管部门或者本级人民政府“${disabled.name}”已停用，请先在机构登记中改为承接的机构，再启用。`,
    )
  );
}

function noSuchUnit(code: string) {
  return notFound(`没有编码为“${code}”的机构。`);
}
