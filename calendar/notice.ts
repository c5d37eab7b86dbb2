import { z } from 'zod';
import { addDays, type IsoDate, isIsoDate } from './iso-date.ts';

export const isoDateSchema = z.string().refine(isIsoDate, '不是有效日期（应为 YYYY-MM-DD）');

const daysOffSchema = z.strictObject({
  from: isoDateSchema,
  /** The last day off; weekends inside are days off too. */
  to: isoDateSchema,
  /** The holiday as the notice names it, such as 国庆节、中秋节. */
  name: z.string().min(1),
});

/**
 * A notice on the holidays of a year (节假日安排的通知), or one that corrects an earlier notice of that year.
 * What a later notice says of a day wins over what an earlier one says.
 */
export const noticeSchema = z
  .strictObject({
    year: z.int().min(1000).max(9999),
    title: z.string().min(1),
    /** 发文字号, such as 国办发明电〔2025〕7号. */
    number: z.string().min(1),
    issuedOn: isoDateSchema,
    /** The 发文字号 of the notice that this one changes; absent in the notice that arranges the year. */
    corrects: z.string().min(1).optional(),
    off: z.array(daysOffSchema),
    /** Days of the weekend that are worked (调休上班). */
    madeUp: z.array(isoDateSchema),
    /** Made-up days of the corrected notice that are no longer worked. */
    cancelsMadeUp: z.array(isoDateSchema).default([]),
    /** Days off of the corrected notice that are no longer off. */
    cancelsOff: z.array(isoDateSchema).default([]),
    /** Where the wording was read. */
    source: z.string().min(1),
  })
  .superRefine((notice, context) => {
    for (const fault of faultsOf(notice)) context.addIssue({ code: 'custom', message: fault });
  });

export type Notice = z.output<typeof noticeSchema>;
export type DaysOff = Notice['off'][number];

/** Every day from the first to the last day off. */
export function daysOf(off: Pick<DaysOff, 'from' | 'to'>): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = off.from; day <= off.to; day = addDays(day, 1)) days.push(day);
  return days;
}

interface NoticeDays {
  year: number;
  corrects?: string | undefined;
  off: DaysOff[];
  madeUp: IsoDate[];
  cancelsMadeUp: IsoDate[];
  cancelsOff: IsoDate[];
}

function faultsOf(notice: NoticeDays): string[] {
  const ranges = [...notice.off, ...notice.madeUp.map((day) => ({ from: day, to: day, name: '调休上班' }))];
  ranges.sort((a, b) => (a.from < b.from ? -1 : 1));
  // 元旦 may begin, or be made up for, in the December before: 2022-12-31, 2011-12-31.
  const earliest = `${notice.year - 1}-12-01`;
  const latest = `${notice.year}-12-31`;
  const faults: string[] = [];
  if (ranges.length === 0) faults.push('通知没有放假或上班日期');
  for (const [at, range] of ranges.entries()) {
    if (range.to < range.from) faults.push(`${range.name}：止日 ${range.to} 早于起日 ${range.from}`);
    if (range.from < earliest || range.to > latest) {
      faults.push(`${range.name}：${range.from} 至 ${range.to} 不在 ${notice.year} 年安排的范围内`);
    }
    const before = ranges[at - 1];
    if (before && range.from <= before.to)
      faults.push(`${before.name} 与 ${range.name} 的日期重叠：${range.from}`);
  }
  if (notice.cancelsMadeUp.length > 0 && !notice.corrects) faults.push('取消调休上班，须写明所更正的通知');
  if (notice.cancelsOff.length > 0 && !notice.corrects) faults.push('取消放假，须写明所更正的通知');
  for (const day of notice.cancelsMadeUp) {
    if (notice.madeUp.includes(day)) faults.push(`${day} 既取消上班又安排上班`);
  }
  for (const day of notice.cancelsOff) {
    if (notice.off.some(({ from, to }) => from <= day && day <= to))
      faults.push(`${day} 既取消放假又安排放假`);
  }
  return faults;
}
