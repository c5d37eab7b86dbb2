import type { IsoDate } from '../calendar/iso-date.ts';
import type { LetterBlock } from '../machines/letter.ts';
import type { ArticleRef } from '../statute/citation.ts';

/** A letter (文书) as it was issued: all that its drawings, in HTML and in DOCX, are made from. Plain JSON. */
export interface Letter {
  readonly kind: string;
  /** 文种 */
  readonly label: string;
  /** 发文字号 */
  readonly number: string;
  /** 发文机关 */
  readonly organ: string;
  readonly title: string;
  /** 主送机关 */
  readonly recipient: string;
  readonly body: readonly LetterBlock[];
  /** 成文日期 */
  readonly date: IsoDate;
  /** 抄送机关 */
  readonly copies: readonly string[];
  /** 案号 */
  readonly caseNumber: string;
  readonly articles: readonly ArticleRef[];
}

/** A letter with the hash of its authentic text, as the record of its case has it. */
export interface IssuedLetter {
  readonly letter: Letter;
  /** Of the HTML's bytes, by the algorithm of the row of the record. */
  readonly hash: string;
}
