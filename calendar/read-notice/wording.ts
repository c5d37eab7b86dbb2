import type { IsoDate } from '../iso-date.ts';
import type { Found } from './fault.ts';
import { SentenceReader } from './sentence-reader.ts';

/** What the wording of an item arranges. */
export interface Wording {
  /** Days off, each once, ascending. */
  readonly off: readonly IsoDate[];
  /** Days of the weekend that are worked (调休上班), each once, ascending. */
  readonly madeUp: readonly IsoDate[];
  /** The last day of a holiday that is lengthened (延长…至); undefined where none is. */
  readonly until: IsoDate | undefined;
  readonly faults: readonly FoundAt[];
}

/** A fault with the place of its words in the wording. */
export interface FoundAt extends Found {
  readonly at: number;
  readonly length: number;
}

/** Advice on leave arranges nothing. */
const ADVICE = /^(?:鼓励|提倡)/;

/**
 * Reads the wording of an item, such as
 * 2月2日（农历除夕）至8日放假调休，共7天。1月30日（星期日）、2月12日（星期六）上班。
 * @param year the year that the notice arranges; a day without a year is one of it
 * @param wording without blanks, punctuation in half width
 */
export function readWording(year: number, wording: string): Wording {
  const sentences = [...wording.matchAll(/[^。;]+/g)]
    .filter(({ 0: text }) => !ADVICE.test(text))
    .map(({ index, 0: text }) => new SentenceReader(year, index).read(text));
  return {
    off: ascending(sentences.flatMap(({ off }) => off)),
    madeUp: ascending(sentences.flatMap(({ madeUp }) => madeUp)),
    until: sentences.findLast(({ until }) => until !== undefined)?.until,
    faults: sentences.flatMap(({ faults }) => faults),
  };
}

function ascending(days: readonly IsoDate[]): IsoDate[] {
  return [...new Set(days)].sort();
}
