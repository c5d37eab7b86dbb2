import type { IsoDate } from '../calendar/iso-date.ts';
import type { ArticleRef } from '../statute/citation.ts';
import type { InstrumentId } from '../statute/instruments.ts';
import type { ActionCall } from './action.ts';
import type { Clock } from './clock.ts';
import type { Party } from './party.ts';

/** A piece of a letter's text. Headings and items are numbered when the letter is drawn. */
export type LetterBlock =
  | { readonly type: 'paragraph'; readonly text: string }
  /** 一、 二、 … */
  | { readonly type: 'heading'; readonly text: string }
  /** 1. 2. … */
  | { readonly type: 'items'; readonly items: readonly string[] };

/** What a letter is written from: the case after the step that issues it, with its deadlines counted. */
export interface LetterView<Context = unknown> {
  readonly context: Context;
  readonly clocks: readonly Clock[];
  readonly action: ActionCall;
  /** The day of the step, which the letter bears (成文日期). */
  readonly on: IsoDate;
  /** The instrument that the case is under. */
  readonly governing: InstrumentId;
  /** 案号 */
  readonly caseNumber: string;
  /** Name of the unit that stands for a party, as the register of units has it. */
  nameOf(party: Party): string;
  /** Name of one of the case's units, by its code. */
  unitName(code: string): string;
}

/**
 * A letter (文书) of a procedure: which steps issue it, who writes to whom, and in which words. Number, date, letterhead and
 * layout are the same for all letters and come with the commit.
 */
export interface LetterDefinition<Context = unknown> {
  /** Unique in the procedure. */
  readonly kind: string;
  /** 文种, such as 补正告知书. */
  readonly label: string;
  /** The word of its numbers (发文字号), of no other letter: 共享答 in 潍数共享答〔2026〕1号. */
  readonly numberWord: string;
  readonly articles: readonly ArticleRef[];
  readonly from: Party;
  /** 主送: none where a letter goes to somebody who is no unit of the case, whom `addressee` names then. */
  readonly to: readonly Party[];
  readonly copies: readonly Party[];
  /** The actions whose step may issue it. */
  readonly actions: readonly string[];
  /** Whether the step issues it, where the action alone does not tell. */
  isIssued?(view: LetterView<Context>): boolean;
  addressee?(view: LetterView<Context>): string;
  title(view: LetterView<Context>): string;
  says(view: LetterView<Context>): readonly LetterBlock[];
}

/** Keeps the type of the context that the letters of a procedure read. */
export function lettersOf<Context>() {
  return (definition: LetterDefinition<Context>) => definition;
}

/** The content of the step that issues a letter. Its action's schema has been asked before the step was taken. */
export function saidIn<Payload>({ action }: LetterView): Payload {
  return action.payload as Payload;
}
