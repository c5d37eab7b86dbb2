// The two READMEs and the guides: in step with each other, and every file that they name is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { startTexts } from '../cli/start-texts.ts';
import { withLife } from './readme-life.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const english = read('README.md');
const chinese = read('README.zh-CN.md');

const headings = (text: string) => text.match(/^#+ /gm);
/** Commands without what is said of them. */
const commands = (text: string) =>
  [...text.matchAll(/^ {4}(np[mx] .*)$/gm)].map(([, line = '']) => line.replace(/\s+#.*/, ''));
const programs = (text: string) => text.match(/^```(?:ts|mermaid)\n[\s\S]*?^```$/gm);
const tableRows = (text: string) => text.match(/^\|/gm)?.length;
const numbers = (text: string) => text.match(/\d[\d,.]*\d/g)?.toSorted();
/** Addresses of links and pictures, without those of the other language. */
const targets = (text: string) =>
  [...text.matchAll(/\]\(([^)]+)\)/g)]
    .map(([, target = '']) => target.replace(/images\/(?:zh|en)\//, 'images/'))
    .filter((target) => !target.startsWith('README'))
    .toSorted();

test.for([
  ['headings', headings],
  ['commands', commands],
  ['programs and generated blocks', programs],
  ['rows of tables', tableRows],
  ['numbers', numbers],
  ['links and pictures', targets],
] as const)('README.zh-CN.md is in step with README.md: %s', ([, of]) => {
  expect(of(chinese)).toEqual(of(english));
});

test('the Chinese README shows one case’s life as the statechart has it', () => {
  expect(withLife(chinese)).toBe(chinese);
});

test.for([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
] as const)('%s shows the start as it is printed', ([file, language]) => {
  const { stage, ready, where } = startTexts({ DOCKET_LANG: language });
  const text = read(file);
  const printed = [...Object.values(stage), ready, where.http, where.temporalUi, where.database, where.state];
  // What is said first is of earlier starts, and gone from the screen of a first one.
  for (const words of printed.filter((one) => one !== stage.recover)) expect(text).toContain(words);
});

const DOCUMENTS = [
  'README.md',
  'README.zh-CN.md',
  ...readdirSync(join(ROOT, 'docs/guides')).map((name) => `docs/guides/${name}`),
];

test.for(DOCUMENTS)('every file that %s names is there', (path) => {
  const local = [...read(path).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, target = '']) => target);
  const missing = local.filter(
    (target) => !/^\w+:/.test(target) && !existsSync(join(ROOT, dirname(path), target)),
  );
  expect(missing).toEqual([]);
});

test('every picture is shown somewhere', () => {
  const shown = DOCUMENTS.map(read).join('\n');
  const pictures = ['zh', 'en'].flatMap((language) =>
    readdirSync(join(ROOT, 'docs/images', language)).map((name) => `images/${language}/${name}`),
  );
  expect(pictures.filter((picture) => !shown.includes(picture))).toEqual([]);
});
