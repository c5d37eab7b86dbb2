import { chinaCalendar } from '../../../calendar/default-calendar.ts';
import type { WorkingCalendar } from '../../../calendar/working-calendar.ts';
import { findDocket, withDocketAt } from '../../running.ts';

/**
 * The calendar that days are counted with: the version in force in the docket that runs, with the local orders for a unit,
 * or, where none runs, the calendar that the program brings.
 * @throws {CommandFailure} `unavailable` when a docket is there and does not answer: another calendar might give another day
 */
export async function calendarToCount(unit: string | undefined): Promise<WorkingCalendar> {
  const address = await findDocket();
  if (!address) return chinaCalendar;
  const { latestVersion } = await import('../../../store/calendar-versions.ts');
  const { calendar } = await withDocketAt(address, ({ store }) => latestVersion(store.em()));
  return calendar.forUnit(unit ?? null);
}
