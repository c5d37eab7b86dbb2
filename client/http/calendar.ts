import type {
  CalendarEntryView,
  CalendarReading,
  CalendarService,
  CalendarView,
  PreviewView,
  RolloverView,
} from '../calendar.ts';
import type { ClockAccount, DueAnswer } from '../calendar-answers.ts';
import type { CalendarWarning } from '../calendar-warning.ts';
import { excludedText } from '../excluded-text.ts';
import { done, notFound } from '../outcome.ts';
import type { HttpCaller } from './call.ts';

/** The working calendar, over HTTP. */
export function calendarOverHttp({ json, items }: HttpCaller): CalendarService {
  const entryAt = (id: string) => `/calendar/entries/${encodeURIComponent(id)}`;
  const once = true;
  return {
    calendar: (unit) => json<CalendarView>('GET', '/calendar', { query: { unit } }),
    entries: () => items<CalendarEntryView>('/calendar/entries', {}),
    entry: (id) => json<CalendarEntryView>('GET', entryAt(id), {}),
    read: (body) => json<CalendarReading>('POST', '/calendar/readings', { body }),
    enter: ({ actor, requestId = crypto.randomUUID(), ...body }) =>
      json<CalendarEntryView>('POST', '/calendar/entries', { actor, requestId, body }),
    confirm: ({ entry, actor }) =>
      json<CalendarEntryView>('POST', `${entryAt(entry)}/confirm`, { actor, once }),
    reject: ({ entry, actor, reasons }) =>
      json<CalendarEntryView>('POST', `${entryAt(entry)}/reject`, { actor, once, body: { reasons } }),
    preview: ({ entry, actor, ...query }) =>
      json<PreviewView>('GET', `${entryAt(entry)}/preview`, { actor, query }),
    // One that runs already is found: sent again, it is the same.
    startRollover: ({ actor }) => json<RolloverView>('POST', '/calendar/rollovers', { actor }),
    rollover: async (version) => {
      const found = await json<RolloverView | null>('GET', '/calendar/rollovers', { query: { version } });
      if (!found.ok) return found;
      return found.value === null ? notFound('没有换版。') : done(found.value);
    },
    due: ({ excluded = [], ...question }) => {
      const left = excluded.length === 0 ? {} : { excluded: excludedText(excluded) };
      return json<DueAnswer>('GET', '/calendar/due', { query: { ...question, ...left } });
    },
    explain: (ref, clock, actor) =>
      json<ClockAccount>(
        'GET',
        `/cases/${encodeURIComponent(ref)}/clocks/${encodeURIComponent(clock)}/explanation`,
        { actor },
      ),
    warnings: () => items<CalendarWarning>('/calendar/warnings', {}),
  };
}
