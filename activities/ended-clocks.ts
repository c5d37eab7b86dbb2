import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { boundUnit } from '../machines/bound-unit.ts';
import type { Clock } from '../machines/clock.ts';
import type { CommitRequest } from '../machines/step.ts';
import { usedDays } from '../machines/used-days.ts';
import type { EndedClock } from '../store/written-clock-ends.ts';

/**
 * The periods of working days that a step has ended, with what was used of them. A day that a case names is no period, and
 * an internal target runs beside the period of the same name.
 */
export function endedClocks(
  { docket }: CommitRequest,
  clocks: readonly Clock[],
  calendar: WorkingCalendar,
): readonly EndedClock[] {
  const before = new Set(docket.clocks.filter(({ lateBy }) => lateBy !== null).map(({ id }) => id));
  return clocks.flatMap((clock) => {
    const { id, period, label, workingDays, extensions, stoppedOn, dueOn, lateBy, target } = clock;
    if (stoppedOn === null || lateBy === null || workingDays === null || target || before.has(id)) return [];
    const own = calendar.forUnit(boundUnit(docket, clock));
    // A clock that stood still when it was stopped has no last day: what was allowed is then its length.
    const length = extensions.reduce((sum, extension) => sum + extension.workingDays, workingDays);
    const allowed = dueOn === null ? length : usedDays(clock, dueOn, own);
    const used = usedDays(clock, stoppedOn, own);
    return [{ id, period, label, stoppedOn, usedDays: used, allowedDays: allowed, lateBy }];
  });
}
