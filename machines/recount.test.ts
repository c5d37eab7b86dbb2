import { expect, test } from 'vitest';
import { chinaDefinition } from '../calendar/default-calendar.ts';
import { createWorkingCalendar } from '../calendar/working-calendar.ts';
import { resolveSettings } from '../statute/settings.ts';
import { replyClock } from '../tests/support/commit-requests.ts';
import type { Clock } from './clock.ts';
import { changeClocks } from './clock-changes.ts';
import { countClocks } from './count-clocks.ts';
import { recountClocks, recountWithExpired } from './recount.ts';

const SETTINGS = { 'warning.days-before-due': [3, 1], 'receipt.off-day': 'same-day' } as const;

/** The notice of 2020 as it was in December 2019, and then with the extension of the Spring Festival of 2020-01-27. */
const EXTENSION = '国办发明电〔2020〕1号';
const before = createWorkingCalendar({
  ...chinaDefinition,
  version: 'before',
  notices: chinaDefinition.notices.filter(({ number }) => number !== EXTENSION),
});
const after = createWorkingCalendar({ ...chinaDefinition, version: 'after' });
/** The notice of 2027 as somebody made it up for this test: only New Year, which the law knows by itself. */
const newYear = createWorkingCalendar({
  ...chinaDefinition,
  version: 'new-year',
  notices: [
    ...chinaDefinition.notices,
    {
      ...{
        year: 2027,
        title: '2027年',
        number: '国办发明电〔2026〕9号',
        issuedOn: '2026-11-20',
        source: '测试',
      },
      off: [{ from: '2027-01-01', to: '2027-01-01', name: '元旦' }],
      madeUp: [],
    },
  ],
});

const countedBy = (calendar: typeof before) => (clocks: readonly Clock[]) =>
  countClocks(clocks, calendar, SETTINGS);
const counted = (said: Partial<Clock>) => countedBy(before)([replyClock(said)]);

test('a period that runs over the added days ends later, and says from which day to which', () => {
  const { clocks, recounts } = recountClocks(counted({ receivedOn: '2020-01-20' }), countedBy(after));
  expect(clocks).toMatchObject([{ dueOn: '2020-02-11', calendarVersion: 'after' }]);
  expect(recounts).toEqual([
    {
      ...{ clock: 'share.reply#1', label: '答复期限', outcome: 'moved' },
      from: { dueOn: '2020-02-07', provisional: false, version: 'before' },
      to: { dueOn: '2020-02-11', provisional: false, version: 'after' },
    },
  ]);
});

test('a provisional day that the notice confirms is told, though it is the same', () => {
  const china = countedBy(createWorkingCalendar(chinaDefinition));
  const provisional = china([replyClock({ receivedOn: '2026-12-25' })]);
  expect(provisional).toMatchObject([{ dueOn: '2027-01-11', provisional: true }]);
  const { clocks, recounts } = recountClocks(provisional, countedBy(newYear));
  expect(clocks).toMatchObject([{ dueOn: '2027-01-11', provisional: false }]);
  expect(recounts).toMatchObject([{ outcome: 'confirmed', to: { dueOn: '2027-01-11' } }]);
});

test('a period that the added days do not reach stands as it was', () => {
  const { recounts } = recountClocks(counted({ receivedOn: '2020-03-02' }), countedBy(after));
  expect(recounts).toMatchObject([{ outcome: 'unchanged', to: { dueOn: '2020-03-16' } }]);
});

test('what the same version has counted, and what nobody has counted, is not told', () => {
  expect(recountClocks(counted({}), countedBy(before)).recounts).toEqual([]);
  expect(recountClocks([replyClock()], countedBy(after)).recounts).toEqual([]);
});

test('an expired period stays expired; that it would have run longer by the new version stands on it', () => {
  const expired = counted({ receivedOn: '2020-01-20' }).map((clock) => ({ ...clock, expired: true }));
  const { clocks, recounts } = recountWithExpired(expired, countedBy(after), 'stay-expired');
  expect(clocks).toMatchObject([
    { dueOn: '2020-02-07', expired: true, calendarVersion: 'before', laterDueOn: '2020-02-11' },
  ]);
  expect(recounts).toMatchObject([{ outcome: 'stays-expired', to: { dueOn: '2020-02-11' } }]);
  // Counted in another step than its own, it is left alone.
  expect(recountClocks(expired, countedBy(after))).toEqual({ clocks: expired, recounts: [] });
});

