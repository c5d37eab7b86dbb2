import { expect, test } from 'vitest';
import type { UnitFacts } from '../facts.ts';
import type { Opening } from '../procedure.ts';
import { disputeCase } from '../testing/dispute-case.ts';
import type { Intake } from './intake.ts';
import { dispute } from './procedure.ts';

const broken = (opening: Opening<Intake>) =>
  dispute.intakeRules.filter((rule) => rule.broken(opening)).map(({ id }) => id);

const about = (sharing: 'unconditional' | 'conditional' | 'not-shared'): Opening<Intake> => {
  const { item, ...opening } = disputeCase();
  return { ...opening, item: item && { ...item, sharing } };
};
const origin = { caseId: 'request', caseNumber: '潍数共享〔2026〕1号', link: 'dispute' };

test.for([
  ['不予共享 may be disputed at once', about('not-shared'), []],
  ['无条件共享 is no matter for a dispute', about('unconditional'), ['item-is-unconditional']],
  ['有条件共享 is asked for first', about('conditional'), ['refusal-comes-first']],
  ['a refused request brings its dispute', { ...about('conditional'), origin }, []],
] as const)('%s', ([, opening, rules]) => {
  expect(broken(opening)).toEqual(rules);
});

test('a dispute is about data items of the item, and of another unit', () => {
  const opening = disputeCase();
  expect(broken({ ...opening, intake: { ...opening.intake, scope: ['户号'] } })).toEqual([
    'scope-within-item',
  ]);
  const parties = { ...opening.parties, provider: ['requester'] };
  expect(broken({ ...opening, parties })).toEqual(['own-data']);
  const { bureau: _, ...withoutBureau } = opening.parties;
  expect(broken({ ...opening, parties: withoutBureau })).toEqual(['common-bureau']);
});

test.for([
  ['a', 'a', null, { bureau: ['a'], government: ['gov-a'] }],
  ['a', 'b', 'city', { bureau: ['city'], government: ['gov-city'] }],
  ['a', 'b', null, {}],
] as const)(
  'under the bureaus %s and %s, with %s over both, %j stand in it',
  ([one, other, above, expected]) => {
    const under = (code: string, bureau: string): UnitFacts => ({
      ...{ code, name: code, level: 'county', covered: true },
      ...{ bureau, government: `gov-${bureau}` },
    });
    const parties = dispute.partiesOf(
      under('requester', one),
      under('provider', other),
      above === null ? null : under(above, above),
    );
    expect(parties).toEqual({ requester: ['requester'], provider: ['provider'], ...expected });
  },
);

test('what a dispute must state', () => {
  const { intake } = disputeCase();
  for (const key of ['item', 'scope', 'need'] as const) {
    const { [key]: _, ...rest } = intake;
    expect(dispute.intake.safeParse(rest).error?.issues.map(({ path }) => path.join('.'))).toEqual([key]);
  }
  expect(dispute.intake.safeParse({ ...intake, need: ' ' }).success).toBe(false);
});
