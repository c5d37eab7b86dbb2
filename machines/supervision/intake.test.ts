import { expect, test } from 'vitest';
import { grounds } from '../../statute/grounds.ts';
import type { Opening } from '../procedure.ts';
import { supervisionCase } from '../testing/supervision-case.ts';
import { bindsTheUnit, type Intake, intakeRules } from './intake.ts';
import { supervision } from './procedure.ts';

const refusals = (opening: Opening<Intake>) =>
  intakeRules.filter((rule) => rule.broken(opening)).map(({ id }) => id);

test('a violation that is named by its item, with a date for rectification, begins a case', () => {
  expect(refusals(supervisionCase())).toEqual([]);
  expect(refusals(supervisionCase({ under: 'weifang-measures' }))).toEqual([]);
});

test.for([
  [
    '条例 第三十九条: it is the bureau of the same level that orders',
    { respondent: { bureau: 'other' } },
    'competent-bureau',
  ],
  ['条例 第四十一条: a bureau is put right by its government', { intake: { unit: 'bureau' } }, 'not-oneself'],
  [
    'the rectification ends after the day of the notice',
    { intake: { rectifyBy: '2026-09-18' } },
    'rectification-date-lies-ahead',
  ],
] as const)('%s', ([, said, rule]) => {
  expect(refusals(supervisionCase(said))).toContain(rule);
});

test.for(['overdue', 'misuse'] as const)('what comes from a case (%s) names the case', (trigger) => {
  const { originCase: _, ...intake } = supervisionCase({ intake: { trigger } }).intake;
  expect(refusals({ ...supervisionCase(), intake })).toEqual(['names-its-origin']);
});

test.for(['inspection', 'complaint'] as const)('what comes from elsewhere (%s) needs no case', (trigger) => {
  const { originCase: _, ...intake } = supervisionCase({ intake: { trigger } }).intake;
  expect(refusals({ ...supervisionCase(), intake })).toEqual([]);
});

// 条例 第二条, 办法 第三条: a water company is bound by 办法 alone.
test('whoever 条例 does not cover is not held to its articles', () => {
  const opening = supervisionCase({ under: 'weifang-measures', intake: { violation: 'R39(四)' } });
  expect(refusals(opening)).toEqual(['violation-binds-the-unit']);
});

// 办法 第三十七条、第三十九条: beside 条例 as long as it is in force.
test('a department is held to both, until 办法 lapses', () => {
  expect(refusals(supervisionCase({ intake: { violation: 'S35(二)' } }))).toEqual([]);
  const lapsed = { ...supervisionCase().ruleSet, gapsFilledBy: null };
  expect(bindsTheUnit('S35(二)', lapsed)).toBe(false);
  expect(bindsTheUnit('R40(三)', lapsed)).toBe(true);
});

test('the violations are those that the law enumerates, without the bureau’s own', () => {
  const { body, provider, requester } = grounds.violations;
  const named = [...body, ...provider, ...requester].map(({ article }) => article);
  expect(named).toHaveLength(4 + 9 + 7);
  for (const violation of named) {
    expect(supervision.intake.safeParse({ ...supervisionCase().intake, violation }).success).toBe(true);
  }
  for (const violation of ['R41(一)', 'S36(一)', '迟延']) {
    expect(supervision.intake.safeParse({ ...supervisionCase().intake, violation }).success).toBe(false);
  }
});

test('the case is about the unit that the notice names, and is found by it', () => {
  const opening = supervisionCase();
  expect(supervision.unitOf?.(opening.intake)).toBe('respondent');
  expect(supervision.subject(opening)).toBe('潍坊市公安局：未按时答复或者未按时共享');
});

test('each intake rule is shown above', () => {
  expect(intakeRules.map(({ id }) => id)).toEqual([
    'competent-bureau',
    'not-oneself',
    'names-its-origin',
    'violation-binds-the-unit',
    'rectification-date-lies-ahead',
  ]);
});
