import { expect, test } from 'vitest';
import * as moves from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';

test('a refusal is accepted, or disputed: then a dispute begins for all that was asked for', () => {
  stages
    .refused()
    .when(moves.acceptRefusal())
    .leadsTo({ states: ['notShared'], closed: true });
  const need = '因履行社会救助职责确需使用。';
  stages
    .refused()
    .when(moves.raiseDispute())
    .leadsTo({
      states: ['disputed'],
      closed: false,
      due: {},
      told: ['bureau.clerk', 'provider.clerk'],
      tasks: [],
      effects: [
        {
          type: 'startCase',
          procedure: 'dispute',
          link: 'dispute',
          intake: { item: 'household', scope: ['姓名', '住址'], need },
          by: { person: 'requester-clerk', unit: 'requester', role: 'clerk' },
        },
      ],
    });
});

test.for([
  ['share', ['delivering'], false, ['姓名', '住址']],
  ['share-in-part', ['delivering'], false, ['姓名']],
  ['not-share', ['notShared'], true, null],
  ['withdrawn', ['refused'], false, null],
] as const)('a dispute that ends in %s leads to %s', ([kind, states, closed, scope]) => {
  const agreed = scope && { scope, until: '2028-06-30', on: '2026-09-18' };
  stages.disputed().when(moves.outcome(kind)).leadsTo({ states, closed, remembers: { agreed } });
});

test('the outcome of a dispute is a step of the record that no person takes, with its articles', () => {
  const { last } = stages.disputed().after(moves.outcome('share', '2026-09-30'));
  expect(last.step).toMatchObject({
    kind: 'settlement',
    label: '收到相关案件的结果：潍数争议〔2026〕1号',
    articles: ['S20(4)', 'R28(2)'],
    actor: { person: 'linked-case' },
    on: '2026-09-30',
    from: ['disputed'],
    to: ['delivering'],
  });
});

test('after an outcome that orders sharing, delivery is counted from the outcome', () => {
  const { docket } = stages.disputed().after(moves.outcome('share', '2026-09-30'));
  // 2026-09-30 and twenty working days: 2026-10-08 is the first, Saturday 10-10 is worked, 11-03 is the twentieth.
  expect(docket.clocks.at(-1)).toMatchObject({
    period: 'share.delivery',
    receivedOn: '2026-09-30',
    dueOn: '2026-11-03',
  });
});

test('a refusal may be disputed again after a dispute was withdrawn', () => {
  const again = stages.disputed().after(moves.outcome('withdrawn'));
  again.when(moves.raiseDispute()).leadsTo({ states: ['disputed'] });
});

test('a request that is withdrawn in dispute releases the dispute', () => {
  stages
    .disputed()
    .when(moves.withdraw())
    .leadsTo({
      states: ['withdrawn'],
      closed: true,
      effects: [{ type: 'releaseCases' }],
      told: ['provider.clerk', 'bureau.clerk'],
    });
});

test('only a request in dispute takes an outcome', () => {
  stages.refused().when(moves.outcome('share')).waits();
  stages.inUse().when(moves.outcome('not-share')).waits();
  stages.refused().after(moves.acceptRefusal()).when(moves.outcome('share')).waits();
});
