import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { permittedText } from '../testing/permitted-text.ts';
import { purchase } from './procedure.ts';

// permitted.txt was reviewed against the articles, line by line; whoever changes who may do what changes it by hand.
test('who may do what, in every state, and under which rules', () => {
  const reviewed = readFileSync(new URL('./permitted.txt', import.meta.url), 'utf8');
  expect(permittedText(purchase).split('\n')).toEqual(reviewed.split('\n'));
});
