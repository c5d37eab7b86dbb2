import { expect, test } from 'vitest';
import { indented, pairs, table } from './table.ts';

test('a Chinese character takes two cells', () => {
  expect(
    table([
      ['机构', '案号'],
      ['市公安局', 'A1'],
      ['wf-gaj', '潍数共享'],
    ]),
  ).toBe('机构      案号\n市公安局  A1\nwf-gaj    潍数共享');
});

test('a long name is wrapped in its column, and the columns beside it stay in line', () => {
  const rows = [['A', '潍坊市人力资源和社会保障局社会保险事业中心', '2026-10-09']];
  expect(table(rows, 36)).toBe(
    ['A  潍坊市人力资源和社会   2026-10-09', '   保障局社会保险事业中', '   心'].join('\n'),
  );
});

test('in a terminal that is too narrow for all, a column keeps ten cells', () => {
  expect(table([['2026-10-09', '2026-10-09']], 8)).toBe('2026-10-09  2026-10-09');
});

test('a pair without a value is left out', () => {
  expect(
    pairs([
      ['案号', '1'],
      ['警告', undefined],
    ]),
  ).toBe('案号  1');
});

test('every line is moved but empty ones', () => {
  expect(indented('a\n\nb')).toBe('  a\n\n  b');
});
