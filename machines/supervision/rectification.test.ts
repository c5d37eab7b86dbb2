import { expect, test } from 'vitest';
import * as of from '../testing/supervision-case.ts';

const REFERRAL = ['S35', 'R39', 'R40'];

test('the date of the rectification is the one that the bureau has set, and no statutory one', () => {
  expect(of.served().docket.clocks).toMatchObject([
    { period: 'supervision.rectify', basis: 'case', workingDays: null, until: '2026-10-16' },
  ]);
});

test('the unit reports, the bureau verifies, the case is closed', () => {
  of.served()
    .when(of.report())
    .leadsTo({
      states: ['verifying'],
      late: [['supervision.rectify', 0]],
      tasks: ['bureau.supervisor 核实整改情况', 'bureau.head 核实整改情况'],
      told: ['bureau.supervisor'],
    });
  of.reported()
    .when(of.confirm())
    .leadsTo({ states: ['rectified'], closed: true });
  of.served()
    .when(of.report({ by: 'bureau.supervisor' }))
    .isRefusedBy('actor');
});

// 条例 第三十九条第四项: 且无正当理由. A reason is heard like a rectification.
test('the unit may give a reason instead', () => {
  of.served()
    .when(of.explain())
    .leadsTo({ states: ['verifying'] });
});

test('整改不到位: a further date, and the fault is remembered', () => {
  of.reported()
    .when(of.reject())
    .leadsTo({
      states: ['rectifying'],
      due: { 'supervision.rectify': '2026-11-30' },
      remembers: { fellShort: true, rectifyBy: '2026-11-30' },
    });
  of.reported()
    .when(of.reject({ on: '2026-11-30' }))
    .isAgainst('rectification-date-lies-ahead', REFERRAL);
});

test('the bureau extends to a later date than before', () => {
  of.served()
    .when(of.extend())
    .leadsTo({
      states: ['rectifying'],
      due: { 'supervision.rectify': '2026-10-30' },
      remembers: { extendedTo: ['2026-10-30'] },
    });
  of.served()
    .when(of.extend({ payload: { reasons: '同意', rectifyBy: '2026-10-16' } }))
    .isAgainst('extension-goes-beyond', REFERRAL);
  of.served()
    .when(of.extend({ by: 'respondent.head' }))
    .isRefusedBy('actor');
});

test('an overdue rectification calls the supervisor, decides nothing, and may still be reported or extended', () => {
  const overdue = { expires: 'supervision.rectify' };
  of.served()
    .when(overdue)
    .leadsTo({
      states: ['rectifying'],
      closed: false,
      tasks: [
        'respondent.clerk 整改并报告',
        'respondent.head 整改并报告',
        'bureau.supervisor 督办逾期：限期整改',
      ],
    });
  const late = of.served().after(overdue);
  late.when(of.supervise()).leadsTo({ states: ['rectifying'] });
  late.when(of.report()).leadsTo({ states: ['verifying'] });
  late.when(of.extend()).leadsTo({ due: { 'supervision.rectify': '2026-10-30' } });
  of.served().when(of.supervise()).isAgainst('only-what-is-overdue', ['R29(1)', 'S35']);
});

// 办法 第三十五条: 情节严重的, 提请有关部门追究责任.
test.for([of.served, of.reported])(
  'what is serious may be referred at any time once the notice is served',
  (at) => {
    at()
      .when(of.refer())
      .leadsTo({
        states: ['referred'],
        closed: true,
        due: {},
        told: ['respondent.clerk', 'respondent.head'],
      });
    at()
      .when(of.refer({ by: 'bureau.supervisor' }))
      .isRefusedBy('actor');
  },
);

test('nothing is referred before the notice is served', () => {
  of.drafted().when(of.refer()).isRefusedBy('state');
});

// 条例 第三十九条、第四十条: 拒不改正. It shows when the date has passed without a report, or a report fell short.
test('拒不改正 has shown itself before it is referred', () => {
  const rule = ['refusal-has-been-shown', ['R39', 'R40']] as const;
  of.served()
    .when(of.referForRefusal())
    .isAgainst(...rule);
  of.served()
    .when(of.referForRefusal({ on: '2026-10-16' }))
    .isAgainst(...rule);
  of.served()
    .after({ expires: 'supervision.rectify' })
    .when(of.referForRefusal())
    .leadsTo({ states: ['referred'] });
  of.reported()
    .after(of.reject())
    .when(of.referForRefusal())
    .leadsTo({ states: ['referred'] });
});

test('a report in time is no refusal, however late it is verified', () => {
  of.reported()
    .when(of.referForRefusal({ on: '2026-12-01' }))
    .isAgainst('refusal-has-been-shown', ['R39', 'R40']);
});

test('办法 refers only what is serious', () => {
  of.served(of.supervisionCase({ under: 'weifang-measures' }))
    .after({ expires: 'supervision.rectify' })
    .when(of.referForRefusal())
    .isAgainst('measures-refer-only-what-is-serious', ['S35']);
});

test('a closed case takes no action', () => {
  of.reported().after(of.confirm()).when(of.drop()).isRefusedBy('closed');
});
