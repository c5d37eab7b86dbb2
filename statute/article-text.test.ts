import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { articleExists, articleText, instrumentTexts } from './article-text.ts';
import { type ArticleRef, articleLabel } from './citation.ts';
import type { InstrumentId } from './instruments.ts';

/** 款 of each article, counted by hand. */
const PARAGRAPHS: { readonly [id in InstrumentId]: readonly number[] } = {
  'weifang-measures': [
    1, 2, 2, 1, 3, 1, 2, 2, 2, 2, 1, 2, 1, 3, 1, 1, 1, 2, 1, 4, 2, 1, 1, 2, 3, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1,
    1, 1, 1, 1,
  ],
  'regulation-809': [
    1, 1, 2, 1, 1, 1, 1, 4, 1, 1, 1, 2, 2, 1, 2, 2, 3, 1, 2, 3, 2, 2, 1, 2, 2, 2, 3, 2, 2, 4, 1, 1, 1, 2, 3,
    2, 2, 2, 1, 1, 1, 1, 1, 1,
  ],
};

/** 项, by article; every other article has none. */
const ITEMS: { readonly [id in InstrumentId]: { readonly [article: number]: number } } = {
  'weifang-measures': { 23: 5, 35: 4, 36: 5 },
  'regulation-809': { 11: 6, 14: 3, 39: 9, 40: 7, 41: 3 },
};

const articlesOf = (id: InstrumentId) => instrumentTexts[id].chapters.flatMap(({ articles }) => articles);

test.for([
  ['weifang-measures', 9, 39],
  ['regulation-809', 8, 44],
] as const)(
  '%s has %i chapters and %i articles, each with its paragraphs and items',
  ([id, chapters, count]) => {
    const articles = articlesOf(id);
    expect(instrumentTexts[id].chapters).toHaveLength(chapters);
    expect(articles).toHaveLength(count);
    expect(articles.map(({ paragraphs }) => paragraphs.length)).toEqual(PARAGRAPHS[id]);
    const items = articles.map(({ number, paragraphs }) => [
      number,
      paragraphs.flatMap(({ items }) => items).length,
    ]);
    expect(Object.fromEntries(items.filter(([, total]) => total !== 0))).toEqual(ITEMS[id]);
  },
);

test.for([
  ['S11', '应当在15个工作日内更新公共数据资源目录'],
  ['S20(3)', '数据提供单位应当在10个工作日内予以答复'],
  ['S39', '有效期至2027年1月31日'],
  ['R17(2)', '10个工作日内对政务数据目录完成更新'],
  ['R17(3)', '2个工作日内完成审核并发布'],
  ['R21(1)', '延长的期限最长不得超过10个工作日'],
  ['R22(1)', '20个工作日内共享政务数据'],
  ['R26(2)', '10个工作日内予以核实、更正并反馈校核处理结果'],
  ['R29(2)', '不少于3年'],
] as const)('%s says: %s', ([ref, words]) => {
  expect(articleText(ref)).toContain(words);
});

test('an item is found alone, with its paragraph, and in the whole article', () => {
  const item =
    '（三）法律、行政法规以及国务院决定明确规定不能提供给其他政府部门共享使用的政务数据属于不予共享类。';
  expect(articleText('R14(三)')).toBe(item);
  expect(articleText('R14(1)(三)')).toBe(item);
  expect(articleText('R14').split('\n')).toHaveLength(4);
});

test.for([
  'S40',
  'R45',
  'S20(5)',
  'R21(3)',
  'S19(2)',
  'R14(四)',
  'S35(五)',
  'R21(一)',
  'R21(1)(一)',
] as ArticleRef[])('%s does not exist and is refused', (ref) => {
  expect(articleExists(ref)).toBe(false);
  expect(() => articleText(ref)).toThrow(
    expect.objectContaining({ code: 'no-such-article', message: `没有${articleLabel(ref)}。` }),
  );
});

// The sums are of the lines of the official texts as they were read, so that no character changes unseen.
test.for([
  ['weifang-measures', '88a2733aaa2b327811b5c2a1731e5fc336f93c0ba1bc23154cfadd178c4b7ff9'],
  ['regulation-809', 'e4bcd5080c5280c245a9188883cf7f456aee41007030e687ad5f4f8a71517d76'],
] as const)('%s is word for word what was read', ([id, sum]) => {
  expect(createHash('sha256').update(linesOf(id).join('\n')).digest('hex')).toBe(sum);
});

const shared = (id: InstrumentId) => new URL(`../../shared/law/${id}.md`, import.meta.url);

test.skipIf(!existsSync(shared('regulation-809'))).for(['weifang-measures', 'regulation-809'] as const)(
  '%s agrees line by line with the text at hand',
  (id) => {
    const page = readFileSync(shared(id), 'utf8');
    const lines = page.slice(page.indexOf('## 第一章')).split('\n');
    expect(linesOf(id)).toEqual(
      lines.filter((line) => line.trim() !== '' && !line.startsWith('### ')).map(bare),
    );
  },
);

const bare = (line: string) => line.replace(/^## /, '');

/** Chapter titles, paragraphs and items in their order. */
function linesOf(id: InstrumentId): string[] {
  return instrumentTexts[id].chapters.flatMap(({ title, articles }) => [
    title,
    ...articles.flatMap(({ paragraphs }) => paragraphs.flatMap(({ text, items }) => [text, ...items])),
  ]);
}
