import { z } from 'zod';
import { StatuteError } from './error.ts';
import { type InstrumentId, instrument } from './instruments.ts';

const LETTERS = { R: 'regulation-809', S: 'weifang-measures' } as const satisfies {
  [letter: string]: InstrumentId;
};
type Letter = keyof typeof LETTERS;

/**
 * An article in the short form that data and code cite: letter of the instrument, number of the article (条), then
 * paragraph (款) in Arabic and item (项) in Chinese numerals where they are meant.
 * @example 'R21(1)' 条例第二十一条第一款 · 'R14(三)' 条例第十四条第三项 · 'S19' 办法第十九条
 */
export type ArticleRef = `${Letter}${number}` | `${Letter}${number}(${string})`;

export interface Citation {
  readonly instrument: InstrumentId;
  readonly article: number;
  readonly paragraph?: number;
  readonly item?: number;
}

const FORM = new RegExp(
  `^([${Object.keys(LETTERS).join('')}])([1-9]\\d?)(?:\\(([1-9]\\d?)\\))?(?:\\(([一二三四五六七八九十]{1,3})\\))?$`,
);

/**
 * Reads a short reference. Whether the article exists is asked of `article-text.ts`, which has the texts.
 * @throws {StatuteError} `not-an-article`
 */
export function parseCitation(ref: string): Citation {
  const [, letter, article, paragraph, item] = FORM.exec(ref) ?? [];
  const number = item === undefined ? undefined : NUMERALS.indexOf(item) + 1;
  if (letter === undefined || number === 0) {
    throw new StatuteError('not-an-article', `“${ref}”不是条款引用，应当如 R21(1)、S20(3)、R14(三)。`);
  }
  return {
    instrument: LETTERS[letter as Letter],
    article: Number(article),
    ...(paragraph !== undefined && { paragraph: Number(paragraph) }),
    ...(number !== undefined && { item: number }),
  };
}

/**
 * A reference as letters and pages show it.
 * @throws {StatuteError} `not-an-article`
 * @example articleLabel('R21(1)') //=> '条例第二十一条第一款'
 */
export function articleLabel(ref: ArticleRef): string {
  const citation = parseCitation(ref);
  const { shortTitle } = instrument(citation.instrument);
  const paragraph = citation.paragraph === undefined ? '' : `第${numeral(citation.paragraph)}款`;
  const item = citation.item === undefined ? '' : `第${numeral(citation.item)}项`;
  return `${shortTitle}第${numeral(citation.article)}条${paragraph}${item}`;
}

/** Several references as one text: '条例第二十一条第一款、办法第二十条第三款'. */
export function articleLabels(refs: readonly ArticleRef[]): string {
  return refs.map(articleLabel).join('、');
}

/**
 * Several references as a formal letter cites them, each instrument with its full title.
 * @example formalArticleLabels(['R21(1)', 'R22(1)']) //=> '《政务数据共享条例》第二十一条第一款、第二十二条第一款'
 */
export function formalArticleLabels(refs: readonly ArticleRef[]): string {
  const labels = refs.map((ref, place) => {
    const { title, shortTitle } = instrument(parseCitation(ref).instrument);
    const before = refs[place - 1];
    const same = before !== undefined && parseCitation(before).instrument === parseCitation(ref).instrument;
    return `${same ? '' : `《${title}》`}${articleLabel(ref).slice(shortTitle.length)}`;
  });
  return labels.join('、');
}

/** A short reference inside a data file. */
export const articleRefSchema = z.custom<ArticleRef>(
  (value) => typeof value === 'string' && FORM.test(value),
  '不是条款引用，应当如 R21(1)、S20(3)、R14(三)',
);

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const NUMERALS = Array.from({ length: 99 }, (_, index) => numeral(index + 1));

/** 1 to 99 in Chinese numerals: 十, 十一, 二十, 二十一. No instrument has more articles. */
function numeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${ten}${DIGITS[value % 10]}`;
}
