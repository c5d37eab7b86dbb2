import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { permittedText } from '../testing/permitted-text.ts';
import { dispute } from './procedure.ts';

// permitted.txt was reviewed against the articles, line by line. Whoever changes who may do what, or a rule, changes
// that file by hand and says why in the commit.
test('who may do what, in every state, and under which rules', () => {
  const reviewed = readFileSync(new URL('./permitted.txt', import.meta.url), 'utf8');
  expect(permittedText(dispute).split('\n')).toEqual(reviewed.split('\n'));
});
