import { CalendarError } from '../../calendar/errors.ts';
import { type Explanation, explain } from '../../calendar/explain.ts';
import { addDays, daysInYear, type IsoDate } from '../../calendar/iso-date.ts';
import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import { boundUnit } from '../../machines/bound-unit.ts';
import { openingOf } from '../../machines/docket.ts';
import { type ClockExplanation, explainClock } from '../../machines/explain-clock.ts';
import { explanationText } from '../../machines/explanation-text.ts';
import { calendarVersions, latestVersion } from '../../store/calendar-versions.ts';
import type { Store } from '../../store/connection.ts';
import { findCase } from '../../store/find-case.ts';
import { recordSince } from '../../store/record-since.ts';
import type { CalendarService, CalendarYearView, NamedDayView } from '../calendar.ts';
import type { Outcome } from '../outcome.ts';
import { done, failed, notFound } from '../outcome.ts';
import { noSuchCase } from './no-such-case.ts';
import { whileAvailable } from './while-available.ts';

/** The calendar as it is, and last days as they come about. */
export function calendarReading(store: Store): Pick<CalendarService, 'calendar' | 'due' | 'explain'> {
  return {
    calendar: (unit) =>
      whileAvailable(null, async () => {
        const { calendar, inForceFrom } = await latestVersion(store.em());
        const of = calendar.forUnit(unit ?? null);
        const next = (calendar.loadedYears.at(-1) ?? 0) + 1;
        const years = [...calendar.loadedYears, next].map((year) => yearOf(of, year));
        return done({ version: calendar.version, inForceFrom, years });
      }),
    due: ({ unit, excluded = [], ...question }) =>
      whileAvailable(null, async () => {
        const { calendar } = await latestVersion(store.em());
        return counted(() => explain({ ...question, excluded }, calendar.forUnit(unit ?? null)));
      }),
    explain: (ref, clockId, actor) =>
      whileAvailable(null, async () => {
        const held = await findCase(store.em(), ref, actor);
        if (!held) return noSuchCase(ref);
        const clock = held.clocks.find(({ id }) => id === clockId);
        if (!clock) {
          const ids = held.clocks.map(({ id }) => id).join('、') || '无';
          return notFound(`本案没有编号为“${clockId}”的期限，可以是：${ids}。`);
        }
        const versions = await calendarVersions(store.em());
        const restsOn =
          versions.find(({ calendar }) => calendar.version === clock.calendarVersion) ?? versions[0];
        if (!restsOn) throw new Error('the calendar that the program brings is always there');
        const unit = boundUnit(held, clock);
        const rows = await recordSince(store.em(), held.id, -1, actor);
        const steps = rows.map(({ body: { step, letters = [] } }) => ({
          ...{ sequence: step.sequence, label: step.label },
          letters: letters.map(({ letter }) => letter.number),
        }));
        const { settings } = openingOf(held).ruleSet;
        return counted(() => {
          const account = explainClock(clock, restsOn.calendar.forUnit(unit), settings, steps);
          const text = explanationText(account).join('\n');
          const named = { caseId: held.id, caseNumber: held.number, unit, clock };
          return { ...named, explanation: dayByDay(account), account, text };
        });
      }),
  };
}

function dayByDay({
  legs,
  dueOn,
  provisional,
  warning,
  calendarVersion,
}: ClockExplanation): Explanation | null {
  if (legs.length === 0) return null;
  const standing = warning === undefined ? { provisional } : { provisional, warning };
  return { dueOn, ...standing, calendarVersion, days: legs.flatMap(({ days }) => days) };
}

function counted<Value>(count: () => Value): Outcome<Value> {
  try {
    return done(count());
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    return failed({
      kind: 'invalid',
      message: `${error.message}。`,
      fields: [{ path: '', message: error.message }],
    });
  }
}

function yearOf(calendar: WorkingCalendar, year: number): CalendarYearView {
  const days = calendar.year(year);
  const named: NamedDayView[] = [];
  let date: IsoDate = `${year}-01-01`;
  for (let left = daysInYear(year); left > 0; left -= 1) {
    const day = days.namedDay(date);
    if (day) named.push({ date, working: day.working, reason: day.reason, source: day.source });
    date = addDays(date, 1);
  }
  return { year, loaded: days.loaded, workingDays: days.length, named };
}
