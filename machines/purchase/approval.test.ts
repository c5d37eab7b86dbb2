import { test } from 'vitest';
import { person } from '../testing/cast.ts';
import * as of from '../testing/purchase-case.ts';

test('the head of the department looks first; the bureau learns of it then', () => {
  of.applied()
    .when(of.endorse())
    .leadsTo({
      states: ['approving'],
      tasks: ['bureau.head 审批社会数据采购'],
      told: ['bureau.clerk', 'bureau.head'],
      due: {},
    });
  of.applied().when(of.approve()).isRefusedBy('state');
  of.applied()
    .when(of.endorse({ by: 'requester.clerk' }))
    .isRefusedBy('actor');
});

test('whoever wrote the application does not endorse it', () => {
  const deputy = { ...of.endorse(), by: { ...person('requester.clerk'), role: 'head' as const } };
  of.applied().when(deputy).isAgainst('four-eyes-application', ['S13']);
});

test('an application that comes back is revised, under the rules of the first one', () => {
  const back = of.applied().after(of.returnApplication());
  back.when(of.revise()).leadsTo({ states: ['applying.endorsement'], remembers: { endorsedBy: null } });
  const search = { conclusion: 'shareable', findings: '公安局已有', similar: [] };
  back
    .when(of.revise({ payload: { ...of.APPLICATION, search } }))
    .isAgainst('shareable-is-not-bought', ['S12(1)', 'R19(1)']);
  back
    .when(of.revise({ payload: { ...of.APPLICATION, search: { conclusion: 'unsuitable', findings: '有' } } }))
    .isAgainst('similar-items-are-named', ['S12(1)', 'R19(1)']);
});

// 办法 第十三条: 应当报本级大数据主管部门批准.
test('the bureau approves, and the department buys', () => {
  of.endorsed()
    .when(of.approve())
    .leadsTo({
      states: ['purchasing'],
      tasks: ['requester.clerk 采购并登记结果'],
      told: ['requester.clerk', 'requester.head'],
      remembers: { approvedOn: '2026-09-18' },
    });
  of.endorsed()
    .when(of.approve({ by: 'bureau.clerk' }))
    .isRefusedBy('actor');
});

// 办法 第十二条第一款, 条例 第十九条第一款.
test('where data is there already, the bureau points to it by its code', () => {
  of.endorsed()
    .when(of.pointToExisting())
    .leadsTo({
      states: ['existing'],
      closed: true,
      told: ['requester.clerk', 'requester.head'],
      effects: [{ type: 'citeItem', code: 'crowd-flow' }],
    });
  of.endorsed()
    .when(of.pointToExisting({ payload: { reasons: '已有' } }))
    .isIncomplete(['item']);
});

test('a refusal gives its reasons, and ends the case', () => {
  of.endorsed()
    .when(of.refuse())
    .leadsTo({ states: ['refused'], closed: true });
  of.endorsed()
    .when(of.refuse({ payload: {} }))
    .isIncomplete(['reasons']);
});

test('the bureau may send it back', () => {
  of.endorsed()
    .when(of.sendBack())
    .leadsTo({ states: ['applying.revision'], told: ['requester.clerk'] });
});

test('the department may withdraw until the bureau has decided', () => {
  for (const at of [of.applied, of.endorsed]) {
    at()
      .when(of.withdraw())
      .leadsTo({ states: ['withdrawn'], closed: true });
  }
  of.approved().when(of.withdraw()).isRefusedBy('state');
});

test.for([of.approve, of.pointToExisting, of.refuse, of.sendBack])(
  'a bureau that buys for itself has another person decide',
  (decide) => {
    const bureau = of.purchaseCase({ parties: { requester: ['requester', 'bureau'], bureau: ['bureau'] } });
    const ownHead = of.applied(bureau).after(of.endorse({ by: 'bureau.head' }));
    ownHead.when(decide({ by: 'bureau.head' })).isAgainst('four-eyes-approval', ['S13']);
  },
);

test('no number of days is written; a target of the authority calls the supervisor, and decides nothing', () => {
  const settings = { 'internal-targets': { 'purchase.approval': 10 } };
  const late = of.endorsed(of.purchaseCase({ settings }));
  late.when({ expires: 'purchase.approval' }).leadsTo({
    states: ['approving'],
    closed: false,
    told: ['bureau.supervisor'],
    tasks: ['bureau.head 审批社会数据采购', 'bureau.supervisor 督办逾期：批准采购社会数据'],
  });
  const overdue = late.after({ expires: 'purchase.approval' });
  overdue.when(of.supervise()).leadsTo({ states: ['approving'] });
  overdue.when(of.approve()).leadsTo({ states: ['purchasing'] });
  of.endorsed().when(of.supervise()).isAgainst('only-what-is-overdue', ['R29(1)', 'S35']);
});
