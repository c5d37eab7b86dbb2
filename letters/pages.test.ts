import { expect, test } from 'vitest';
import type { Letter } from './letter.ts';
import { organSize } from './page.ts';
import { pagesOf } from './pages.ts';
import { SAMPLE } from './sample.test-support.ts';

const LINE = '一'.repeat(26);
const withLines = (lines: number, said: Partial<Letter> = {}): Letter => ({
  ...SAMPLE,
  copies: [],
  body: Array.from({ length: lines }, () => ({ type: 'paragraph', text: LINE })),
  ...said,
});

// As Chromium prints them: the head, the title and the recipient leave 11 lines on the first page, the others have 22.
test.for([
  [1, 1, 'text and colophon stand on one page'],
  [7, 1, 'the colophon fits just below the date'],
  [8, 2, 'the text fits, and the colophon is on the back'],
  [9, 2, 'the text goes on on the second page'],
  [29, 2, 'and fills it down to the colophon'],
  [30, 3, 'one line more'],
] as const)('%i lines of text fill %i pages: %s', ([lines, pages]) => {
  expect(pagesOf(withLines(lines)).pages).toBe(pages);
});

test('the colophon has a line for the copies, or as many as they need', () => {
  expect(pagesOf(withLines(1)).colophon).toBe(28);
  expect(pagesOf(withLines(1, { copies: ['潍坊市大数据局'] })).colophon).toBe(2 * 28);
  const many = Array.from({ length: 5 }, () => '潍坊高新技术产业开发区管理委员会');
  expect(pagesOf(withLines(1, { copies: many })).colophon).toBe(4 * 28);
});

test.for([
  ['潍坊市公安局', 36],
  ['潍坊市人力资源和社会保障局', 30],
  ['潍坊峡山生态经济开发区自然资源和规划服务中心', 22],
  ['山东省潍坊市峡山生态经济开发区自然资源和规划服务中心不动产登记分中心', 22],
] as const)('the name at the head gives way until it fits: %s in %i pt', ([organ, size]) => {
  expect(organSize(organ)).toBe(size);
});
