import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Light } from '../light.ts';

/** The last days on which a period is red and yellow. */
export interface LastDays {
  readonly red: IsoDate;
  readonly yellow: IsoDate;
}

/** The days between the lights of periods, as they stand today: what a list can be searched by. Asia/Shanghai. */
export interface LightDays {
  readonly today: IsoDate;
  /** By the id of the period; `default` for all others. */
  readonly lastDays: { readonly default: LastDays; readonly [period: string]: LastDays };
}

/** The light of a task; null without a due day. The same as `lightOf` of its clock, which counts each day. */
export function taskLight(
  task: { readonly overdue: boolean; readonly dueOn: IsoDate | null; readonly period: string | null },
  { today, lastDays }: LightDays,
): Light | null {
  const { overdue, dueOn, period } = task;
  if (overdue || (dueOn !== null && dueOn < today)) return 'overdue';
  if (dueOn === null) return null;
  const { red, yellow } = lastDays[period ?? 'default'] ?? lastDays.default;
  if (dueOn <= red) return 'red';
  return dueOn <= yellow ? 'yellow' : 'green';
}