test('what a supervisor has looked at is in doubt again only by a version that comes to another day', () => {
  const supervised = (clocks: readonly Clock[]) =>
    changeClocks({
      ...{ carried: { clocks }, actions: [], effects: [{ type: 'superviseClocks' }] },
      ...{ on: '2020-02-12', time: undefined, sequence: 9, startOf: () => null },
      ruleSet: { periods: {}, settings: resolveSettings() },
    });
  const expired = counted({ receivedOn: '2020-01-20' }).map((clock) => ({ ...clock, expired: true }));
  const settled = supervised(recountWithExpired(expired, countedBy(after), 'stay-expired').clocks);
  expect(settled).toMatchObject([{ supervised: true, reviewedDueOn: '2020-02-11' }]);
  const third = createWorkingCalendar({ ...chinaDefinition, version: 'third' });
  const again = recountWithExpired(settled, countedBy(third), 'stay-expired');
  expect(again.clocks).toEqual(settled);
  expect(again.recounts).toMatchObject([{ outcome: 'unchanged' }]);
  const back = recountWithExpired(settled, countedBy(before), 'stay-expired');
  expect(back.clocks).toEqual(settled);
  const order = {
    ...{ number: '潍政办字〔2020〕1号', issuedOn: '2020-02-09', authority: '潍坊市人民政府' },
    ...{ basis: '《突发事件应对法》', reason: '停工', worked: [], units: null },
    off: [{ from: '2020-02-10', to: '2020-02-10', name: '停工' }],
  };
  const longer = createWorkingCalendar({ ...chinaDefinition, version: 'longer', orders: [order] });
  expect(recountWithExpired(settled, countedBy(longer), 'stay-expired').clocks).toMatchObject([
    { laterDueOn: '2020-02-12', reviewedDueOn: '2020-02-11' },
  ]);
});

test('an expired period that the new version would not have given longer is in no doubt', () => {
  const expired = counted({ receivedOn: '2020-03-02' }).map((clock) => ({ ...clock, expired: true }));
  const { clocks, recounts } = recountWithExpired(expired, countedBy(after), 'stay-expired');
  expect(clocks).toEqual(expired);
  expect(recounts).toMatchObject([{ outcome: 'unchanged' }]);
});

test('a period that the step itself has extended tells that, and no day before', () => {
  const extended = counted({ receivedOn: '2020-01-20' }).map((clock) => ({
    ...clock,
    dueOn: null,
    extensions: [{ workingDays: 5, countsFrom: 'original-due' as const, consentedOn: '2020-02-03', by: 3 }],
  }));
  expect(recountClocks(extended, countedBy(after)).recounts).toMatchObject([
    { outcome: 'changed-by-step', from: { dueOn: null }, to: { dueOn: '2020-02-18' } },
  ]);
});

test('where the authority revives expired periods, it runs on to its new day, and its expiry is forgotten', () => {
  const expired = counted({ receivedOn: '2020-01-20' }).map((clock) => ({
    ...clock,
    ...{ expired: true, supervised: true, laterDueOn: '2020-02-08' },
  }));
  const { clocks, recounts } = recountWithExpired(expired, countedBy(after), 'revive');
  expect(clocks).toMatchObject([
    { dueOn: '2020-02-11', expired: false, supervised: false, calendarVersion: 'after' },
  ]);
  expect(clocks[0]).not.toHaveProperty('laterDueOn');
  expect(recounts).toMatchObject([
    { outcome: 'revived', from: { dueOn: '2020-02-07' }, to: { dueOn: '2020-02-11' } },
  ]);
  const short = counted({ receivedOn: '2020-01-02' }).map((clock) => ({ ...clock, expired: true }));
  const { clocks: still, recounts: same } = recountWithExpired(short, countedBy(after), 'revive');
  expect(still).toEqual(short);
  expect(same).toMatchObject([{ outcome: 'unchanged' }]);
});
