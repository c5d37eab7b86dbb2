import { test } from 'vitest';
import * as of from '../testing/correction-case.ts';

// 条例 第十九条第二款: 数源部门应当及时完善更新政务数据. An error that comes from a third department is forwarded to it.
test('the source joins the case, while the provider’s period runs on', () => {
  of.verifying()
    .when(of.forward({ on: '2026-09-22' }))
    .leadsTo({
      states: ['handling.forwarded'],
      effects: [{ type: 'joinParty', party: 'reviewer', units: ['source'] }],
      due: { 'correction.verify': '2026-10-09' },
      tasks: ['reviewer.clerk 核实数源并反馈', 'reviewer.head 核实数源并反馈'],
      told: ['reviewer.clerk'],
      remembers: {
        parties: {
          requester: ['requester'],
          provider: ['provider'],
          bureau: ['bureau'],
          reviewer: ['source'],
        },
      },
    });
});

test('by the authority’s setting the period begins anew with the forwarding', () => {
  const opening = of.correctionCase({ settings: { 'correction.third-source': 'restart' } });
  // Ten working days after Wednesday 2026-09-30: 10-08, 09, 10 (a Saturday that is worked), 12 to 16, 19, 20.
  of.verifying(opening)
    .when(of.forward({ on: '2026-09-30' }))
    .leadsTo({
      effects: [
        { type: 'joinParty', party: 'reviewer', units: ['source'] },
        { type: 'restartClock', period: 'correction.verify' },
      ],
      due: { 'correction.verify': '2026-10-20' },
    });
});

test('before it joins, the source has no part in the case', () => {
  of.verifying().when(of.sourceCorrected()).isRefusedBy('state');
  of.forwarded()
    .when(of.sourceCorrected({ by: 'provider.clerk' }))
    .isRefusedBy('actor');
});

test.for(['requester', 'provider'] as const)('the %s is no third department', (unit) => {
  of.verifying()
    .when(of.forward({ payload: { unit, explanation: '请核实' } }))
    .isAgainst('source-is-a-third-department', ['R19(2)', 'S18(2)']);
});

test('what the source finds goes back to the provider, who feeds back', () => {
  of.forwarded()
    .when(of.sourceCorrected())
    .leadsTo({
      states: ['handling.verifying'],
      tasks: ['provider.clerk 核实、更正并反馈', 'provider.head 核实、更正并反馈'],
      told: ['provider.clerk'],
    });
});

test('the source says on which day it has corrected', () => {
  of.forwarded()
    .when(of.sourceCorrected({ payload: { finding: 'corrected', explanation: '将更正' } }))
    .isAgainst('source-correction-has-its-day', ['R19(2)', 'S18(1)']);
});

// 办法 第九条第二款, 一数一源: what the responsible department has found stands.
test('when the source has corrected, the provider can’t say that nothing is wrong', () => {
  const found = of.forwarded().after(of.sourceCorrected());
  found.when(of.reportCorrect()).isAgainst('source-finding-stands', ['R19(2)', 'S9(2)']);
  found.when(of.reportCorrected()).leadsTo({ states: ['reported'] });
  of.forwarded()
    .after(of.sourceCorrect())
    .when(of.reportCorrect())
    .leadsTo({ states: ['reported'] });
});

test('a department that is not the source sends it back, and the provider may take it back', () => {
  of.forwarded()
    .when(of.declineAsSource())
    .leadsTo({ states: ['handling.verifying'] });
  of.forwarded()
    .when(of.recall())
    .leadsTo({ states: ['handling.verifying'], told: ['reviewer.clerk'] });
});

test('an overdue correction is the supervisor’s also while it is with the source', () => {
  of.forwarded()
    .when({ expires: 'correction.verify' })
    .leadsTo({
      states: ['handling.forwarded'],
      tasks: [
        'reviewer.clerk 核实数源并反馈',
        'reviewer.head 核实数源并反馈',
        'bureau.supervisor 督办逾期：核实、更正并反馈',
      ],
    });
});
