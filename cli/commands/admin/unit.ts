import { UNIT_HOLDINGS, type UnitHoldings, type UnitOfRegister } from '../../../client/admin.ts';
import { type UnitActivities, unitActivitiesOver } from '../../../client/direct/access/unit-activity.ts';
import type { Outcome } from '../../../client/outcome.ts';
import { answerOf } from '../../output/problem.ts';
import { present } from '../../output/report.ts';
import { pairs, table } from '../../output/table.ts';
import { withRunningDocket } from '../../running.ts';
import { operator } from './operator.ts';

interface JsonOption {
  readonly json?: true;
}

interface ChangeOptions extends JsonOption {
  readonly basis: string;
}

/** `docket admin unit list` */
export async function list(options: JsonOption): Promise<void> {
  const units = await withUnits((activities) => activities.list());
  present(options, { units }, () =>
    table([
      ['编码', '名称', '状态'],
      ...units.map(({ code, name, disabledOn }) => [code, name, stateOf(disabledOn)]),
    ]),
  );
}

/** `docket admin unit show` */
export async function show(code: string, options: JsonOption): Promise<void> {
  const holdings = await withUnits((activities) => activities.holdings(code));
  present(options, { unit: code, holdings }, () =>
    pairs(
      Object.entries(UNIT_HOLDINGS).map(([key, label]) => [
        label,
        String(holdings[key as keyof UnitHoldings]),
      ]),
    ),
  );
}

/** `docket admin unit disable` */
export async function disable(
  code: string,
  { basis, despiteOpenTasks, ...options }: ChangeOptions & { readonly despiteOpenTasks?: true },
): Promise<void> {
  const changed = await set({ code, active: false, basis, despiteOpenTasks });
  const says = `已停用“${changed.name}”，已记入审计日志。在办案件仍由其人员办理，期限照常计算。`;
  present(options, outputOf(changed), () => says);
}

/** `docket admin unit enable` */
export async function enable(code: string, { basis, ...options }: ChangeOptions): Promise<void> {
  const changed = await set({ code, active: true, basis });
  present(options, outputOf(changed), () => `已启用“${changed.name}”，已记入审计日志。`);
}

function stateOf(disabledOn: string | null): string {
  return disabledOn === null ? '启用' : `已停用（${disabledOn}起）`;
}

function outputOf({ code, disabledOn }: UnitOfRegister) {
  return { unit: code, active: disabledOn === null, disabledOn };
}

function set(activity: Parameters<UnitActivities['set']>[1]): Promise<UnitOfRegister> {
  return withUnits((activities) => activities.set(operator(), activity));
}

async function withUnits<Value>(
  work: (activities: UnitActivities) => Promise<Outcome<Value>>,
): Promise<Value> {
  return withRunningDocket(async ({ store }) => answerOf(await work(unitActivitiesOver(store, Date.now))));
}
