import { expect, test } from 'vitest';
import { ALWAYS, boardDays } from './board-days.ts';

const work = (unit: string, due_on: string | null, overdue = false) => ({
  unit,
  actions: ['reply'],
  due_on,
  overdue,
});
const call = { ...work('bureau', '2026-09-15', true), actions: ['supervise'] };
const open = { overdue: false, due_on: '2026-09-15' };
const late = { overdue: true, due_on: '2026-09-15' };

test('a unit counts from the day on which its task is due', () => {
  expect(boardDays([work('police', '2026-09-15'), work('civil', '2026-09-20')], open)).toEqual([
    '2026-09-15',
    '2026-09-20',
  ]);
});

test('a unit with several tasks counts once, by the one that is due first', () => {
  const tasks = [work('police', '2026-09-20'), work('police', '2026-09-15'), work('police', '2026-09-15')];
  expect(boardDays(tasks, open)).toEqual([null, '2026-09-15', null]);
});

test('a task without a day does not count', () => {
  expect(boardDays([work('police', null)], open)).toEqual([null]);
  expect(boardDays([work('police', null)], { overdue: false, due_on: null })).toEqual([null]);
});

test('in an overdue case those count whose period has ended, and not the supervisor who is called', () => {
  expect(boardDays([work('police', '2026-09-15', true), work('civil', '2026-09-15'), call], late)).toEqual([
    ALWAYS,
    null,
    null,
  ]);
});

test('an internal target makes nobody count before the case itself is due', () => {
  expect(boardDays([work('police', '2026-09-10')], open)).toEqual(['2026-09-15']);
  expect(boardDays([work('police', '2026-09-10', true)], open)).toEqual(['2026-09-15']);
});
