import { z } from 'zod';
import { type ArticleRef, articleLabel, parseCitation } from './citation.ts';
import { StatuteError } from './error.ts';
import regulation from './instruments/regulation-809.json' with { type: 'json' };
import measures from './instruments/weifang-measures.json' with { type: 'json' };
import type { InstrumentId } from './instruments.ts';
import { loadData } from './load-data.ts';

const words = z.string().min(1);
const articleSchema = z.strictObject({
  number: z.int().positive(),
  /** 款, each with the 项 that follow it; verbatim, the items with their own （一）. */
  paragraphs: z.array(z.strictObject({ text: words, items: z.array(words) })).min(1),
});
const textSchema = z
  .strictObject({
    chapters: z.array(z.strictObject({ title: words, articles: z.array(articleSchema).min(1) })),
  })
  .refine(
    ({ chapters }) =>
      chapters.flatMap(({ articles }) => articles).every(({ number }, at) => number === at + 1),
    '条的序号应当从1起连续',
  );

export type InstrumentText = z.output<typeof textSchema>;

/** The instruments word for word. Whoever only cites articles imports `citation.ts` and leaves the texts behind. */
export const instrumentTexts: { readonly [id in InstrumentId]: InstrumentText } = {
  'regulation-809': loadData(textSchema, regulation, 'statute/instruments/regulation-809.json'),
  'weifang-measures': loadData(textSchema, measures, 'statute/instruments/weifang-measures.json'),
};

/**
 * The words of an article, of one of its paragraphs (款) or items (项), verbatim; one line each.
 * @throws {StatuteError} `not-an-article`; `no-such-article` when the instrument has none of that number
 */
export function articleText(ref: ArticleRef): string {
  const lines = find(ref);
  if (lines === null) throw new StatuteError('no-such-article', `没有${articleLabel(ref)}。`);
  return lines.join('\n');
}

/**
 * Whether the instrument has the article, paragraph and item.
 * @throws {StatuteError} `not-an-article`
 */
export function articleExists(ref: ArticleRef): boolean {
  return find(ref) !== null;
}

/** An item without a paragraph is looked for in the whole article: 条例第十四条第三项. */
function find(ref: ArticleRef): readonly string[] | null {
  const { instrument, article, paragraph, item } = parseCitation(ref);
  const all = instrumentTexts[instrument].chapters
    .flatMap(({ articles }) => articles)
    .find(({ number }) => number === article)?.paragraphs;
  const paragraphs = paragraph === undefined ? all : all?.slice(paragraph - 1, paragraph);
  if (!paragraphs || paragraphs.length === 0) return null;
  if (item === undefined) return paragraphs.flatMap(({ text, items }) => [text, ...items]);
  const line = paragraphs.flatMap(({ items }) => items)[item - 1];
  return line === undefined ? null : [line];
}
