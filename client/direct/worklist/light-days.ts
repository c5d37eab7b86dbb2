import { addWorkingDays } from '../../../calendar/add-working-days.ts';
import { addDays, type IsoDate, isoDateInShanghai } from '../../../calendar/iso-date.ts';
import type { WorkingCalendar } from '../../../calendar/working-calendar.ts';
import type { LastDays, LightDays } from '../../../machines/worklist/light-days.ts';
import { type LightThresholds, thresholdsOf } from '../../../statute/settings/lights.ts';
import { resolveSettings } from '../../../statute/settings.ts';
import { allSettings } from '../../../store/all-settings.ts';
import type { Store } from '../../../store/connection.ts';

/** The days between the lights today, by the authority's setting (红黄灯). */
export async function lightDays(store: Store, calendar: WorkingCalendar, nowMs: number): Promise<LightDays> {
  const today = isoDateInShanghai(nowMs);
  const { lights } = resolveSettings(await allSettings(store.em()));
  const days = ({ red, yellow }: LightThresholds): LastDays => ({
    red: lastDayWith(red, today, calendar),
    yellow: lastDayWith(yellow, today, calendar),
  });
  const byPeriod = Object.entries(lights).map(([period, thresholds]) => [period, days(thresholds)] as const);
  return { today, lastDays: { ...Object.fromEntries(byPeriod), default: days(thresholdsOf(lights, '')) } };
}

/** The last due day of a period that has so many working days left today. */
function lastDayWith(workingDays: number, today: IsoDate, calendar: WorkingCalendar): IsoDate {
  return addDays(addWorkingDays(today, workingDays + 1, calendar).dueOn, -1);
}
