import { expect, test } from 'vitest';
import { paper, papersIn } from './paper.ts';

const HASH = 'ab'.repeat(32);

test('a paper is a name, or a name with the hash under which it was uploaded', () => {
  expect(paper.parse(' 核对授权书 ')).toBe('核对授权书');
  expect(paper.parse({ name: '授权书', paper: HASH })).toEqual({ name: '授权书', paper: HASH });
  for (const wrong of [
    '',
    ' ',
    { name: '授权书' },
    { name: '授权书', paper: 'x' },
    { name: '', paper: HASH },
  ]) {
    expect(paper.safeParse(wrong).success).toBe(false);
  }
});

test('the papers of a content are found wherever they stand, with their places', () => {
  const other = 'cd'.repeat(32);
  const content = {
    papers: ['名称', { name: '甲', paper: HASH }],
    reply: { annex: { name: '乙', paper: other } },
    // What is typed under that name is no paper.
    paper: '纸质材料',
    hash: HASH,
    nothing: null,
  };
  expect(papersIn(content)).toEqual([
    { path: 'papers.1.paper', hash: HASH },
    { path: 'reply.annex.paper', hash: other },
  ]);
  expect(papersIn('text')).toEqual([]);
});
