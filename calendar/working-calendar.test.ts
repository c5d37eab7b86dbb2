import { expect, test } from 'vitest';
import { addWorkingDays } from './add-working-days.ts';
import { checkDay } from './check-day.ts';
import { chinaCalendar, chinaDefinition } from './default-calendar.ts';
import { type CalendarDefinition, createWorkingCalendar } from './working-calendar.ts';

const notice = {
  year: 2027,
  title: '试验用通知',
  number: '试〔2026〕1号',
  issuedOn: '2026-11-30',
  off: [
    { from: '2026-12-31', to: '2027-01-03', name: '元旦' },
    { from: '2027-02-05', to: '2027-02-12', name: '春节' },
  ],
  madeUp: ['2026-12-26'],
  source: '试验',
};

/** Friday and Saturday off, no law behind it. */
const fridaySaturday: CalendarDefinition = {
  version: 'other.1',
  weekend: { days: [5, 6], source: 'Labour code' },
  holidayLaw: { title: 'none', revisions: [] },
  notices: [
    {
      year: 2026,
      title: 'Holidays of 2026',
      number: '1/2025',
      issuedOn: '2025-12-01',
      off: [{ from: '2026-03-22', to: '2026-03-24', name: 'Spring' }],
      madeUp: ['2026-03-28'],
      source: 'Gazette',
    },
  ],
  firstYear: 2025,
  lastYear: 2027,
  firstDayBasis: 'the day of receipt is not counted',
};

test('China: 2011 to 2026 are loaded', () => {
  expect(chinaCalendar.loadedYears).toEqual([
    2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
  ]);
});

test('a calendar with another weekend and other holidays', () => {
  const calendar = createWorkingCalendar(fridaySaturday);
  // Thursday 03-19; Sunday to Tuesday off; 03-25, 03-26, Saturday 03-28 worked, Sunday 03-29.
  expect(addWorkingDays('2026-03-19', 4, calendar)).toEqual({ dueOn: '2026-03-29', provisional: false });
  expect(checkDay('2026-03-27', calendar)).toMatchObject({
    working: false,
    reason: '周末',
    source: 'Labour code',
  });
  expect(checkDay('2026-03-28', calendar)).toMatchObject({ working: true, source: '1/2025' });
  expect(checkDay('2025-06-01', calendar)).toMatchObject({ working: true, provisional: true });
});

test('a further notice makes the count firm, and may reach into the last days of the year before', () => {
  const calendar = createWorkingCalendar({
    ...chinaDefinition,
    notices: [...chinaDefinition.notices, notice],
  });
  // 12-21 to 12-25 are five, Saturday 12-26 six, 12-28 to 12-30 nine, Monday 01-04 ten.
  expect(addWorkingDays('2026-12-18', 10, calendar)).toEqual({ dueOn: '2027-01-04', provisional: false });
  expect(checkDay('2026-12-31', calendar)).toMatchObject({ working: false, source: '试〔2026〕1号' });
  expect(checkDay('2026-12-31', chinaCalendar)).toMatchObject({ working: true, provisional: false });
});

test('the later word wins, whatever the order in which the notices are given', () => {
  const correction = {
    ...notice,
    number: '试〔2027〕1号',
    issuedOn: '2027-01-20',
    corrects: notice.number,
    off: [{ from: '2027-02-13', to: '2027-02-14', name: '春节' }],
    madeUp: ['2027-02-20'],
    cancelsMadeUp: ['2026-12-26'],
  };
  const notices = [correction, notice, ...chinaDefinition.notices];
  const calendar = createWorkingCalendar({ ...chinaDefinition, notices });
  expect(checkDay('2026-12-26', calendar)).toMatchObject({ working: false, reason: '周末' });
  expect(checkDay('2027-02-12', calendar)).toMatchObject({ working: false, source: notice.number });
  expect(checkDay('2027-02-13', calendar)).toMatchObject({ working: false, source: correction.number });
  expect(checkDay('2027-02-20', calendar)).toMatchObject({ working: true, source: correction.number });
});

test.for([
  [{ weekend: { days: [1, 2, 3, 4, 5, 6, 7], source: '' } }, /weekend/],
  [{ weekend: { days: [0], source: 'x' } }, /weekend/],
  [{ firstYear: 2000.5 }, /firstYear/],
  [{ firstYear: 2101 }, /末年 2100 早于首年 2101/],
  [
    { notices: [{ ...notice, off: [{ from: '2027-02-30', to: '2027-03-01', name: '春节' }] }] },
    /不是有效日期/,
  ],
  [{ notices: [{ ...notice, madeUp: ['2027-01-04'] }] }, /调休上班日 2027-01-04 不是周末/],
  [{ notices: [notice, { ...notice, number: '试〔2026〕2号' }] }, /2027 年有两个安排通知/],
  [{ notices: [notice, notice] }, /文号重复/],
  [{ notices: [{ ...notice, corrects: '无' }] }, /不在日历中：无/],
  [
    {
      notices: [
        notice,
        { ...notice, number: '2', corrects: notice.number, madeUp: [], cancelsMadeUp: ['2027-02-20'] },
      ],
    },
    /取消的 2027-02-20 原本不是调休上班日/,
  ],
] as const)('%j is no calendar', ([change, message]) => {
  const definition = { ...chinaDefinition, ...change } as CalendarDefinition;
  expect(() => createWorkingCalendar(definition)).toThrowError(
    expect.objectContaining({ code: 'not-a-calendar', message: expect.stringMatching(message) }),
  );
});
