import { z } from 'zod';
import { articleRefSchema } from './citation.ts';
import { INSTRUMENT_IDS, type InstrumentId, instrument } from './instruments.ts';
import { loadData } from './load-data.ts';
import data from './periods.json' with { type: 'json' };
import { PROCEDURE_IDS } from './procedure-ids.ts';

const unit = z.enum(['working-day', 'calendar-day', 'year']);
const party = z.enum(['requester', 'provider', 'bureau', 'government', 'unit']);
const amount = z.int().positive();
const words = z.string().min(1).nullable();
const articles = z.array(articleRefSchema).min(1);

/** How the wording is known: read in the instrument, from the press, from a draft for comment, or not at all. */
const mark = z.enum(['text', 'press', 'draft', 'unknown']);

/** 延期: by how much a period may be extended at most, who consents and who is told. */
const extensionSchema = z.strictObject({
  max: amount,
  unit,
  consentOf: party,
  inform: party.nullable(),
  articles,
});

const periodRuleSchema = z
  .strictObject({
    /**
     * `statutory` 法定时限: the number stands in the instrument. `internal` 内部时限: the instrument has no number, the
     * authority may set one. `case`: the last day is named in the case (使用时限, 限期整改).
     */
    basis: z.enum(['statutory', 'internal', 'case']),
    mark,
    /** Null where the instrument gives no number. */
    amount: amount.nullable(),
    unit,
    /** From when it runs: the instrument's own words for a statutory period; null where it does not say. */
    startsFrom: words,
    /** What the instrument says where a number does not tell it all: 及时, 不少于3年. */
    wording: words,
    extension: extensionSchema.nullable(),
    articles,
  })
  .refine(({ basis, mark }) => basis !== 'statutory' || mark === 'text', {
    path: ['mark'],
    message: '只有读到原文（text）的期限才能作为法定时限',
  })
  .refine(({ basis, amount }) => (basis === 'statutory') === (amount !== null), {
    path: ['amount'],
    message: '法定时限必须有数字，内部时限的数字由设置给出，不能写在这里',
  });

const periodSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$/, '期限编号应当如 share.reply'),
  procedure: z.enum(PROCEDURE_IDS),
  label: z.string().min(1),
  /** Who must keep it; `unit` is the one unit of a procedure that has no two sides. */
  actor: party,
  /** It begins when somebody's application, report or catalogue is received (收到): off days and office hours matter then. */
  fromReceipt: z.boolean().default(false),
  /** A number that may be offered to the authority with its mark, never applied by itself. */
  suggestion: z
    .strictObject({
      amount,
      unit,
      mark: mark.exclude(['text']),
      note: z.string().min(1),
      source: z.string().min(1),
    })
    .nullable(),
  /** The period under each instrument; null where the instrument does not know it. */
  rules: z.record(z.enum(INSTRUMENT_IDS), periodRuleSchema.nullable()),
});

const periodsSchema = z.array(periodSchema).superRefine((all, context) => {
  for (const [at, { id, procedure, rules }] of all.entries()) {
    if (all.findIndex((other) => other.id === id) !== at) {
      context.addIssue({ code: 'custom', path: [at, 'id'], message: `${id} 重复` });
    }
    for (const of of INSTRUMENT_IDS.filter(
      (one) => rules[one] && !instrument(one).procedures.includes(procedure),
    )) {
      context.addIssue({
        code: 'custom',
        path: [at, 'rules', of],
        message: `${of} 没有规定程序 ${procedure}`,
      });
    }
  }
});

export type Period = z.output<typeof periodSchema>;
export type PeriodRule = z.output<typeof periodRuleSchema>;
export type Extension = z.output<typeof extensionSchema>;

/**
 * Reads a table of periods.
 * @throws {StatuteError} `bad-data`, for one when a number is called statutory whose wording was not read
 */
export function readPeriods(table: unknown): readonly Period[] {
  return loadData(periodsSchema, table, 'statute/periods.json');
}

/** Every period that the procedures know, in the order of `periods.json`. */
export const periods = readPeriods(data);

/** What an instrument says on a period; null when it does not know the period. */
export function periodRule(id: string, under: InstrumentId): PeriodRule | null {
  return periods.find((period) => period.id === id)?.rules[under] ?? null;
}
