import { isoDateInShanghai } from '../../calendar/iso-date.ts';
import { calendarWarnings } from '../../store/calendar-warnings.ts';
import type { CalendarService } from '../calendar.ts';
import { done } from '../outcome.ts';
import { calendarEntering } from './calendar-entering.ts';
import { calendarReading } from './calendar-reading.ts';
import { calendarRollovers, type RolloverParts } from './calendar-rollovers.ts';
import { whileAvailable } from './while-available.ts';

/** The calendar of a docket, straight from its store and its Temporal. */
export function directCalendar(parts: RolloverParts): CalendarService {
  const { store, nowMs } = parts;
  return {
    ...calendarReading(store),
    ...calendarEntering(store, nowMs),
    ...calendarRollovers(parts),
    warnings: () =>
      whileAvailable(null, async () => done(await calendarWarnings(store.em(), isoDateInShanghai(nowMs())))),
  };
}
