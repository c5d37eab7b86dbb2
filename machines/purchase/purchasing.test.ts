import { test } from 'vitest';
import { person } from '../testing/cast.ts';
import * as of from '../testing/purchase-case.ts';

test('what was bought is recorded with its contract, and has to go into the catalogue', () => {
  of.approved()
    .when(of.recordPurchase())
    .leadsTo({
      states: ['purchased'],
      tasks: ['requester.clerk 启动目录变更'],
      told: ['bureau.clerk'],
      remembers: { purchase: of.BOUGHT },
    });
});

test.for([
  ['signed before the approval', { signedOn: '2026-09-17' }, 'bought-after-approval'],
  ['received before the contract', { receivedOn: '2026-09-17' }, 'received-under-contract'],
  ['received tomorrow', { receivedOn: '2026-09-19' }, 'received-under-contract'],
  ['dearer than approved', { priceYuan: 300_001 }, 'within-approved-budget'],
] as const)('a purchase %s is not recorded', ([, change, rule]) => {
  of.approved()
    .when(of.recordPurchase({ payload: { ...of.BOUGHT, ...change } }))
    .isAgainst(rule, ['S13']);
});

test('a purchase may cost just what was approved', () => {
  of.approved()
    .when(of.recordPurchase({ payload: { ...of.BOUGHT, priceYuan: 300_000 } }))
    .leadsTo({ states: ['purchased'] });
});

test('the head may abandon a purchase, but not what was bought', () => {
  of.approved()
    .when(of.abandon())
    .leadsTo({ states: ['abandoned'], closed: true, told: ['requester.clerk', 'bureau.clerk'] });
  of.purchased().when(of.abandon()).isRefusedBy('state');
});

// 办法 第十三条: 采购的数据应当纳入本部门公共数据资源目录.
test('the catalogue change adds, and its cause is the purchase', () => {
  of.purchased()
    .when(of.startChange())
    .leadsTo({
      states: ['cataloguing'],
      tasks: [],
      effects: [
        {
          type: 'startCase',
          procedure: 'catalogue-change',
          link: 'catalogue-change',
          intake: {
            kind: 'add',
            trigger: { kind: 'purchase', document: '采购合同潍文旅采〔2026〕5号', on: '2026-09-18' },
            ...of.ADDITION,
          },
          by: person('requester.clerk'),
        },
      ],
    });
});

test('what the purchase says itself is not said again', () => {
  of.purchased()
    .when(of.startChange({ payload: { ...of.ADDITION, kind: 'delete' } }))
    .isIncomplete(['']);
});

test.for([
  ['published', 'catalogued'],
  ['merged', 'merged'],
] as const)('a change that was %s ends the case', ([result, state]) => {
  of.cataloguing()
    .when(of.changeEnds(result))
    .leadsTo({
      states: [state],
      closed: true,
      told: ['requester.clerk', 'requester.head', 'bureau.clerk'],
    });
});

test.for(['refused', 'withdrawn'])(
  'a change that was %s leaves the department to start another',
  (result) => {
    of.cataloguing()
      .when(of.changeEnds(result))
      .leadsTo({ states: ['purchased'], closed: false, told: ['requester.clerk', 'requester.head'] });
    of.cataloguing()
      .after(of.changeEnds(result))
      .when(of.startChange())
      .leadsTo({ states: ['cataloguing'] });
  },
);

test('an outcome that nobody waits for is not taken', () => {
  of.purchased().when(of.changeEnds('published')).waits();
});

test('a closed case takes no action', () => {
  of.cataloguing().after(of.changeEnds('published')).when(of.startChange()).isRefusedBy('closed');
});
