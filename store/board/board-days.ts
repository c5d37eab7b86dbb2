import type { IsoDate } from '../../calendar/iso-date.ts';

/** From this day on what is overdue counts: before all others, so that one range of one column finds all that counts. */
export const ALWAYS: IsoDate = '0001-01-01';

/** An open task as the board counts it. */
interface CountedTask {
  readonly unit: string;
  readonly actions: readonly string[];
  readonly due_on: IsoDate | null;
  readonly overdue: boolean;
}

/** The case, as it stands with these tasks. */
interface CountedCase {
  readonly due_on: IsoDate | null;
  readonly overdue: boolean;
}

/**
 * From which day on each of the open tasks of a case counts for its unit on the board, once that day is overdue or nearly
 * due; null for never. In an overdue case those units count whose own period has ended, at once; in another those whose
 * period is due, not before the case itself is. A unit counts once, by the first of its tasks, and never by those by which the
 * supervisor is called.
 */
export function boardDays(
  tasks: readonly CountedTask[],
  { overdue, due_on }: CountedCase,
): (IsoDate | null)[] {
  const dayOf = (task: CountedTask): IsoDate | null => {
    if (task.actions.includes('supervise')) return null;
    if (overdue) return task.overdue ? ALWAYS : null;
    if (task.overdue || due_on === null) return due_on;
    return task.due_on !== null && task.due_on < due_on ? due_on : task.due_on;
  };
  const days = tasks.map(dayOf);
  const firstOf = new Map<string, IsoDate>();
  for (const [at, { unit }] of tasks.entries()) {
    const [day, first] = [days[at] ?? null, firstOf.get(unit)];
    if (day !== null && (first === undefined || day < first)) firstOf.set(unit, day);
  }
  // Of several that are due on its first day, one counts.
  return tasks.map(({ unit }, at) => {
    const day = days[at] ?? null;
    if (day === null || firstOf.get(unit) !== day) return null;
    firstOf.delete(unit);
    return day;
  });
}
