import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chinaCalendar } from '../calendar/default-calendar.ts';
import { replyClock } from '../tests/support/commit-requests.ts';
import type { Clock } from './clock.ts';
import { countClocks } from './count-clocks.ts';

const SETTINGS = { 'warning.days-before-due': [3, 1] } as const;

/** An extension consented to on 2026-09-28. */
const extension = (workingDays: number, countsFrom: 'original-due' | 'consent' = 'original-due') => ({
  ...{ workingDays, countsFrom, consentedOn: '2026-09-28', by: 3 },
});
const VERSION = chinaCalendar.version;

function count(
  said: Partial<Clock>,
  settings: Parameters<typeof countClocks>[2] = SETTINGS,
): Clock | undefined {
  return countClocks([replyClock(said)], chinaCalendar, settings)[0];
}

// 2026: Sunday 09-20 and Saturday 10-10 are worked; 09-25 to 09-27 and 10-01 to 10-07 are off.
test.for([
  ['ten working days over 中秋 and 国庆', {}, '2026-10-09', ['2026-09-29', '2026-10-08']],
  [
    'an extension of five is added',
    { extensions: [extension(5)] },
    '2026-10-15',
    ['2026-10-12', '2026-10-14'],
  ],
  [
    'days in an excluded interval are not counted',
    { excluded: [{ from: '2026-09-22', to: '2026-09-24' }] },
    '2026-10-13',
    ['2026-10-09', '2026-10-12'],
  ],
  ['a short period has no room for an early warning', { workingDays: 2 }, '2026-09-21', ['2026-09-20']],
  [
    'a day that the case names is that day',
    { workingDays: null, until: '2026-10-11' },
    '2026-10-11',
    ['2026-10-08', '2026-10-10'],
  ],
] as const)('due day and warnings: %s', ([, said, dueOn, warnOn]) => {
  expect(count(said)).toEqual(
    replyClock({ ...said, dueOn, warnOn: [...warnOn], calendarVersion: VERSION, provisional: false }),
  );
});

test('a clock that stands still has no due day and gives no warning', () => {
  expect(count({ excluded: [{ from: '2026-09-21' }] })).toMatchObject({ dueOn: null, warnOn: [] });
});

test('a period that had ended before it was suspended stays ended', () => {
  expect(count({ excluded: [{ from: '2026-10-12' }] })).toMatchObject({ dueOn: '2026-10-09' });
});

// 2026-10-01 is off; 10-08 is the first working day after it, 10-09 the second.
test.for([
  ['on a day off, taken as it is', '2026-10-01', { offDay: 'same-day', afterHours: false }, '2026-10-08'],
  [
    'on a day off, deemed the next working day',
    '2026-10-01',
    { offDay: 'next-working-day', afterHours: false },
    '2026-10-09',
  ],
  [
    'after office hours of a working day',
    '2026-10-08',
    { offDay: 'same-day', afterHours: true },
    '2026-10-10',
  ],
  [
    'after office hours of a Saturday that is worked',
    '2026-10-10',
    { offDay: 'same-day', afterHours: true },
    '2026-10-13',
  ],
  [
    'in the evening of a day off: that day has no office hours',
    '2026-10-01',
    { offDay: 'same-day', afterHours: true },
    '2026-10-08',
  ],
  ['no receipt at all', '2026-10-01', null, '2026-10-08'],
] as const)('received %s', ([, receivedOn, receipt, dueOn]) => {
  expect(count({ receivedOn, receipt, workingDays: 1 })).toMatchObject({ dueOn, receivedOn });
});

// Ten days from 09-18 end on 10-09; five from the consent on 09-28 on 10-10, twelve on 10-20.
test.for([
  ['five after the original last day', [extension(5)], '2026-10-15'],
  ['five from the consent end later than the period: one day', [extension(5, 'consent')], '2026-10-10'],
  ['one from the consent ends earlier: the period stands', [extension(1, 'consent')], '2026-10-09'],
  ['of several the latest counts', [extension(1), extension(10, 'consent')], '2026-10-16'],
] as const)('extended by %s', ([, extensions, dueOn]) => {
  expect(count({ extensions })).toMatchObject({ dueOn });
});

test('where a year without a notice is not counted, there is no last day until it has one', () => {
  const settings = { ...SETTINGS, 'calendar.unpublished-year': 'none' } as const;
  expect(count({ receivedOn: '2026-12-18' }, settings)).toMatchObject({
    dueOn: null,
    provisional: true,
    warnOn: [],
  });
  expect(count({ receivedOn: '2026-12-17' }, settings)).toMatchObject({
    dueOn: '2026-12-31',
    provisional: false,
  });
});

