// The working calendar over HTTP: read, asked, entered by one supervisor and put in force by another.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SECOND_SUPERVISOR, writeSecondSupervisor } from './support/calendar.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { type TestApi, testApi } from './support/http.ts';
import { INTAKE } from './support/share-request.ts';

let docket: TestDocket;
let api: TestApi;

beforeAll(async () => {
  docket = await testDocket();
  await writeSecondSupervisor(docket.store);
  api = testApi(docket);
});
afterAll(async () => {
  await api.close();
  await docket.close();
});

test('anybody who has signed in reads the calendar, and has a period counted day by day', async () => {
  const { body } = await api.ask('civil-clerk', 'GET', '/calendar');
  const { years } = body as { years: { year: number; loaded: boolean; workingDays: number }[] };
  expect(years.find(({ year }) => year === 2026)).toMatchObject({ loaded: true, workingDays: 248 });
  const due = await api.ask('civil-clerk', 'GET', '/calendar/due?receivedOn=2026-09-18&workingDays=10');
  const { dueOn, days } = due.body as { dueOn: string; days: { date: string; reason: string }[] };
  expect(dueOn).toBe('2026-10-09');
  expect(days.find(({ date }) => date === '2026-09-20')).toMatchObject({ nth: 1, reason: '调休上班' });
  const wrong = await api.ask('civil-clerk', 'GET', '/calendar/due?receivedOn=2026-02-31&workingDays=10');
  expect(wrong).toMatchObject({ status: 422, body: { code: 'invalid' } });
});

test.for([
  ['no interval', '2026-10-12'],
  ['a day that there is not', '2026-02-30/2026-03-01'],
  ['longer than can be told day by day', '2026-10-12/2126-10-12'],
] as const)('%s is not left out of a period', async ([, excluded]) => {
  const query = new URLSearchParams({ receivedOn: '2026-09-30', workingDays: '10', excluded });
  const answer = await api.ask('civil-clerk', 'GET', `/calendar/due?${query}`);
  expect(answer).toMatchObject({ status: 422, body: { code: 'invalid' } });
});

test('a notice that is wrong is told line by line and not entered', async () => {
  const text = '国务院办公厅关于2027年部分节假日安排的通知\n一、元旦：2月31日放假，共1天。';
  const given = { number: '国办发明电〔2026〕9号', issuedOn: '2026-11-20' };
  const json = { kind: 'notice', text, given };
  const reading = await api.ask('bureau-supervisor', 'POST', '/calendar/readings', { json });
  const { ok, faults } = reading.body as { ok: boolean; faults: { line: number; code: string }[] };
  expect(ok).toBe(false);
  expect(faults).toContainEqual(expect.objectContaining({ line: 2, code: 'no-such-day' }));
  const entered = await api.ask('bureau-supervisor', 'POST', '/calendar/entries', { json });
  expect(entered.status).toBe(422);
  expect((await api.ask('civil-clerk', 'GET', '/calendar/entries')).body).toEqual({ items: [], next: null });
});

test('an order is entered, looked at and turned down; a clerk can do none of it', async () => {
  const order = {
    number: '潍政办字〔2026〕12号',
    issuedOn: '2026-11-20',
    authority: '潍坊市人民政府办公室',
    basis: '应急预案',
    reason: '暴雪停工',
    off: [{ from: '2026-12-01', to: '2026-12-01', name: '暴雪停工' }],
  };
  const json = { kind: 'order', order };
  expect((await api.ask('civil-clerk', 'POST', '/calendar/entries', { json })).body).toMatchObject({
    code: 'not-permitted',
  });
  const entered = await api.ask('bureau-supervisor', 'POST', '/calendar/entries', { json });
  expect(entered).toMatchObject({ status: 201, body: { status: 'draft', content: { kind: 'order' } } });
  const path = `/calendar/entries/${(entered.body as { id: string }).id}`;
  expect((await api.ask('bureau-supervisor', 'GET', `${path}/preview`)).body).toMatchObject({
    counts: { moved: 0 },
    days: { first: '2026-12-01', last: '2026-12-01' },
  });
  expect((await api.ask('bureau-supervisor', 'POST', `${path}/confirm`)).body).toMatchObject({
    code: 'not-permitted',
  });
  const turnedDown = { json: { reasons: '写错了日期' } };
  expect((await api.ask(SECOND_SUPERVISOR.person, 'POST', `${path}/reject`, turnedDown)).body).toMatchObject({
    status: 'rejected',
    decided: { reasons: '写错了日期' },
  });
  expect((await api.ask('civil-clerk', 'GET', '/calendar/rollovers')).body).toBeNull();
});

test('the period of a case is explained to those who may see it', async () => {
  const json = { procedure: 'share-request', intake: INTAKE };
  const { body } = await api.ask('civil-clerk', 'POST', '/cases', { json });
  const { caseId } = body as { caseId: string };
  await api.ask('civil-head', 'POST', `/cases/${caseId}/actions`, {
    json: { type: 'approveApplication', payload: {} },
  });
  const path = `/cases/${caseId}/clocks/${encodeURIComponent('share.reply#1')}/explanation`;
  const explained = await api.ask('police-clerk', 'GET', path);
  const { clock, explanation } = explained.body as {
    clock: { dueOn: string };
    explanation: { dueOn: string; days: { nth: number | null }[] };
  };
  expect(explanation.dueOn).toBe(clock.dueOn);
  expect(explanation.days.filter(({ nth }) => nth !== null)).toHaveLength(10);
  expect((await api.ask('water-clerk', 'GET', path)).status).toBe(404);
});
