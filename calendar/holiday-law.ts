import { z } from 'zod';
import { addDays, type IsoDate } from './iso-date.ts';
import { lunarDateInYear, qingmingOf } from './lunar-date.ts';

const monthDay = z.strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) });

const statutoryDaySchema = z.strictObject({
  name: z.string().min(1),
  on: z.union([
    z.strictObject({ solar: monthDay }),
    /** 农历; months 1 to 10 only, since later ones may fall into the next solar year. `daysBefore: 1` gives 除夕. */
    z.strictObject({
      lunar: z.strictObject({ month: z.int().min(1).max(10), day: z.int().min(1).max(29) }),
      daysBefore: z.int().min(0).default(0),
    }),
    z.strictObject({ solarTerm: z.literal('清明') }),
  ]),
});

/** A law that fixes holidays, in all its revisions; `fromYear` is the first whole year of a revision. */
export const holidayLawSchema = z.strictObject({
  title: z.string().min(1),
  revisions: z.array(
    z.strictObject({
      fromYear: z.int(),
      decree: z.string().min(1),
      daysArticle: z.string().min(1),
      /** The article under which a day on the weekend is made up on a working day (补假); absent: it is lost. */
      madeUpArticle: z.string().min(1).optional(),
      days: z.array(statutoryDaySchema),
    }),
  ),
});

export type HolidayLaw = z.output<typeof holidayLawSchema>;
type Revision = HolidayLaw['revisions'][number];
type StatutoryDay = Revision['days'][number];

export interface StatutoryDayOff {
  date: IsoDate;
  reason: string;
  source: string;
}

/**
 * The days that the law itself takes off in a year, in order.
 * 办法 第六条 says that a day on the weekend is made up on a working day, not on which: here it is the next day that is
 * neither weekend nor off. Two holidays on one day (中秋 on 10-01) give one day: the article knows only the weekend.
 */
export function statutoryDaysOff(
  law: HolidayLaw,
  year: number,
  isWeekend: (date: IsoDate) => boolean,
): StatutoryDayOff[] {
  const off = new Map<IsoDate, StatutoryDayOff>();
  const owed: { after: IsoDate; dayOff: Omit<StatutoryDayOff, 'date'> }[] = [];
  // The year before belongs to it: a holiday at its very end may be made up in January.
  for (const each of [year - 1, year]) {
    const revision = revisionFor(law, each);
    for (const day of revision?.days ?? []) {
      const date = dateOf(day, each);
      const known = off.get(date);
      const reason = known ? known.reason.replace('放假', `、${day.name}放假`) : `${day.name}放假`;
      off.set(date, { date, reason, source: cite(law, revision, revision?.daysArticle) });
      if (!known && isWeekend(date) && revision?.madeUpArticle) {
        const source = cite(law, revision, revision.madeUpArticle);
        owed.push({ after: date, dayOff: { reason: `${day.name}补假`, source } });
      }
    }
  }
  owed.sort((a, b) => (a.after < b.after ? -1 : 1));
  for (const { after, dayOff } of owed) {
    let date = addDays(after, 1);
    while (isWeekend(date) || off.has(date)) date = addDays(date, 1);
    off.set(date, { date, ...dayOff });
  }
  const inYear = [...off.values()].filter(({ date }) => date.startsWith(`${year}-`));
  return inYear.sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The days of a year that the law names, before any is made up for: one of each holiday's days an entry. */
export function statutoryDays(
  law: HolidayLaw,
  year: number,
): { readonly date: IsoDate; readonly name: string }[] {
  const days = revisionFor(law, year)?.days ?? [];
  return days.map((day) => ({ date: dateOf(day, year), name: day.name }));
}

function revisionFor(law: HolidayLaw, year: number): Revision | undefined {
  return law.revisions.filter(({ fromYear }) => fromYear <= year).sort((a, b) => b.fromYear - a.fromYear)[0];
}

function dateOf({ on }: StatutoryDay, year: number): IsoDate {
  if ('solar' in on) {
    return `${year}-${String(on.solar.month).padStart(2, '0')}-${String(on.solar.day).padStart(2, '0')}`;
  }
  if ('lunar' in on) return addDays(lunarDateInYear(year, on.lunar.month, on.lunar.day), -on.daysBefore);
  return qingmingOf(year);
}

function cite(law: HolidayLaw, revision: Revision | undefined, article = ''): string {
  return `${law.title}（${revision?.decree}）${article}`;
}
