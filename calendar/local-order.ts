import { z } from 'zod';
import { addDays, type IsoDate, isIsoDate } from './iso-date.ts';
import { daysOf, isoDateSchema } from './notice.ts';

const closureSchema = z.strictObject({
  from: isoDateSchema,
  /** The last day off; weekends inside are days off too. */
  to: isoDateSchema,
  /** Why there is no work, as explanations show it: 台风停工. */
  name: z.string().min(1),
});

/** Longer than any closure there was; a longer one is a slip of the pen. */
const LONGEST_CLOSURE = 60;

/**
 * An order of an authority on working days of its own place (本地调整): an emergency closure, an added working day. Of a
 * day of which notices and orders speak, the one that was issued last decides.
 */
export const localOrderSchema = z
  .strictObject({
    /** 文号, such as 潍政办字〔2026〕12号; unique among all notices and orders of a calendar. */
    number: z.string().min(1),
    issuedOn: isoDateSchema,
    /** Name of the authority that issued it. */
    authority: z.string().min(1),
    /** The instrument or decision on which the authority rests it. */
    basis: z.string().min(1),
    reason: z.string().min(1),
    off: z.array(closureSchema).default([]),
    /** Days on which people work although it is a weekend or a holiday, or although an earlier order closed. */
    worked: z.array(isoDateSchema).default([]),
    /** Codes of the units for which alone it holds; null for all units. */
    units: z.array(z.string().min(1)).min(1).nullable().default(null),
  })
  .superRefine(({ off, worked }, context) => {
    const ranges = [...off, ...worked.map((day) => ({ from: day, to: day, name: '上班' }))];
    ranges.sort((a, b) => (a.from < b.from ? -1 : 1));
    const fault = (message: string) => context.addIssue({ code: 'custom', message });
    if (ranges.length === 0) fault('本地调整没有停工或上班日期');
    for (const [at, { from, to, name }] of ranges.entries()) {
      if (to < from) fault(`${name}：止日 ${to} 早于起日 ${from}`);
      if (isIsoDate(from) && to >= addDays(from, LONGEST_CLOSURE))
        fault(`${name}：${from} 至 ${to} 超过 ${LONGEST_CLOSURE} 日`);
      const before = ranges[at - 1];
      if (before && from <= before.to) fault(`${before.name} 与 ${name} 的日期重叠：${from}`);
    }
  });

export type LocalOrder = z.output<typeof localOrderSchema>;

/** Whether an order holds for a unit; with null, whether it holds for all units. */
export function holdsFor({ units }: Pick<LocalOrder, 'units'>, unit: string | null): boolean {
  return units === null || (unit !== null && units.includes(unit));
}

/** Every day that an order names. */
export function daysOfOrder({ off, worked }: Pick<LocalOrder, 'off' | 'worked'>): IsoDate[] {
  return [...off.flatMap(daysOf), ...worked];
}
