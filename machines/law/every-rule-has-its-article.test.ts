import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { articleExists, articleText } from '../../statute/article-text.ts';
import { type ArticleRef, parseCitation } from '../../statute/citation.ts';
import type { RuleText } from '../action.ts';
import type { Procedure } from '../procedure.ts';
import { procedures } from '../registry.ts';

const all: readonly Procedure[] = Object.values<Procedure>(procedures);
const rules = all.flatMap((procedure) => [
  ...procedure.intakeRules.map((rule) => named(procedure, 'intake', rule)),
  ...Object.entries(procedure.actions).flatMap(([action, { caseRules, payloadRules, registerRules }]) =>
    [...(caseRules ?? []), ...(payloadRules ?? []), ...(registerRules ?? [])].map((rule) =>
      named(procedure, action, rule),
    ),
  ),
]);

function named({ id }: Procedure, step: string, { id: rule, articles }: RuleText) {
  return { id: rule, name: `${id} ${step} ${rule}`, articles };
}

/** The whole article that a reference lies in: R21(2) is in R21. */
const articleOf = (ref: ArticleRef): ArticleRef =>
  `${ref.startsWith('R') ? 'R' : 'S'}${parseCitation(ref).article}`;

const FILES = { regulation: 'R', measures: 'S' } as const;
const tables = readdirSync(import.meta.dirname).flatMap((file) => {
  const [, instrument, number] = /^(regulation|measures)-(\d+)\.test\.ts$/.exec(file) ?? [];
  if (!instrument) return [];
  const article: ArticleRef = `${FILES[instrument as keyof typeof FILES]}${Number(number)}`;
  return [{ file, article }];
});

test.for(rules)('$name names articles that exist', ({ articles }) => {
  expect(articles).not.toEqual([]);
  expect(articles.filter((ref) => !articleExists(ref))).toEqual([]);
});

test('every article that a rule names has a table', () => {
  const cited = new Set(rules.flatMap(({ articles }) => articles.map(articleOf)));
  for (const { article } of tables) cited.delete(article);
  expect([...cited]).toEqual([]);
});

test.for(tables)('$file has a row for every rule that names its article', ({ file, article }) => {
  const table = readFileSync(`${import.meta.dirname}/${file}`, 'utf8');
  const naming = rules.filter(({ articles }) => articles.some((ref) => articleOf(ref) === article));
  expect(naming.filter(({ id }) => !table.includes(`'${id}'`)).map(({ name }) => name)).toEqual([]);
});

test.for(tables)('$file quotes its article word for word', ({ file, article }) => {
  const [comment] = readFileSync(`${import.meta.dirname}/${file}`, 'utf8').split('*/');
  const quoted = comment
    ?.split('\n')
    .map((line) => line.replace(/^ \* /, ''))
    .slice(2, -1);
  expect(quoted).toEqual(articleText(article).split('\n'));
});
