import { expect, test } from 'vitest';
import { endOfDayInShanghai, startOfDayInShanghai } from '../calendar/iso-date.ts';
import type { Clock } from './clock.ts';
import * as stages from './testing/share-request-stages.ts';
import { nextThreshold, withWarningsUntil } from './threshold.ts';

const DUE = { clock: 'share.reply#1', kind: 'due', on: '2026-10-09', atMs: endOfDayInShanghai('2026-10-09') };

/** The reply period of the tests' case: due on 2026-10-09, warnings on 09-29 and 10-08. */
function clocksWith(changes: Partial<Clock>): Clock[] {
  return stages.inReview().docket.clocks.map((clock) => ({ ...clock, ...changes }));
}

test('the warnings come first, at the beginning of their day, then the end of the last day', () => {
  const now = startOfDayInShanghai('2026-09-18');
  expect(nextThreshold(clocksWith({}), now)).toEqual({
    clock: 'share.reply#1',
    kind: 'warning',
    on: '2026-09-29',
    atMs: startOfDayInShanghai('2026-09-29'),
  });
  expect(nextThreshold(clocksWith({ warned: ['2026-09-29'] }), now)).toMatchObject({ on: '2026-10-08' });
  expect(nextThreshold(clocksWith({ warned: ['2026-09-29', '2026-10-08'] }), now)).toEqual(DUE);
});

test('when the last day is over nobody is warned any more', () => {
  expect(nextThreshold(clocksWith({}), startOfDayInShanghai('2026-10-10'))).toEqual(DUE);
});

test.for([
  ['has stopped', { stoppedOn: '2026-09-21' }],
  ['stands still', { dueOn: null }],
  ['has expired', { expired: true }],
] as const)('a clock that %s wants no attention', ([, changes]) => {
  expect(nextThreshold(clocksWith(changes), 0)).toBeUndefined();
});

test('one warning is enough, however long nobody looked', () => {
  expect(withWarningsUntil(clocksWith({}), '2026-10-08')[0]?.warned).toEqual(['2026-09-29', '2026-10-08']);
});

test('a period whose last day ends with the office hours ends then', () => {
  const [warnedClock] = clocksWith({ cutOff: '17:30', warnOn: [] });
  expect(nextThreshold(warnedClock ? [warnedClock] : [], 0)).toEqual({
    ...DUE,
    atMs: Date.parse('2026-10-09T17:30:00+08:00'),
  });
});
