import { z } from 'zod';
import type { ActionDefinition } from './action.ts';
import { isForSupervisor } from './clock.ts';
import { text } from './fields.ts';

const payload = z.strictObject({ measure: text('督办意见') });

/**
 * 督办 of what is overdue, the same in every procedure. It changes nothing in the case but that somebody has acted
 * (条例 第二十九条第一款, 办法 第三十五条).
 */
export const supervise: ActionDefinition<unknown, typeof payload> = {
  label: '督办',
  by: ['bureau.supervisor'],
  articles: ['R29(1)', 'S35'],
  payload,
  caseRules: [
    {
      id: 'only-what-is-overdue',
      articles: ['R29(1)', 'S35'],
      says: '本案没有逾期未督办的期限。',
      broken: ({ clocks }) => !clocks.some(isForSupervisor),
    },
  ],
};
