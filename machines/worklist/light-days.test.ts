import { expect, test } from 'vitest';
import { taskLight } from './light-days.ts';

const days = {
  today: '2026-09-18',
  lastDays: {
    default: { red: '2026-09-20', yellow: '2026-09-22' },
    'share.delivery': { red: '2026-09-22', yellow: '2026-09-24' },
  },
};

test.for([
  [false, '2026-09-17', 'share.reply', 'overdue'],
  [false, '2026-09-18', 'share.reply', 'red'],
  [false, '2026-09-20', 'share.reply', 'red'],
  [false, '2026-09-21', 'share.reply', 'yellow'],
  [false, '2026-09-21', 'share.delivery', 'red'],
  [false, '2026-09-22', null, 'yellow'],
  [false, '2026-09-23', 'share.reply', 'green'],
  [false, null, 'share.reply', null],
  [true, '2026-09-23', 'share.reply', 'overdue'],
] as const)('on 2026-09-18: overdue %s, due %s, of %s shows %s', ([overdue, dueOn, period, light]) => {
  expect(taskLight({ overdue, dueOn, period }, days)).toBe(light);
});
