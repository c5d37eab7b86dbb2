import { expect, test } from 'vitest';
import {
  type ArticleRef,
  articleLabel,
  articleLabels,
  formalArticleLabels,
  parseCitation,
} from './citation.ts';
import { StatuteError } from './error.ts';

test.for([
  ['R21(1)', '条例第二十一条第一款', { instrument: 'regulation-809', article: 21, paragraph: 1 }],
  ['S20(3)', '办法第二十条第三款', { instrument: 'weifang-measures', article: 20, paragraph: 3 }],
  ['R14(三)', '条例第十四条第三项', { instrument: 'regulation-809', article: 14, item: 3 }],
  [
    'S23(1)(五)',
    '办法第二十三条第一款第五项',
    { instrument: 'weifang-measures', article: 23, paragraph: 1, item: 5 },
  ],
  ['S19', '办法第十九条', { instrument: 'weifang-measures', article: 19 }],
  ['R40(七)', '条例第四十条第七项', { instrument: 'regulation-809', article: 40, item: 7 }],
  ['R10', '条例第十条', { instrument: 'regulation-809', article: 10 }],
] as const)('%s is %s', ([ref, label, citation]) => {
  expect(articleLabel(ref)).toBe(label);
  expect(parseCitation(ref)).toEqual(citation);
});

test('several references read as one text', () => {
  expect(articleLabels(['R21(1)', 'S20(3)'])).toBe('条例第二十一条第一款、办法第二十条第三款');
});

test('a formal letter names each instrument in full, once for the articles that follow it', () => {
  expect(formalArticleLabels(['R20(3)', 'R21(1)', 'S19'])).toBe(
    '《政务数据共享条例》第二十条第三款、第二十一条第一款、《潍坊市公共数据管理办法》第十九条',
  );
});

test.for([
  '',
  'R',
  '21(1)',
  'X21',
  'r21',
  'R0',
  'R021',
  'R21(0)',
  'R21(a)',
  'R21(1',
  'R21(三)(1)',
  'R21(百)',
  'R14(十十)',
  'R121',
  'R21 ',
])("'%s' is no reference", (ref) => {
  expect(() => parseCitation(ref)).toThrow(StatuteError);
  expect(() => articleLabel(ref as ArticleRef)).toThrow(expect.objectContaining({ code: 'not-an-article' }));
});
