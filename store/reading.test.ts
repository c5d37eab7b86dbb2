import { beforeAll, expect, test } from 'vitest';
import { createActivities } from '../activities/activities.ts';
import { nextStep, opening, replyClock, task } from '../tests/support/commit-requests.ts';
import { CIVIL_CLERK, CIVIL_HEAD, ITEM, UNITS } from '../tests/support/registers.ts';
import { testStore } from '../tests/support/test-store.ts';
import { allSettings } from './all-settings.ts';
import { casesOverdue } from './cases-overdue.ts';
import { findCase } from './find-case.ts';
import { findItem } from './find-item.ts';
import { findUnits } from './find-units.ts';
import { listCases } from './list-cases.ts';
import { listItems } from './list-items.ts';
import { openTasks } from './open-tasks.ts';
import type { Page } from './page.ts';
import { peopleIn, rolesOf } from './people.ts';
import { recordSince } from './record-since.ts';
import type { Scope } from './scope.ts';
import { writeRegisters } from './write-registers.ts';

const { store } = testStore();
const em = () => store().em();
const mine: Scope = { unit: 'civil' };
const outsider: Scope = { unit: 'water' };

/** Cases opened on five days; the police have tasks with days, overdue and without. */
beforeAll(async () => {
  const { commitStep } = createActivities(store());
  for (const [place, receivedOn] of [
    '2026-09-01',
    '2026-09-02',
    '2026-09-03',
    '2026-09-03',
    '2026-09-04',
  ].entries()) {
    const clocks = place === 2 ? [] : [replyClock({ receivedOn, expired: place < 2 })];
    const clock = clocks[0]?.id ?? null;
    const tasks = [
      task(`clerk/${place}`, { clock }),
      task('head', { roles: ['head'], unit: 'civil', party: 'requester' }),
    ];
    const request = opening(crypto.randomUUID(), { clocks, tasks, opening: { on: receivedOn } });
    const { clocks: counted } = await commitStep(request);
    if (place === 4) await commitStep(nextStep(request, { clocks: counted, tasks: [], status: 'done' }));
  }
});

function cursor(text: string): string {
  return Buffer.from(text).toString('base64url');
}

/** All pages of a list, and how many there were. */
async function walk<Item>(read: (after: string | undefined) => Promise<Page<Item>>): Promise<Item[][]> {
  const pages: Item[][] = [];
  let after: string | undefined;
  do {
    const page = await read(after);
    pages.push([...page.items]);
    after = page.next ?? undefined;
  } while (after !== undefined && pages.length < 20);
  return pages;
}

test('an inbox gives the overdue first, then by day, those without a day last, whatever the size of a page', async () => {
  const keys = ['clerk/0', 'clerk/1', 'clerk/3', 'clerk/2'];
  for (const limit of [1, 2, 3, 50]) {
    const pages = await walk((after) => openTasks(em(), { unit: 'police', limit, after }));
    expect(pages.flat().map(({ key }) => key)).toEqual(keys);
    expect(pages).toHaveLength(Math.ceil(keys.length / limit));
  }
});

test('a task says what an inbox shows of it', async () => {
  const { items } = await openTasks(em(), { unit: 'police', limit: 1 });
  expect(items).toEqual([
    {
      id: expect.stringMatching(/^\d+$/),
      caseId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      caseNumber: '潍数共享〔2026〕1号',
      ...{
        subject: ITEM.name,
        procedure: 'share-request',
        key: 'clerk/0',
        label: '签收申请',
        party: 'provider',
      },
      ...{
        unit: 'police',
        roles: ['clerk'],
        actions: ['signIn'],
        clock: 'share.reply#1',
        period: 'share.reply',
      },
      ...{ dueOn: '2026-09-15', provisional: false, overdue: true, openedAt: '2026-09-18T02:00:00.000Z' },
    },
  ]);
});

test('an inbox is filtered by role, procedure and case', async () => {
  const count = async (query: object) => (await openTasks(em(), { unit: 'police', ...query })).items.length;
  const [first] = (await openTasks(em(), { unit: 'police', limit: 1 })).items;
  expect(await count({ roles: ['clerk', 'head'] })).toBe(4);
  expect(await count({ roles: ['head'] })).toBe(0);
  expect(await count({ roles: [] })).toBe(0);
  expect(await count({ procedure: 'share-request' })).toBe(4);
  expect(await count({ procedure: 'dispute' })).toBe(0);
  expect(await count({ caseId: first?.caseId })).toBe(1);
  expect((await openTasks(em(), { unit: 'water' })).items).toEqual([]);
});

test('the cases of a unit, the last one first, each once', async () => {
  const numbers = [5, 4, 3, 2, 1].map((n) => `潍数共享〔2026〕${n}号`);
  for (const limit of [2, 50]) {
    const pages = await walk((after) => listCases(em(), { unit: 'police', limit, after }));
    const days = pages.flat().map(({ openedOn }) => openedOn);
    expect(days).toEqual(['2026-09-04', '2026-09-03', '2026-09-03', '2026-09-02', '2026-09-01']);
    expect(new Set(pages.flat().map(({ number }) => number))).toEqual(new Set(numbers));
  }
  const statuses = async (status: 'open' | 'closed') =>
    (await listCases(em(), { unit: 'civil', status })).items.map((item) => item.status);
  expect(await statuses('open')).toEqual(['open', 'open', 'open', 'open']);
  expect(await statuses('closed')).toEqual(['closed']);
  expect((await listCases(em(), { unit: 'water' })).items).toEqual([]);
});

