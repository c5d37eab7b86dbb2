import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Procedure } from '../machines/procedure.ts';
import { procedures } from '../machines/registry.ts';
import { procedurePage } from './procedure-page.ts';
import { withLife } from './readme-life.ts';

test.for(Object.values(procedures).map((procedure): [string, Procedure] => [procedure.id, procedure]))(
  'docs/procedures/%s.md says what the procedure is; npm run docs writes it anew',
  ([id, procedure]) => {
    const page = readFileSync(new URL(`./procedures/${id}.md`, import.meta.url), 'utf8');
    expect(page.split('\n')).toEqual(procedurePage(procedure).split('\n'));
  },
);

test('the README shows one case’s life as the statechart has it', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(withLife(readme).split('\n')).toEqual(readme.split('\n'));
});
