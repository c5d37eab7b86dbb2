import { z } from 'zod';
import { CalendarError } from './errors.ts';
import { holidayLawSchema, statutoryDaysOff } from './holiday-law.ts';
import { type IsoDate, requireIsoDate, weekdayOf, yearOf } from './iso-date.ts';
import { daysOf, type Notice, noticeSchema } from './notice.ts';
import { type NamedDay, YearOfDays } from './year-of-days.ts';

/** All that makes a calendar, as plain data: China's is in default-calendar.ts, any other can be given. */
const calendarDefinitionSchema = z.strictObject({
  /** Changes whenever a day of the calendar may have changed; stored with every due date. */
  version: z.string().min(1),
  /** ISO weekdays, 1 (周一) to 7 (周日); at least one day of the week is worked. */
  weekend: z.strictObject({ days: z.array(z.int().min(1).max(7)).max(6), source: z.string().min(1) }),
  /** What is known of a year that has no notice. */
  holidayLaw: holidayLawSchema,
  notices: z.array(noticeSchema),
  firstYear: z.int().min(1001).max(9998),
  lastYear: z.int().min(1001).max(9998),
  /** Why the day of receipt is not counted: shown in explanations, a text that the authority may set. */
  firstDayBasis: z.string().min(1),
});

export type CalendarDefinition = z.input<typeof calendarDefinitionSchema>;

export interface WorkingCalendar {
  readonly version: string;
  /** The years that have a notice; in any other the counting is provisional. */
  readonly loadedYears: readonly number[];
  /** The law that the counting falls back on in a year without a notice. */
  readonly holidayLawTitle: string;
  readonly weekendSource: string;
  readonly firstDayBasis: string;
  /** @throws {CalendarError} `out-of-range` */
  year(year: number): YearOfDays;
}

/**
 * Checks the data and makes a calendar of it. A year is indexed when it is first asked for, so that a calendar of a
 * century costs no more than the years that are used.
 * @throws {CalendarError} `not-a-calendar`, with every fault that was found
 */
export function createWorkingCalendar(input: CalendarDefinition): WorkingCalendar {
  const parsed = calendarDefinitionSchema.safeParse(input);
  if (!parsed.success) throw new CalendarError('not-a-calendar', z.prettifyError(parsed.error));
  const definition = parsed.data;
  const { version, weekend, holidayLaw, firstYear, lastYear, firstDayBasis } = definition;
  const notices = inOrderOfForce(definition.notices);
  const isWeekend = (date: IsoDate) => weekend.days.includes(weekdayOf(date));
  const faults = faultsOf(notices, isWeekend);
  if (lastYear < firstYear) faults.push(`日历的末年 ${lastYear} 早于首年 ${firstYear}`);
  if (faults.length > 0) throw new CalendarError('not-a-calendar', faults.join('；'));

  const loadedYears = [...new Set(notices.map(({ year }) => year))].sort((a, b) => a - b);
  const named = namedDays(notices);
  const years = new Map<number, YearOfDays>();

  function indexYear(year: number): YearOfDays {
    if (!(year >= firstYear && year <= lastYear)) {
      throw new CalendarError('out-of-range', `日历只涵盖 ${firstYear} 年至 ${lastYear} 年，不含 ${year} 年`);
    }
    const loaded = loadedYears.includes(year);
    const days = new Map<IsoDate, NamedDay>();
    if (!loaded) {
      for (const { date, reason, source } of statutoryDaysOff(holidayLaw, year, isWeekend)) {
        days.set(date, { working: false, reason, source });
      }
    }
    // The notice of the next year may reach into the last December of this one, and wins over the law.
    for (const [date, day] of named) if (yearOf(date) === year) days.set(date, day);
    const indexed = new YearOfDays(year, loaded, days, isWeekend);
    years.set(year, indexed);
    return indexed;
  }

  return {
    version,
    loadedYears,
    holidayLawTitle: holidayLaw.title,
    weekendSource: weekend.source,
    firstDayBasis,
    year: (year) => years.get(year) ?? indexYear(year),
  };
}

/** The year that a date lies in. @throws {CalendarError} `not-a-date`, `out-of-range` */
export function yearOfDate(date: IsoDate, calendar: WorkingCalendar): YearOfDays {
  return calendar.year(yearOf(requireIsoDate(date)));
}

/** By date of issue, so that a later word replaces an earlier one; of one day, the correction comes second. */
function inOrderOfForce(notices: Notice[]): Notice[] {
  const key = (notice: Notice) => `${notice.issuedOn}${notice.corrects ? 1 : 0}`;
  return [...notices].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function namedDays(notices: Notice[]): Map<IsoDate, NamedDay> {
  const days = new Map<IsoDate, NamedDay>();
  for (const { number: source, off, madeUp, cancelsMadeUp } of notices) {
    for (const day of cancelsMadeUp) days.delete(day);
    for (const range of off) {
      for (const day of daysOf(range)) days.set(day, { working: false, reason: `${range.name}放假`, source });
    }
    for (const day of madeUp) days.set(day, { working: true, reason: '调休上班', source });
  }
  return days;
}

function faultsOf(notices: Notice[], isWeekend: (date: IsoDate) => boolean): string[] {
  const faults: string[] = [];
  const issued = new Map<string, Notice>();
  const arranged = new Set<number>();
  for (const notice of notices) {
    const { number, year, corrects } = notice;
    if (issued.has(number)) faults.push(`文号重复：${number}`);
    if (corrects === undefined) {
      if (arranged.has(year)) faults.push(`${year} 年有两个安排通知，后一个应写明所更正的通知：${number}`);
      arranged.add(year);
    } else {
      const corrected = issued.get(corrects);
      if (corrected?.year !== year) faults.push(`${number} 所更正的 ${year} 年通知不在日历中：${corrects}`);
      for (const day of notice.cancelsMadeUp) {
        if (!corrected?.madeUp.includes(day)) faults.push(`${number} 取消的 ${day} 原本不是调休上班日`);
      }
    }
    for (const day of notice.madeUp) {
      if (!isWeekend(day)) faults.push(`${number}：调休上班日 ${day} 不是周末`);
    }
    issued.set(number, notice);
  }
  return faults;
}
