import { addWorkingDays } from '../../../calendar/add-working-days.ts';
import { addDays, type IsoDate, isoDateInShanghai } from '../../../calendar/iso-date.ts';
import type { WorkingCalendar } from '../../../calendar/working-calendar.ts';
import type { LastDays, LightDays } from '../../../machines/worklist/light-days.ts';
import { type LightThresholds, thresholdsOf } from '../../../statute/settings/lights.ts';
import type { Store } from '../../../store/connection.ts';
import { inForce } from '../../../store/in-force.ts';

type LightSettings = Parameters<typeof thresholdsOf>[0];

/** What lists need to show lights today. */
export interface Lights {
  /** The calendar in force, over all units. */
  readonly calendar: WorkingCalendar;
  /** The days between the lights, by the working days of a unit: null for those of all units. */
  daysOf(unit: string | null): LightDays;
}

/**
 * The lights today (红黄灯), by the authority's setting and the version of the calendar in force. Which one that is is
 * asked with every read, as steps do; the version itself is read once.
 */
export async function lightsToday(store: Store, nowMs: number): Promise<Lights> {
  const today = isoDateInShanghai(nowMs);
  const { settings, calendar } = await inForce(store.em());
  // Units that no order names have the same calendar, and the same days.
  return { calendar, daysOf: (unit) => lightDays(settings.lights, today, calendar.forUnit(unit)) };
}

/** What was worked out last by each calendar, with what it was worked out from: it is the same all day. */
const known = new WeakMap<WorkingCalendar, { readonly lights: LightSettings; readonly days: LightDays }>();

function lightDays(lights: LightSettings, today: IsoDate, calendar: WorkingCalendar): LightDays {
  const held = known.get(calendar);
  if (held?.lights === lights && held.days.today === today) return held.days;
  const days = { today, lastDays: lastDaysBy(lights, today, calendar) };
  known.set(calendar, { lights, days });
  return days;
}

function lastDaysBy(lights: LightSettings, today: IsoDate, calendar: WorkingCalendar): LightDays['lastDays'] {
  const days = ({ red, yellow }: LightThresholds): LastDays => ({
    red: lastDayWith(red, today, calendar),
    yellow: lastDayWith(yellow, today, calendar),
  });
  const byPeriod = Object.entries(lights).map(([period, thresholds]) => [period, days(thresholds)] as const);
  return { ...Object.fromEntries(byPeriod), default: days(thresholdsOf(lights, '')) };
}

/** The last due day of a period that has so many working days left today. */
function lastDayWith(workingDays: number, today: IsoDate, calendar: WorkingCalendar): IsoDate {
  return addDays(addWorkingDays(today, workingDays + 1, calendar).dueOn, -1);
}
