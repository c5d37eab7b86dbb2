import { expect, test } from 'vitest';
import { jsonOf, runDocket } from '../run-docket.test-support.ts';

const dueOf = (received: string, days: string, ...more: string[]) =>
  runDocket(['calendar', 'due', '--received', received, '--days', days, '--json', ...more]);

test('due: ten working days from 2026-09-18 end after 中秋 and 国庆', async () => {
  const done = await dueOf('2026-09-18', '10');
  expect(done.code).toBe(0);
  expect(jsonOf(done)).toEqual({
    received: '2026-09-18',
    workingDays: 10,
    due: '2026-10-09',
    provisional: false,
    calendar: expect.stringMatching(/^cn-/),
  });
});

test('due --explain names each day, and the notice that decides it', async () => {
  const { days } = jsonOf(await dueOf('2026-09-18', '2', '--explain')) as { days: unknown };
  expect(days).toEqual([
    {
      date: '2026-09-18',
      nth: null,
      by: 'receipt',
      reason: '收到当日不计入',
      source: expect.stringContaining('第二百零一条'),
    },
    {
      date: '2026-09-19',
      nth: null,
      by: 'week',
      reason: '周末',
      source: expect.stringContaining('职工工作时间'),
    },
    { date: '2026-09-20', nth: 1, by: 'notice', reason: '调休上班', source: '国办发明电〔2025〕7号' },
    {
      date: '2026-09-21',
      nth: 2,
      by: 'week',
      reason: '工作日',
      source: expect.stringContaining('职工工作时间'),
    },
  ]);
});

test('due: a count that enters a year without a notice is provisional and says so', async () => {
  const done = await dueOf('2026-12-18', '10');
  expect(done.code).toBe(0);
  expect(jsonOf(done)).toMatchObject({
    due: '2027-01-04',
    provisional: true,
    warning: expect.stringContaining('2027年'),
  });
});

test('due is read by people as aligned lines in Chinese', async () => {
  const { stdout } = await runDocket(['calendar', 'due', '--received', '2026-09-30', '--days', '10']);
  expect(stdout).toBe('收到之日  2026-09-30 周三\n期限      10 个工作日\n届满日    2026-10-20 周二\n');
});

test.for([
  ['2026-10-10', true, '调休上班', '国办发明电〔2025〕7号'],
  ['2026-10-01', false, '国庆节放假', '国办发明电〔2025〕7号'],
  ['2026-11-22', false, '周末', '《国务院关于职工工作时间的规定》第七条'],
  ['2026-11-23', true, '工作日', '《国务院关于职工工作时间的规定》第七条'],
] as const)('check %s: working is %s, %s', async ([date, working, reason, source]) => {
  const done = await runDocket(['calendar', 'check', date, '--json']);
  expect(done.code).toBe(0);
  expect(jsonOf(done)).toEqual({
    date,
    working,
    reason,
    source,
    by: source.startsWith('国办发') ? 'notice' : 'week',
    provisional: false,
    calendar: expect.stringMatching(/^cn-/),
  });
});

test.for([
  [['calendar', 'check', '2026-13-45'], 'not-a-date', '2026-13-45'],
  [['calendar', 'check', '2026-02-29'], 'not-a-date', '2026-02-29'],
  [['calendar', 'check', '1850-01-01'], 'out-of-range', '1850'],
  [['calendar', 'due', '--received', '2026-09-18', '--days', '0'], 'invalid-argument', '1 以上的整数'],
  [['calendar', 'due', '--received', '2026-09-18', '--days', '1.5'], 'invalid-argument', '1.5'],
  [['calendar', 'due', '--received', '2026-09-18', '--days', ''], 'invalid-argument', '整数'],
  [['calendar', 'due', '--received', '2026-09-18', '--days', '999999999'], 'out-of-range', '2100'],
  [['calendar', 'due', '--received', '18.9.2026', '--days', '10'], 'not-a-date', '18.9.2026'],
  [['calendar', 'due', '--received', '2026-09-18'], 'missing-mandatory-option-value', '--days'],
  [
    ['calendar', 'due', '--recieved', '2026-09-18', '--days', '1'],
    'missing-mandatory-option-value',
    '--received',
  ],
  [['calendar', 'check', '2026-10-10', '2026-10-11'], 'excess-arguments', '2026-10-11'],
  [['calendar', 'check'], 'missing-argument', '日期'],
  [['calendar', 'check', '2026-10-10', '--jsn'], 'unknown-option', '--json'],
  [['calendr'], 'unknown-command', 'calendar'],
] as const)('%s is bad input: %s', async ([words, code, named]) => {
  const done = await runDocket([...words, '--json']);
  expect(done.code).toBe(2);
  expect(done.stderr).toContain(named);
  expect(done.stderr).toMatch(/\p{Script=Han}/u);
  expect(jsonOf(done)).toEqual({ error: { kind: 'invalid', code, message: done.stderr.trimEnd() } });
});

test('without --json a failure leaves stdout empty', async () => {
  const done = await runDocket(['calendar', 'check', '2026-13-45']);
  expect(done).toEqual({
    code: 2,
    stdout: '',
    stderr: '不是有效日期：2026-13-45（应为 YYYY-MM-DD）。\n',
  });
});
