import { expect, test } from 'vitest';
import { chinaCalendar } from '../calendar/default-calendar.ts';
import { thresholdsOf } from '../statute/settings/lights.ts';
import { resolveSettings } from '../statute/settings.ts';
import { lightOf } from './light.ts';

const byDefault = { yellow: 3, red: 1 };

// Due on Friday 2026-10-09; 10-01 to 10-07 are off, 09-28 to 09-30 and 10-08 are worked.
test.for([
  ['2026-09-18', 'green', 10], // Sunday 09-20 worked, 09-25 to 09-27 off
  ['2026-09-28', 'green', 4],
  ['2026-09-29', 'yellow', 3],
  ['2026-09-30', 'yellow', 2],
  ['2026-10-03', 'yellow', 2],
  ['2026-10-08', 'red', 1],
  ['2026-10-09', 'red', 0],
  ['2026-10-10', 'overdue', -1], // a Saturday that is worked
  ['2026-10-11', 'overdue', -1],
  ['2026-10-12', 'overdue', -2],
] as const)('on %s: %s, %i working days left', ([today, light, workingDaysLeft]) => {
  expect(lightOf({ dueOn: '2026-10-09' }, today, byDefault, chinaCalendar)).toEqual({
    light,
    workingDaysLeft,
  });
});

test('late on a day off is late: due on a Friday, read on the Saturday', () => {
  expect(lightOf({ dueOn: '2026-10-16' }, '2026-10-17', byDefault, chinaCalendar)).toEqual({
    light: 'overdue',
    workingDaysLeft: -1,
  });
});

test('a period that ended with the office hours is overdue on its last day already', () => {
  const due = { dueOn: '2026-10-09', expired: true };
  expect(lightOf(due, '2026-10-09', byDefault, chinaCalendar)).toEqual({
    light: 'overdue',
    workingDaysLeft: 0,
  });
});

test('a clock that stands still shows no light', () => {
  expect(lightOf({ dueOn: null }, '2026-10-09', byDefault, chinaCalendar)).toBeNull();
});

test('the thresholds are a setting, for each period or for all', () => {
  const { lights } = resolveSettings({
    lights: { default: { yellow: 5, red: 2 }, 'share.reply': { yellow: 2, red: 0 } },
  });
  expect(thresholdsOf(lights, 'share.reply')).toEqual({ yellow: 2, red: 0 });
  expect(thresholdsOf(lights, 'share.delivery')).toEqual({ yellow: 5, red: 2 });
  expect(
    lightOf({ dueOn: '2026-10-09' }, '2026-10-08', thresholdsOf(lights, 'share.reply'), chinaCalendar),
  ).toEqual({
    light: 'yellow',
    workingDaysLeft: 1,
  });
});
