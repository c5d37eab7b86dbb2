import { expect, test } from 'vitest';
import type { Figures } from '../../client/figures.ts';
import { atWorkChecks } from './at-work.ts';

const QUIET: Figures = {
  tasks: [],
  overdueCases: 3,
  ...{
    unattendedPeriods: 0,
    changeLagSeconds: 0.2,
    outboxAgeSeconds: 1,
    deliveryAgeSeconds: 900,
    deadDeliveries: 0,
  },
};

const amiss = (figures: Partial<Figures>) =>
  atWorkChecks({ ...QUIET, ...figures })
    .filter(({ status }) => status !== 'ok')
    .map(({ id, says, whatToDo }) => [id, says, whatToDo !== null]);

test('a docket at work has nothing to see to, whatever is overdue', () => {
  expect(amiss({})).toEqual([]);
});

test.for([
  [{ outboxAgeSeconds: 180 }, 'outbox', '最早的一条已等待 3 分钟'],
  [{ deliveryAgeSeconds: 7200 }, 'webhooks', '最早的一条已等待 120 分钟'],
  [{ deadDeliveries: 2 }, 'webhooks', '有 2 条一天内没有送达'],
  [{ changeLagSeconds: 60 }, 'changes', '最早的一条已等待 1 分钟'],
  [{ unattendedPeriods: 5 }, 'periods', '有 5 个期限已届满而没有标为超期'],
] as const)('%o is told with what to do about it', ([figures, id, says]) => {
  expect(amiss(figures)).toEqual([[id, says, true]]);
});
