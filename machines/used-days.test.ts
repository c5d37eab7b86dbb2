import { expect, test } from 'vitest';
import { chinaCalendar } from '../calendar/default-calendar.ts';
import { replyClock } from '../tests/support/commit-requests.ts';
import type { Clock } from './clock.ts';
import { usedDays } from './used-days.ts';

const used = ({ day, ...said }: Partial<Clock> & { readonly day: string }) =>
  usedDays(replyClock(said), day, chinaCalendar);

// 2026-09-18 is a Friday. Sunday 09-20 is worked; 09-25 to 09-27 (中秋) and 10-01 to 10-07 (国庆) are off; Saturday 10-10 is worked.
test.for([
  ['answered on Monday, the Sunday before it worked', { day: '2026-09-21' }, 2],
  ['answered on the day of receipt', { day: '2026-09-18' }, 0],
  ['answered after both holidays', { day: '2026-10-10' }, 11],
  [
    'three working days of 补正 left out',
    { day: '2026-09-30', excluded: [{ from: '2026-09-22', to: '2026-09-24' }] },
    5,
  ],
  ['stopped while it stands still', { day: '2026-09-30', excluded: [{ from: '2026-09-23' }] }, 3],
  [
    'two intervals that overlap are left out once',
    {
      day: '2026-09-30',
      excluded: [
        { from: '2026-09-23', to: '2026-09-24' },
        { from: '2026-09-22', to: '2026-09-23' },
      ],
    },
    5,
  ],
  ['an interval after the stop does not count', { day: '2026-09-21', excluded: [{ from: '2026-09-23' }] }, 2],
] as const)('%s', ([, said, days]) => {
  expect(used(said)).toBe(days);
});
