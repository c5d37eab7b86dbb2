import { expect, test } from 'vitest';
import type { Opening } from '../procedure.ts';
import { demandCase, useCase } from '../testing/opening-request-case.ts';
import { type Intake, intakeRules } from './intake.ts';
import { openingRequest } from './procedure.ts';

const refusals = (opening: Opening<Intake>) =>
  intakeRules.filter((rule) => rule.broken(opening)).map(({ id }) => id);

test('an application to use what is opened under conditions, or a demand for what is not, begins a case', () => {
  expect(refusals(useCase())).toEqual([]);
  expect(refusals(demandCase())).toEqual([]);
  expect(refusals(demandCase({ intake: { item: 'parking' }, item: { opening: 'not-open' } }))).toEqual([]);
});

test.for([
  // 办法 第二十五条第一款: 直接获取.
  ['what is open to all is fetched', useCase({ item: { opening: 'unconditional' } }), 'open-to-all'],
  ['what is not opened is demanded', useCase({ item: { opening: 'not-open' } }), 'use-of-conditional-only'],
  ['what nobody has classed is demanded', useCase({ item: { opening: null } }), 'use-of-conditional-only'],
  [
    'what is opened under conditions is applied for',
    demandCase({ intake: { item: 'parking' }, item: {} }),
    'demand-outside-the-list',
  ],
  [
    'a demand goes to the unit that has the data',
    demandCase({ intake: { item: 'parking', unit: 'other' }, item: { opening: 'not-open' } }),
    'item-of-the-unit',
  ],
  ['only the item’s own data items', useCase({ intake: { scope: ['车主姓名'] } }), 'scope-within-item'],
  [
    'the use ends after the day of the application',
    useCase({ intake: { until: '2026-09-18' } }),
    'until-lies-ahead',
  ],
  [
    'the bureau of the provider’s level takes it',
    useCase({ parties: { provider: ['provider'], bureau: ['other'] } }),
    'competent-bureau',
  ],
] as const)('%s', ([, opening, rule]) => {
  expect(refusals(opening)).toContain(rule);
});

test('each intake rule is shown above', () => {
  expect(intakeRules.map(({ id }) => id)).toEqual([
    'open-to-all',
    'use-of-conditional-only',
    'demand-outside-the-list',
    'item-of-the-unit',
    'scope-within-item',
    'until-lies-ahead',
    'competent-bureau',
  ]);
});

test.for(['370702199001011234', '13800001234', '张三', 'KF-2026'])(
  'an applicant is named by the number in the platform’s register, not by %s',
  (reference) => {
    const { applicant } = useCase().intake;
    const said = { ...useCase().intake, applicant: { ...applicant, reference } };
    expect(openingRequest.intake.safeParse(said).success).toBe(false);
  },
);

test.for(['citizen', 'legal-person', 'other'] as const)('every applicant is treated alike: %s', (kind) => {
  const opening = useCase();
  const alike = {
    ...opening,
    intake: { ...opening.intake, applicant: { ...opening.intake.applicant, kind } },
  };
  expect(refusals(alike)).toEqual([]);
  expect(openingRequest.subject(alike)).toBe('公共停车场泊位信息');
  expect(openingRequest.partiesOf(FACTS, FACTS, null)).toEqual({ provider: ['a'], bureau: ['b'] });
});

const FACTS = { code: 'a', name: '', level: 'city', covered: true, bureau: 'b', government: 'g' } as const;
