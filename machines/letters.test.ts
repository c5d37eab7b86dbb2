import { expect, test } from 'vitest';
import { articleExists } from '../statute/article-text.ts';
import type { Procedure } from './procedure.ts';
import { procedures } from './registry.ts';

const all: readonly Procedure[] = Object.values(procedures);
const letters = all.flatMap((procedure) =>
  (procedure.letters ?? []).map((letter) => ({ procedure, letter, name: `${procedure.id} ${letter.kind}` })),
);

test('no two letters share the word of their numbers, nor one with cases: a number names one thing', () => {
  const words = [
    ...letters.map(({ letter }) => letter.numberWord),
    ...all.map(({ numberWord }) => numberWord),
  ];
  expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
});

test('a letter has a kind of its own in its procedure', () => {
  const names = letters.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('letters are issued by actions that their procedures have, between parties that they have, on articles', () => {
  const wrong = letters.filter(({ procedure, letter }) => {
    const { actions, articles, from, to, copies } = letter;
    return (
      actions.length === 0 ||
      articles.length === 0 ||
      actions.some((type) => !Object.hasOwn(procedure.actions, type)) ||
      [from, ...to, ...copies].some((party) => !procedure.parties.includes(party)) ||
      !articles.every(articleExists)
    );
  });
  expect(wrong.map(({ name }) => name)).toEqual([]);
});