test('supervisors see the overdue cases of their bureau, the longest overdue first', async () => {
  const pages = await walk((after) => casesOverdue(em(), { bureau: 'bureau', limit: 1, after }));
  expect(pages.flat().map(({ dueOn }) => dueOn)).toEqual(['2026-09-15', '2026-09-16']);
  expect((await casesOverdue(em(), { bureau: 'civil' })).items).toEqual([]);
});

test.for([
  '',
  'nonsense',
  cursor("/1' or true"),
  cursor('2026-13-01/1'),
  cursor(`2026-13-01/${crypto.randomUUID()}`),
])('a cursor that no list gave is refused: "%s"', async (after) => {
  const refused = { name: 'StoreError', code: 'not-a-cursor' };
  await expect(openTasks(em(), { unit: 'police', after })).rejects.toMatchObject(refused);
  await expect(listCases(em(), { unit: 'police', after })).rejects.toMatchObject(refused);
  await expect(casesOverdue(em(), { bureau: 'bureau', after })).rejects.toMatchObject(refused);
});

test('a case is found by id and by number, by its parties and by nobody else', async () => {
  const byNumber = await findCase(em(), '潍数共享〔2026〕1号', mine);
  expect(byNumber?.parties).toEqual([
    { party: 'bureau', unit: 'bureau', name: '潍坊市大数据局' },
    { party: 'government', unit: 'government', name: '潍坊市人民政府' },
    { party: 'provider', unit: 'police', name: '潍坊市公安局' },
    { party: 'requester', unit: 'civil', name: '潍坊市民政局' },
  ]);
  expect(byNumber?.tasks.map(({ key }) => key)).toEqual(['clerk/0', 'head']);
  const id = byNumber?.id ?? '';
  expect(await findCase(em(), id, mine)).toEqual(byNumber);
  expect(await findCase(em(), id, { unit: 'government' })).toEqual(byNumber);
  expect(await findCase(em(), id, 'trusted')).toEqual(byNumber);
  expect(await findCase(em(), id, outsider)).toBeUndefined();
  expect(await findCase(em(), '潍数共享〔2026〕99号', 'trusted')).toBeUndefined();
  for (const ref of [crypto.randomUUID(), '', "' or true --", '?', '潍\0数']) {
    expect(await findCase(em(), ref, 'trusted')).toBeUndefined();
  }
});

test('a record is read from any step on, by the parties and by nobody else', async () => {
  const closed = (await listCases(em(), { unit: 'civil', status: 'closed' })).items[0]?.id ?? '';
  const rows = await recordSince(em(), closed, -1, mine);
  expect(rows.map(({ body }) => body.step.label)).toEqual(['提交申请', '签收']);
  expect(rows[1]).toMatchObject({ previousHash: rows[0]?.hash, algorithm: 'sha256' });
  expect(await recordSince(em(), closed, 0, 'trusted')).toEqual(rows.slice(1));
  expect(await recordSince(em(), closed, 1, mine)).toEqual([]);
  expect(await recordSince(em(), closed, -1, outsider)).toEqual([]);
});

test('the registers give units, items, people and settings', async () => {
  expect(await findUnits(em(), ['water', 'nobody', 'civil'])).toEqual([
    { ...UNITS.civil, creditCode: 'demo-civil', parent: null, disabledOn: null },
    { ...UNITS.water, creditCode: 'demo-water', parent: null, disabledOn: null },
  ]);
  expect((await findUnits(em())).map(({ code }) => code)).toEqual([
    'bureau',
    'civil',
    'government',
    'police',
    'water',
  ]);
  const open = { format: null, updateCycle: null, reason: null, opening: null, securityLevel: null };
  const more = { basis: '《社会救助暂行办法》', category: '人口', ...open, responsible: null };
  const current = { ...ITEM, ...more, inForceFrom: '2025-01-01', inForceTo: null };
  expect(await findItem(em(), 'household')).toEqual(current);
  const first = { ...current, version: 1, inForceFrom: '2024-01-01', inForceTo: '2025-01-01' };
  expect(await findItem(em(), 'household', 1)).toEqual(first);
  expect(await findItem(em(), 'nothing')).toBeUndefined();
  expect(await listItems(em())).toContainEqual(current);
  expect(await listItems(em())).not.toContainEqual(first);
  expect(await listItems(em(), { provider: 'police', sharing: 'conditional' })).toEqual([current]);
  expect(await listItems(em(), { provider: 'civil' })).toEqual([]);
  expect(await peopleIn(em(), 'civil', 'head')).toEqual([CIVIL_HEAD]);
  expect(await rolesOf(em(), CIVIL_CLERK.person)).toEqual([CIVIL_CLERK]);
  expect(await allSettings(em())).toEqual({});
});

test('registers that are written again are brought up to date; there is one current version of an item', async () => {
  const setting = {
    key: 'record.hash',
    value: 'sm3',
    basis: '局务会决定',
    setBy: 'bureau-supervisor',
    setOn: '2026-11-01',
  };
  await writeRegisters(store(), { settings: [{ ...setting, value: 'sha256' }] });
  await writeRegisters(store(), { settings: [setting], memberships: [CIVIL_CLERK] });
  expect(await allSettings(em())).toEqual({ 'record.hash': 'sm3' });
  expect(await rolesOf(em(), CIVIL_CLERK.person)).toEqual([CIVIL_CLERK]);
  const third = {
    ...ITEM,
    version: 3,
    basis: null,
    category: '人口',
    inForceFrom: '2026-12-01',
    inForceTo: null,
  };
  await expect(writeRegisters(store(), { items: [third] })).rejects.toThrow('catalogue_item_current_unique');
});
