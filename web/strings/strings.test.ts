import { expect, test } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** 'inbox.title' → its text, for every text. */
function textsOf(words: object, path: readonly string[] = []): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[[...path, key].join('.'), value] as [string, string]]
      : textsOf(value, [...path, key]),
  );
}

const chinese = new Map(textsOf(zh));
const english = new Map(textsOf(en));
const placeholders = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

test('both languages have the same texts', () => {
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
});

test('a text has the same placeholders in both languages', () => {
  for (const [key, text] of chinese)
    expect([key, placeholders(english.get(key))]).toEqual([key, placeholders(text)]);
});

test('no text is empty', () => {
  for (const [key, text] of [...chinese, ...english]) expect([key, text.trim()]).not.toEqual([key, '']);
});
