import { z } from 'zod';
import { isRunning } from '../../clock.ts';
import { text } from '../intake.ts';
import { action } from './common.ts';

/** 督办 of what is overdue. It changes nothing in the case but that somebody has acted (条例 第二十九条第一款). */
export const supervision = {
  supervise: action({
    label: '督办',
    by: ['bureau.supervisor'],
    articles: ['R29(1)', 'S35'],
    payload: z.strictObject({ measure: text('督办意见') }),
    caseRules: [
      {
        id: 'only-what-is-overdue',
        articles: ['R29(1)', 'S35'],
        says: '本案没有逾期未督办的期限。',
        broken: ({ clocks }) =>
          !clocks.some((clock) => isRunning(clock) && clock.expired && !clock.supervised),
      },
    ],
  }),
};
