import { test } from 'vitest';
import * as of from '../testing/correction-case.ts';

test('the user accepts the result, and the case is closed', () => {
  of.reported()
    .when(of.accept())
    .leadsTo({ states: ['settled'], closed: true, told: ['provider.clerk'] });
});

// 办法 第十八条第二款: 必要时由大数据主管部门协调解决.
test('the user who does not accept asks the bureau to coordinate', () => {
  of.reported()
    .when(of.askForCoordination())
    .leadsTo({
      states: ['coordinating'],
      tasks: ['bureau.clerk 协调校核疑义', 'bureau.head 协调校核疑义'],
      told: ['bureau.clerk', 'provider.clerk'],
      due: {},
    });
  of.reported()
    .when(of.askForCoordination({ by: 'provider.clerk' }))
    .isRefusedBy('actor');
});

test('the coordination has no number of days; a target of the authority calls the supervisor at its end', () => {
  const settings = { 'internal-targets': { 'correction.coordination': 5 } };
  const opening = of.correctionCase({ under: 'weifang-measures', settings });
  of.coordinating(opening)
    .when({ expires: 'correction.coordination' })
    .leadsTo({
      states: ['coordinating'],
      tasks: [
        'bureau.clerk 协调校核疑义',
        'bureau.head 协调校核疑义',
        'bureau.supervisor 督办逾期：协调校核',
      ],
    });
});

test('a result that stands ends the case', () => {
  of.coordinating()
    .when(of.resultStands())
    .leadsTo({ states: ['upheld'], closed: true });
});

test('what must be corrected is corrected: the provider can no longer say that nothing is wrong', () => {
  const ordered = of.coordinating().after(of.mustCorrect());
  of.coordinating()
    .when(of.mustCorrect())
    .leadsTo({
      states: ['correcting'],
      tasks: ['provider.clerk 更正并反馈', 'provider.head 更正并反馈'],
      due: {},
    });
  ordered.when(of.reportCorrect()).isAgainst('coordination-binds', ['S18(2)']);
  ordered.when(of.reportCorrected()).leadsTo({ states: ['reported'] });
});
