import { CalendarError } from '../calendar/errors.ts';
import type { Clock } from '../machines/clock.ts';
import { countDocket } from '../machines/count-docket.ts';
import { type Recount, recountClocks, recountWithExpired } from '../machines/recount.ts';
import { procedureOf } from '../machines/registry.ts';
import type { CommitRequest } from '../machines/step.ts';
import { type Task, tasksOf } from '../machines/tasks.ts';
import type { Settings } from '../statute/settings.ts';
import type { CalendarVersion } from '../store/calendar-versions.ts';
import type { EndedClock } from '../store/written-clock-ends.ts';
import { endedClocks } from './ended-clocks.ts';
import { calendarChanged, invalidContent } from './failures.ts';

/** What a version of the calendar makes of a step. */
export interface CountedStep {
  readonly clocks: readonly Clock[];
  /** The clocks that another version had counted before. */
  readonly recounts: readonly Recount[];
  /** The clocks that the step has ended, with what was used of them. */
  readonly ends: readonly EndedClock[];
  readonly tasks: readonly Task[];
}

/**
 * Counts the clocks of a step with the version of the calendar in force.
 * @param expired what becomes of expired periods that the version would have given longer
 * @throws {ApplicationFailure} `Refused` when a day lies outside the calendar; `CalendarChanged` when the step would end
 *   a period by a day that another version has counted
 */
export function countStep(
  request: CommitRequest,
  { calendar, news }: CalendarVersion,
  expired: Settings['calendar.expired-periods'],
): CountedStep {
  const { step, docket, procedure, tasks } = request;
  const count = countDocket(docket, calendar);
  if (step.kind === 'due' && news && endsByAnotherVersion(request, calendar.version))
    throw calendarChanged(news);
  try {
    if (step.kind !== 'calendar') {
      const counted = recountClocks(docket.clocks, count);
      return { ...counted, ends: endedClocks(request, counted.clocks, calendar), tasks };
    }
    const counted = recountWithExpired(docket.clocks, count, expired);
    // An expiry that has come into doubt lays a task, and only now is it known.
    const after = { ...docket, clocks: counted.clocks };
    return { ...counted, ends: [], tasks: tasksOf(procedureOf(procedure.id, procedure.version), after) };
  } catch (error) {
    if (error instanceof CalendarError) throw invalidContent('', `期限无法计算：${error.message}`);
    throw error;
  }
}

function endsByAnotherVersion({ step, docket }: CommitRequest, version: string): boolean {
  const { clock: ended } = step.action.payload as { readonly clock: string };
  const clock = docket.clocks.find(({ id }) => id === ended);
  return clock !== undefined && clock.until === null && clock.calendarVersion !== version;
}
