import { expect, test } from 'vitest';
import type { Opening } from '../procedure.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';
import type { Intake } from './intake.ts';
import { intakeRules } from './intake.ts';
import { shareRequest } from './procedure.ts';

const refusals = (opening: Opening<Intake>) =>
  intakeRules.filter((rule) => rule.broken(opening)).map(({ id }) => id);

test('a request for a conditional item begins a case', () => {
  expect(refusals(shareRequestCase())).toEqual([]);
});

test.for([
  [
    'an unconditional item is fetched directly',
    { item: { sharing: 'unconditional' } },
    'item-is-unconditional',
  ],
  [
    'an item that is not shared goes to the dispute procedure',
    { item: { sharing: 'not-shared' } },
    'item-is-not-shared',
  ],
  ['nobody asks himself', { parties: { requester: ['provider'], provider: ['provider'] } }, 'own-data'],
  ['only the item’s own data items are asked for', { intake: { scope: ['指纹'] } }, 'scope-within-item'],
  ['the use ends after the day of the request', { intake: { until: '2026-09-18' } }, 'until-lies-ahead'],
] as const)('%s', ([, said, rule]) => {
  expect(refusals(shareRequestCase(said))).toEqual([rule]);
});

test('each intake rule is shown above', () => {
  expect(intakeRules.map(({ id }) => id)).toEqual([
    'item-is-unconditional',
    'item-is-not-shared',
    'own-data',
    'scope-within-item',
    'until-lies-ahead',
  ]);
});

test('a request states what 条例 第二十条第二款 asks for', () => {
  const { papers: _, ...stated } = shareRequestCase().intake;
  expect(shareRequest.intake.parse(stated)).toEqual({ ...stated, papers: [] });
  for (const key of ['basis', 'scene', 'scope', 'method', 'until', 'item'] as const) {
    const { [key]: _missing, ...rest } = stated;
    const paths = shareRequest.intake.safeParse(rest).error?.issues.map(({ path }) => path.join('.'));
    expect(paths, key).toEqual([key]);
  }
  expect(shareRequest.intake.safeParse({ ...stated, until: '2027-02-30' }).success).toBe(false);
  expect(shareRequest.intake.safeParse({ ...stated, extra: true }).success).toBe(false);
});

test('the competent bureau and government are those of the provider', () => {
  const unit = { name: '', level: 'county', covered: true } as const;
  const parties = shareRequest.partiesOf(
    { ...unit, code: 'a', bureau: 'bureau-a', government: 'gov-a' },
    { ...unit, code: 'b', bureau: 'bureau-b', government: 'gov-b' },
    null,
  );
  expect(parties).toEqual({ requester: ['a'], provider: ['b'], bureau: ['bureau-b'], government: ['gov-b'] });
});