test('where the period ends with the office hours, the clock says at which time of its season', () => {
  const settings = {
    ...SETTINGS,
    'receipt.cut-off': 'office-hours',
    'office-hours': [
      { from: '05-01', close: '18:00' },
      { from: '10-01', close: '17:30' },
    ],
  } as const;
  expect(count({}, settings)).toMatchObject({ dueOn: '2026-10-09', cutOff: '17:30' });
  expect(count({ workingDays: 5 }, settings)).toMatchObject({ dueOn: '2026-09-24', cutOff: '18:00' });
  expect(count({ workingDays: null, until: '2026-10-11' }, settings)).toMatchObject({ cutOff: null });
  const past = { dueOn: '2026-10-09', cutOff: '17:30', calendarVersion: VERSION, stoppedOn: '2026-10-09' };
  expect(count({ ...past, expired: true }, settings)).toMatchObject({ lateBy: 1 });
  expect(count(past, settings)).toMatchObject({ lateBy: 0 });
});

test('an internal target gives no warnings: those of the period itself are enough', () => {
  expect(count({ target: true, workingDays: 7 })).toMatchObject({ dueOn: '2026-09-29', warnOn: [] });
});

test('a count into a year without a notice is provisional', () => {
  expect(count({ receivedOn: '2026-12-18' })).toMatchObject({ dueOn: '2027-01-04', provisional: true });
});

test.for([
  ['on the last day', '2026-10-09', 0],
  // Saturday 10-10 is worked.
  ['one working day late', '2026-10-10', 1],
  ['on the Sunday after: as late as on the Monday', '2026-10-11', 1],
  ['three working days late', '2026-10-13', 3],
] as const)('stopped %s', ([, stoppedOn, lateBy]) => {
  const counted = { dueOn: '2026-10-09', calendarVersion: VERSION, warnOn: ['2026-10-08'] };
  expect(count({ ...counted, stoppedOn })).toEqual(replyClock({ ...counted, stoppedOn, lateBy }));
});

test('late on a day off is late: due on a Friday, stopped on the Saturday', () => {
  const counted = { dueOn: '2026-10-16', calendarVersion: VERSION };
  expect(count({ ...counted, stoppedOn: '2026-10-17' })).toMatchObject({ lateBy: 1 });
});

test('a clock that was stopped while it stood still is in time', () => {
  expect(count({ excluded: [{ from: '2026-09-21' }], stoppedOn: '2026-12-01' })).toMatchObject({ lateBy: 0 });
});

test('a clock that is stopped in the step that started it is counted', () => {
  expect(count({ stoppedOn: '2026-09-18' })).toMatchObject({ dueOn: '2026-10-09', lateBy: 0 });
});

test('a newer calendar moves a running period, but none that has ended', () => {
  const old = { dueOn: '2026-10-12', calendarVersion: 'older' };
  expect(count(old)).toMatchObject({ dueOn: '2026-10-09', calendarVersion: VERSION });
  expect(count({ ...old, expired: true })).toMatchObject(old);
  expect(count({ ...old, stoppedOn: '2026-10-12' })).toMatchObject({ ...old, lateBy: 0 });
  const settled = replyClock({ ...old, stoppedOn: '2026-10-20', lateBy: 6 });
  expect(countClocks([settled], chinaCalendar, SETTINGS)).toEqual([settled]);
});

test('a clock that runs again after its pause is counted again, also when it had expired', () => {
  const resumed = {
    excluded: [{ from: '2026-10-09', to: '2026-10-12' }],
    expired: true,
    calendarVersion: VERSION,
  };
  expect(count(resumed)).toMatchObject({ dueOn: '2026-10-13' });
});

test('counting again changes nothing', () => {
  const day = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const clock = fc.record({
    receivedOn: day,
    workingDays: fc.integer({ min: 1, max: 60 }),
    extensions: fc.array(
      fc.integer({ min: 1, max: 10 }).map((n) => extension(n)),
      { maxLength: 2 },
    ),
    excluded: fc.option(day).map((from) => (from === null ? [] : [{ from }])),
    expired: fc.boolean(),
    stoppedOn: fc.option(day),
  });
  fc.assert(
    fc.property(clock, (said) => {
      const once = countClocks([replyClock(said)], chinaCalendar, SETTINGS);
      expect(countClocks(once, chinaCalendar, SETTINGS)).toEqual(once);
    }),
  );
});
