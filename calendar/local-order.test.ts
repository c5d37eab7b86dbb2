import { expect, test } from 'vitest';
import { addWorkingDays } from './add-working-days.ts';
import { checkDay } from './check-day.ts';
import { chinaCalendar, chinaDefinition } from './default-calendar.ts';
import { localOrderSchema } from './local-order.ts';
import { createWorkingCalendar } from './working-calendar.ts';

/** A typhoon closes the city on 2026-08-11 and 08-12; the port works on the Saturday after. */
const typhoon = localOrderSchema.parse({
  number: '潍政办发电〔2026〕8号',
  issuedOn: '2026-08-10',
  authority: '潍坊市人民政府',
  basis: '《中华人民共和国突发事件应对法》',
  reason: '台风红色预警',
  off: [{ from: '2026-08-11', to: '2026-08-12', name: '台风停工' }],
});
const portWorks = localOrderSchema.parse({
  ...typhoon,
  number: '潍港〔2026〕3号',
  off: [],
  worked: ['2026-08-15'],
  units: ['port'],
});
const calendar = createWorkingCalendar({
  ...chinaDefinition,
  version: 'local',
  orders: [portWorks, typhoon],
});
const due = (unit: string | null) => addWorkingDays('2026-08-10', 4, calendar.forUnit(unit)).dueOn;

test('an order for all units holds for everybody, one for a unit for that unit beside it', () => {
  expect(addWorkingDays('2026-08-10', 4, chinaCalendar).dueOn).toBe('2026-08-14');
  // 08-11 and 08-12 are closed: 08-13, 08-14, 08-17, 08-18.
  expect(due(null)).toBe('2026-08-18');
  expect(due('police')).toBe('2026-08-18');
  expect(due('port')).toBe('2026-08-17');
});

test('a day names the order that decides it', () => {
  expect(checkDay('2026-08-11', calendar)).toMatchObject({
    working: false,
    reason: '台风停工',
    source: typhoon.number,
  });
  expect(checkDay('2026-08-15', calendar)).toMatchObject({ working: false, reason: '周末' });
  expect(checkDay('2026-08-15', calendar.forUnit('port'))).toMatchObject({
    working: true,
    reason: '本地调整上班',
    source: portWorks.number,
  });
});

test('the calendar of a unit is made once, and is the common one where no order names the unit', () => {
  expect(calendar.forUnit('port')).toBe(calendar.forUnit('port'));
  expect(calendar.forUnit('police')).toBe(calendar);
  expect(calendar.forUnit('port').year(2025)).toBe(calendar.year(2025));
  expect(calendar.forUnit('port').version).toBe('local');
});

test('of a day of which several speak, the one issued last decides: a notice over an order, an order over an order', () => {
  const reopened = {
    ...typhoon,
    number: '潍政办发电〔2026〕9号',
    issuedOn: '2026-08-11',
    off: [],
    worked: ['2026-08-12'],
  };
  const early = {
    ...typhoon,
    number: '早〔2025〕1号',
    issuedOn: '2025-10-01',
    off: [],
    worked: ['2026-10-02'],
  };
  const orders = [reopened, typhoon, early];
  const later = createWorkingCalendar({ ...chinaDefinition, version: 'later', orders });
  expect(checkDay('2026-08-12', later)).toMatchObject({ working: true, source: reopened.number });
  expect(checkDay('2026-10-02', later)).toMatchObject({ working: false, source: '国办发明电〔2025〕7号' });
});

test('numbers are unique over notices and orders', () => {
  const orders = [{ ...typhoon, number: '国办发明电〔2025〕7号' }];
  expect(() => createWorkingCalendar({ ...chinaDefinition, orders })).toThrow(
    '文号重复：国办发明电〔2025〕7号',
  );
});

test.for([
  [{ off: [] }, '本地调整没有停工或上班日期'],
  [
    { off: [{ from: '2026-08-12', to: '2026-08-11', name: '停工' }] },
    '停工：止日 2026-08-11 早于起日 2026-08-12',
  ],
  [{ off: [{ from: '2026-08-32', to: '2026-08-33', name: '停工' }] }, '不是有效日期（应为 YYYY-MM-DD）'],
  [
    { off: [{ from: '2026-08-11', to: '2027-08-12', name: '停工' }] },
    '停工：2026-08-11 至 2027-08-12 超过 60 日',
  ],
  [{ worked: ['2026-08-11'] }, '台风停工 与 上班 的日期重叠：2026-08-11'],
] as const)('%j is refused', ([change, message]) => {
  const result = localOrderSchema.safeParse({ ...typhoon, ...change });
  expect(result.error?.issues.map((issue) => issue.message)).toContain(message);
});

test.for([{ units: [] }, { number: '' }, { basis: '' }, { authority: '' }, { reason: '' }])(
  '%j is refused',
  (change) => {
    expect(localOrderSchema.safeParse({ ...typhoon, ...change }).success).toBe(false);
  },
);
