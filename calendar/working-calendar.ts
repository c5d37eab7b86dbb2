import { z } from 'zod';
import { CalendarError } from './errors.ts';
import { holidayLawSchema, statutoryDaysOff } from './holiday-law.ts';
import { type IsoDate, requireIsoDate, weekdayOf, yearOf } from './iso-date.ts';
import { daysOfOrder, holdsFor, type LocalOrder, localOrderSchema } from './local-order.ts';
import { namedDays } from './named-days.ts';
import { type Notice, noticeSchema } from './notice.ts';
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
  /** 本地调整, for all units or for some. */
  orders: z.array(localOrderSchema).default([]),
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
  /**
   * The calendar of a unit: with the local orders that name it beside those for all units. Cheap: made once, and its
   * years are this one's where no order names the unit. For null, and from the calendar of a unit, the one for all units
   * is where it starts from.
   */
  forUnit(unit: string | null): WorkingCalendar;
  /** 发文字号 of the notice that arranges a year; undefined when none is loaded. */
  noticeOf(year: number): string | undefined;
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
  const { version, weekend, holidayLaw, firstYear, lastYear, firstDayBasis, notices, orders } = definition;
  const isWeekend = (date: IsoDate) => weekend.days.includes(weekdayOf(date));
  const faults = faultsOf(notices, orders, isWeekend);
  const named = namedDays(notices, forAll(orders), faults);
  if (lastYear < firstYear) faults.push(`日历的末年 ${lastYear} 早于首年 ${firstYear}`);
  if (faults.length > 0) throw new CalendarError('not-a-calendar', faults.join('；'));

  const arrangements = new Map(notices.filter(arranges).map(({ year, number }) => [year, number]));
  const loadedYears = [...new Set(notices.map(({ year }) => year))].sort((a, b) => a - b);

  function indexYear(year: number, days: ReadonlyMap<IsoDate, NamedDay>): YearOfDays {
    if (!(year >= firstYear && year <= lastYear)) {
      throw new CalendarError('out-of-range', `日历只涵盖 ${firstYear} 年至 ${lastYear} 年，不含 ${year} 年`);
    }
    const loaded = loadedYears.includes(year);
    const ofYear = new Map<IsoDate, NamedDay>();
    if (!loaded) {
      for (const { date, reason, source } of statutoryDaysOff(holidayLaw, year, isWeekend)) {
        ofYear.set(date, { working: false, reason, source, by: 'law' });
      }
    }
    // The notice of the next year may reach into the last December of this one, and wins over the law.
    for (const [date, day] of days) if (yearOf(date) === year) ofYear.set(date, day);
    return new YearOfDays(year, loaded, ofYear, isWeekend);
  }

  const facts = { version, loadedYears, holidayLawTitle: holidayLaw.title, weekendSource: weekend.source };
  const ofAll = new Map<number, YearOfDays>();
  const ofUnits = new Map<string, WorkingCalendar>();
  const calendar: WorkingCalendar = {
    ...facts,
    firstDayBasis,
    year: (year) => remembered(ofAll, year, () => indexYear(year, named)),
    forUnit: (unit) => (unit === null ? calendar : remembered(ofUnits, unit, () => calendarOfUnit(unit))),
    noticeOf: (year) => arrangements.get(year),
  };
  return calendar;

  function calendarOfUnit(unit: string): WorkingCalendar {
    const own = orders.filter((order) => order.units !== null && holdsFor(order, unit));
    if (own.length === 0) return calendar;
    const days = namedDays(notices, [...forAll(orders), ...own]);
    const touched = new Set(own.flatMap(daysOfOrder).map(yearOf));
    const years = new Map<number, YearOfDays>();
    const index = (year: number) => remembered(years, year, () => indexYear(year, days));
    return { ...calendar, year: (year) => (touched.has(year) ? index(year) : calendar.year(year)) };
  }
}

/** The year that a date lies in. @throws {CalendarError} `not-a-date`, `out-of-range` */
export function yearOfDate(date: IsoDate, calendar: WorkingCalendar): YearOfDays {
  return calendar.year(yearOf(requireIsoDate(date)));
}

function remembered<Key, Value>(held: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = held.get(key);
  if (known !== undefined) return known;
  const made = make();
  held.set(key, made);
  return made;
}

function forAll(orders: readonly LocalOrder[]): LocalOrder[] {
  return orders.filter(({ units }) => units === null);
}

function arranges({ corrects }: Notice): boolean {
  return corrects === undefined;
}

function faultsOf(
  notices: readonly Notice[],
  orders: readonly LocalOrder[],
  isWeekend: (date: IsoDate) => boolean,
): string[] {
  const faults: string[] = [];
  const numbers = new Set<string>();
  for (const { number } of [...notices, ...orders]) {
    if (numbers.has(number)) faults.push(`文号重复：${number}`);
    numbers.add(number);
  }
  const arranged = new Map<number, Notice>();
  for (const notice of notices.filter(arranges)) {
    const { number, year } = notice;
    if (arranged.has(year)) faults.push(`${year} 年有两个安排通知，后一个应写明所更正的通知：${number}`);
    arranged.set(year, notice);
  }
  for (const { number, year, corrects, issuedOn, madeUp } of notices) {
    const corrected = notices.find((other) => other.number === corrects);
    if (corrects !== undefined && (corrected?.year !== year || corrected.issuedOn > issuedOn)) {
      faults.push(`${number} 所更正的 ${year} 年通知不在日历中：${corrects}`);
    }
    for (const day of madeUp) {
      if (!isWeekend(day)) faults.push(`${number}：调休上班日 ${day} 不是周末`);
    }
  }
  return faults;
}
