import { expect, test } from 'vitest';
import { describeProcedure } from './describe.ts';
import { shareRequest } from './share-request/procedure.ts';

const described = describeProcedure(shareRequest);

test('a state says what runs there, also by the states around it, and who may do what', () => {
  expect(described.states.find(({ id }) => id === 'handling.reply.signing')).toEqual({
    id: 'handling.reply.signing',
    label: '待签发',
    article: '条例第二十条第三款、办法第二十条第三款',
    final: false,
    clocks: ['share.reply'],
    permitted: {
      'requester.clerk': ['withdraw'],
      'requester.head': ['withdraw'],
      'provider.head': ['sign', 'returnDraft'],
      'bureau.supervisor': ['supervise', 'startRectification'],
    },
  });
});

test('a state that ends the case permits nothing', () => {
  const ends = described.states.filter(({ final }) => final);
  expect(ends.map(({ id }) => id)).toEqual(['ended', 'notShared', 'withdrawn', 'terminated']);
  expect(ends.map(({ permitted }) => permitted)).toEqual([{}, {}, {}, {}]);
});

test('a state in which nobody has to act says what it waits for', () => {
  expect(described.states.find(({ id }) => id === 'disputed')?.waits).toBe('争议处理的结果');
});

test('an action says who takes it, on what article', () => {
  expect(described.actions.find(({ id }) => id === 'consentToExtension')).toEqual({
    id: 'consentToExtension',
    label: '同意延期',
    by: ['bureau.clerk', 'bureau.head'],
    article: '条例第二十一条第一款',
  });
});

test('a period says what holds under 条例, and what under each instrument', () => {
  const reply = { amount: 10, unit: 'working-day', statutory: true } as const;
  const underRegulation = { ...reply, basis: '条例第二十一条第一款', extension: 10 };
  expect(described.periods[0]).toEqual({
    id: 'share.reply',
    instrument: 'regulation-809',
    ...underRegulation,
    under: {
      'regulation-809': underRegulation,
      'weifang-measures': { ...reply, basis: '办法第二十条第三款', extension: null },
    },
  });
  expect(described.periods.map(({ id, amount, statutory }) => [id, amount, statutory])).toEqual([
    ['share.reply', 10, true],
    ['share.supplement-notice', null, false],
    ['share.supplement-answer', null, false],
    ['share.delivery', 20, true],
    ['share.confirm', null, false],
    ['share.use', null, false],
    ['share.rectify', null, false],
  ]);
});
