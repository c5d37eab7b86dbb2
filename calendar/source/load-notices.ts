import { z } from 'zod';
import { addDays, type IsoDate } from '../iso-date.ts';
import { type DaysOff, isoDateSchema, type Notice, noticeSchema } from '../notice.ts';
import { type RegisteredNotice, registeredNotices } from '../notices/register.ts';
import { readChineseWorkday, type SourceDay } from './chinese-workday.ts';
import corrections from './corrections.json' with { type: 'json' };

const correctionSchema = z.discriminatedUnion('is', [
  z.strictObject({ date: isoDateSchema, is: z.literal('plain'), source: z.string() }),
  z.strictObject({ date: isoDateSchema, is: z.literal('off'), festival: z.string(), source: z.string() }),
  z.strictObject({ date: isoDateSchema, is: z.literal('made-up'), source: z.string() }),
]);

const corrected = new Map(
  z
    .array(correctionSchema)
    .parse(corrections)
    .map((each) => [each.date, each]),
);

/**
 * The notices of the register with their days. The days of a year's arrangement come from `chinese-workday`, put right
 * by corrections.json wherever it differs from the wording of the notice; a notice that changes another one carries
 * its own few days. load-notices.test.ts reads every wording and fails on a day that is not as it says.
 */
export function loadNotices(): Notice[] {
  return registeredNotices.map((entry) => {
    const { year, title, number, issuedOn, source } = entry;
    return noticeSchema.parse({
      year,
      title,
      number,
      issuedOn,
      source,
      ...(entry.change ?? arrangement(entry)),
    });
  });
}

function arrangement({ year, dispositions }: RegisteredNotice): { off: DaysOff[]; madeUp: IsoDate[] } {
  const off: DaysOff[] = [];
  const madeUp: IsoDate[] = [];
  // No holiday falls into December, so what is named there belongs to 元旦 and to the notice of the next year.
  for (let date = `${year - 1}-12-01`; date < `${year}-12-01`; date = addDays(date, 1)) {
    const day = readCorrected(date);
    if (day.is === 'made-up') madeUp.push(date);
    if (day.is !== 'off') continue;
    const name = dispositions.find((each) => each.name.includes(day.festival))?.name;
    if (name === undefined)
      throw new Error(`${date}: no disposition of the ${year} notice names ${day.festival}`);
    const previous = off.at(-1);
    if (previous?.name === name && addDays(previous.to, 1) === date) previous.to = date;
    else off.push({ from: date, to: date, name });
  }
  return { off, madeUp };
}

function readCorrected(date: IsoDate): SourceDay {
  return corrected.get(date) ?? readChineseWorkday(date);
}
