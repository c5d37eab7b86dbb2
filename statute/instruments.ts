import { z } from 'zod';
import { INSTRUMENT_LEVELS } from './instrument-level.ts';
import register from './instruments/register.json' with { type: 'json' };
import { loadData } from './load-data.ts';
import { PROCEDURE_IDS } from './procedure-ids.ts';

/** The instruments whose rules a case can be under. */
export const INSTRUMENT_IDS = ['regulation-809', 'weifang-measures'] as const;
export type InstrumentId = (typeof INSTRUMENT_IDS)[number];

const instrumentSchema = z
  .strictObject({
    id: z.enum(INSTRUMENT_IDS),
    title: z.string().min(1),
    /** 条例 or 办法, as letters and reasons cite it. */
    shortTitle: z.string().min(1),
    /** 文号 */
    number: z.string().min(1),
    issuer: z.string().min(1),
    level: z.enum(INSTRUMENT_LEVELS),
    adoptedOn: z.iso.date(),
    promulgatedOn: z.iso.date(),
    /** First day in force (施行). */
    inForceFrom: z.iso.date(),
    /** Last day in force (有效期至); null when it does not lapse by itself. */
    validUntil: z.iso.date().nullable(),
    /** The decision that left it in force at the last review (清理结果). */
    keptBy: z.string().min(1).nullable(),
    /** Procedures that it has rules for. */
    procedures: z.array(z.enum(PROCEDURE_IDS)).min(1),
  })
  .refine(
    ({ inForceFrom, validUntil }) => validUntil === null || inForceFrom <= validUntil,
    '有效期早于施行日期',
  );

export type Instrument = z.output<typeof instrumentSchema>;

const registerSchema = z.strictObject({
  governing: z
    .array(instrumentSchema)
    .refine(
      (all) => all.map(({ id }) => id).join() === INSTRUMENT_IDS.join(),
      `应当依次为 ${INSTRUMENT_IDS.join('、')}`,
    ),
  /** Cited only as a basis of counting or by analogy: no case is under them. */
  cited: z.array(
    z.strictObject({
      title: z.string().min(1),
      /** 文号, or the year of the version that was read; null when not known. */
      number: z.string().min(1).nullable(),
      level: z.enum(INSTRUMENT_LEVELS),
    }),
  ),
});

const loaded = loadData(registerSchema, register, 'statute/instruments/register.json');

/** Instruments that are cited as a basis but do not govern cases. */
export const citedInstruments = loaded.cited;

/** The head of an instrument: title, number, level and the days on which it is in force. Its text is in `article-text.ts`. */
export function instrument(id: InstrumentId): Instrument {
  const found = loaded.governing.find((one) => one.id === id);
  if (!found) throw new Error(`no instrument ${id}`); // the schema keeps this from happening
  return found;
}

/** Whether an instrument is in force on a day: from the day of 施行 to the last day of its validity, both included. */
export function isInForce({ inForceFrom, validUntil }: Instrument, on: string): boolean {
  return on >= inForceFrom && (validUntil === null || on <= validUntil);
}
