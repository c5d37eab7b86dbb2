import { expect, test } from 'vitest';
import { articleExists, articleText } from './article-text.ts';
import { grounds } from './grounds.ts';
import { INSTRUMENT_LEVELS, isBelowNoSharingBasis } from './instrument-level.ts';

const enumerated = [
  ['不予开放, 办法', grounds.notOpened, 'S23', 5],
  ['bodies, 办法', grounds.violations.body, 'S35', 4],
  ['applicants, 办法', grounds.violations.applicant, 'S36', 5],
  ['providers, 条例', grounds.violations.provider, 'R39', 9],
  ['users, 条例', grounds.violations.requester, 'R40', 7],
  ['bureaux, 条例', grounds.violations.bureau, 'R41', 3],
] as const;

test.for(enumerated)('%s: every item of the article, in its order', ([, items, article, count]) => {
  const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九'].slice(0, count);
  expect(items.map((item) => item.article)).toEqual(numerals.map((numeral) => `${article}(${numeral})`));
  for (const item of items) expect(articleExists(item.article)).toBe(true);
  expect(articleText(article).split('\n')).toHaveLength(count + 1);
});

test('every other ground cites articles that exist', () => {
  const { requirements, impliedGrounds, neverGrounds, outOfScope } = grounds.refusal;
  const named = [
    ...requirements,
    ...impliedGrounds,
    ...neverGrounds,
    ...outOfScope,
    ...grounds.suspension,
    ...grounds.termination,
  ];
  const missing = named.flatMap(({ articles }) => articles).filter((ref) => !articleExists(ref));
  expect(missing).toEqual([]);
});

test('a refusal carries its reason, instrument and article, and level; missing papers are never a ground', () => {
  expect(grounds.refusal.requirements.map(({ id }) => id)).toEqual([
    'reason',
    'instrument-and-article',
    'level',
  ]);
  expect(grounds.refusal.neverGrounds.find(({ id }) => id === 'incomplete-papers')?.articles).toEqual([
    'R21(2)',
  ]);
});

test('three things suspend use, two end it', () => {
  expect(grounds.suspension.map(({ id }) => id)).toEqual([
    'beyond-scope',
    'beyond-purpose',
    'to-third-party',
  ]);
  expect(grounds.termination.map(({ label }) => label)).toEqual(['拒不整改', '整改不到位']);
});

test('条例 takes 法律, 行政法规 and 国务院决定 as a basis of 不予共享; what is below gets a warning', () => {
  expect(INSTRUMENT_LEVELS.filter((level) => !isBelowNoSharingBasis(level))).toEqual([
    '法律',
    '行政法规',
    '国务院决定',
  ]);
  expect(INSTRUMENT_LEVELS.filter(isBelowNoSharingBasis)).toEqual(['地方性法规', '规章', '规范性文件']);
});
