import { beforeAll, expect, test } from 'vitest';
import { type Activities, createActivities } from '../activities/activities.ts';
import { worklistOver } from '../client/direct/worklist/worklist.ts';
import type { Outcome } from '../client/outcome.ts';
import type { SavedView } from '../client/saved-view.ts';
import type { TaskChangeCall, Worklist, WorklistQuery } from '../client/worklist.ts';
import type { Actor } from '../machines/party.ts';
import type { CommitRequest } from '../machines/step.ts';
import { writeRegisters } from '../store/write-registers.ts';
import { nextStep, opening, replyClock, task } from './support/commit-requests.ts';
import {
  CIVIL_CLERK,
  CIVIL_HEAD,
  POLICE_CLERK,
  POLICE_HEAD,
  SECOND_POLICE_CLERK,
  SUPERVISOR,
  WATER_CLERK,
} from './support/registers.ts';
import { testStore } from './support/test-store.ts';

const { store } = testStore();
let activities: Activities;
let worklist: Worklist;
/** Friday 2026-09-18, noon in Shanghai. */
let nowMs = Date.parse('2026-09-18T04:00:00Z');

/** Twenty clerks of the police who do nothing but claim. */
const CLERKS = Array.from(
  { length: 20 },
  (_, n): Actor => ({ person: `claimer-${n}`, unit: 'police', role: 'clerk' }),
);

beforeAll(async () => {
  activities = createActivities(store());
  worklist = worklistOver({ store: store(), nowMs: () => nowMs });
  await writeRegisters(store(), {
    people: CLERKS.map(({ person }) => ({ id: person, name: `经办员${person.slice(8)}` })),
    memberships: CLERKS,
  });
});

type Change = TaskChangeCall['change'];

function change(
  actor: Actor,
  tasks: string | readonly string[],
  wanted: Change,
  requestId = crypto.randomUUID(),
) {
  return worklist.change({ actor, tasks: [tasks].flat(), change: wanted, requestId });
}

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

/** A new case with one task of the police's clerks, and the id of the task. */
async function newTask(said: { receivedOn?: string | null; label?: string } = {}) {
  const { receivedOn = '2026-09-18' } = said;
  const clocks = receivedOn === null ? [] : [replyClock({ receivedOn })];
  const tasks = [task('sign-in', { clock: clocks[0]?.id ?? null, label: said.label ?? '签收申请' })];
  const request = opening(crypto.randomUUID(), { clocks, tasks });
  const { clocks: counted } = await activities.commitStep(request);
  const [row] = await store()
    .em()
    .execute<[{ id: string }]>('select id from task where case_id = ?', [request.step.caseId]);
  return { id: row.id, request: { ...request, docket: { ...request.docket, clocks: counted } } };
}

const itemOf = async (request: CommitRequest, actor: Actor) =>
  value(await worklist.tasksOfCase(request.step.caseId, actor))[0];

test('of twenty who claim one task at once one gets it, and the others are told who', async () => {
  const { id, request } = await newTask();
  const outcomes = await Promise.all(CLERKS.map((clerk) => change(clerk, id, { type: 'claim' })));
  const winners = CLERKS.filter((_, place) => outcomes[place]?.ok);
  expect(winners).toHaveLength(1);
  const [winner] = winners;
  const name = `经办员${winner?.person.slice(8)}`;
  const problems = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.problem]));
  expect(problems).toEqual(
    Array.from({ length: 19 }, () => ({
      kind: 'conflict',
      reason: 'task-held',
      message: `该事项已由${name}签收，请其办理，或者由本单位负责人转办。`,
      holder: { id: winner?.person, name },
    })),
  );
  expect((await itemOf(request, POLICE_CLERK))?.holder).toEqual({ id: winner?.person, name });
});

test('a step and a claim at once: either the claim comes first and keeps the step out, or the task is closed', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { id, request } = await newTask();
    const step = nextStep(request, { tasks: [], step: { actor: SECOND_POLICE_CLERK } });
    const [claimed, committed] = await Promise.all([
      change(POLICE_CLERK, id, { type: 'claim' }),
      activities.commitStep(step).then(
        () => 'committed' as const,
        (error: { type: string; details: unknown[] }) => ({ type: error.type, details: error.details }),
      ),
    ]);
    if (claimed.ok) {
      expect(committed).toEqual({ type: 'TaskHeld', details: [{ holder: POLICE_CLERK.person }] });
    } else {
      expect(committed).toBe('committed');
      expect(claimed.problem).toMatchObject({
        kind: 'conflict',
        reason: 'task-closed',
        message: '该事项已经办结或者不再需要办理，请刷新待办。',
      });
    }
  }
});

test('a held task is done by its holder; by another after the head has given it to them', async () => {
  const { id, request } = await newTask();
  const byAnother = nextStep(request, { tasks: [], step: { actor: SECOND_POLICE_CLERK } });
  value(await change(POLICE_CLERK, id, { type: 'claim' }));
  await expect(activities.commitStep(byAnother)).rejects.toMatchObject({ type: 'TaskHeld' });
  value(await change(POLICE_HEAD, id, { type: 'assign', person: SECOND_POLICE_CLERK.person }));
  await activities.commitStep(byAnother);
  const [done] = value(await worklist.done({ actor: SECOND_POLICE_CLERK, limit: 1 })).items;
  expect(done).toMatchObject({ caseId: request.step.caseId, sequence: 1, action: 'signIn', label: '签收' });
  expect(value(await worklist.done({ actor: POLICE_CLERK })).items).toEqual([]);
});

test('a step that lays the same task again leaves it with its holder, and 补录 asks for none', async () => {
  const { id, request } = await newTask();
  value(await change(SECOND_POLICE_CLERK, id, { type: 'claim' }));
  await activities.commitStep(nextStep(request, { step: { backfilled: true } }));
  const item = await itemOf(request, POLICE_CLERK);
  expect([item?.id, item?.holder?.id]).toEqual([id, SECOND_POLICE_CLERK.person]);
});

test('of several tasks those are changed that can be, and each other one says what stands against it', async () => {
  const [free, held, closed, foreign] = await Promise.all([newTask(), newTask(), newTask(), newTask()]);
  value(await change(SECOND_POLICE_CLERK, held.id, { type: 'claim' }));
  await activities.commitStep(nextStep(closed.request, { tasks: [] }));
  const ids = [free.id, held.id, closed.id, '999999999'];
  const answer = value(await change(POLICE_CLERK, ids, { type: 'claim' }));
  expect(answer.changed).toEqual([free.id]);
  expect(
    answer.refused
      .map(({ task: id, problem }) => [id, 'reason' in problem ? problem.reason : problem.kind])
      .sort(),
  ).toEqual(
    [
      [held.id, 'task-held'],
      [closed.id, 'task-closed'],
      ['999999999', 'not-found'],
    ].sort(),
  );
  // To a unit that has no part in the case, its task is one that does not exist.
  expect(await change(WATER_CLERK, foreign.id, { type: 'urge', message: '快' })).toMatchObject({
    problem: { kind: 'not-found' },
  });
});

test('the same request sent again, also at once, is done once and gets the same answer', async () => {
  const { id } = await newTask();
  const requestId = crypto.randomUUID();
  const copy: Change = { type: 'copy', people: [CIVIL_CLERK.person], note: '供参考' };
  const answers = await Promise.all([1, 2, 3].map(() => change(POLICE_CLERK, id, copy, requestId)));
  expect(answers).toEqual(answers.map(() => ({ ok: true, value: { changed: [id], refused: [] } })));
  expect(value(await worklist.history(id, POLICE_CLERK))).toEqual([
    {
      change: 'copy',
      label: '抄送',
      by: { id: POLICE_CLERK.person, name: POLICE_CLERK.person },
      onBehalfOf: null,
      at: '2026-09-18T04:00:00.000Z',
      to: [{ id: CIVIL_CLERK.person, name: CIVIL_CLERK.person }],
      text: '供参考',
    },
  ]);
  expect(await change(POLICE_CLERK, id, { type: 'claim' }, requestId)).toMatchObject({
    problem: { kind: 'conflict', reason: 'request-reused' },
  });
});

test('a request that was refused leaves no trace, and may be sent again when the way is free', async () => {
  const { id } = await newTask();
  value(await change(SECOND_POLICE_CLERK, id, { type: 'claim' }));
  const requestId = crypto.randomUUID();
  expect((await change(POLICE_CLERK, id, { type: 'claim' }, requestId)).ok).toBe(false);
  value(await change(SECOND_POLICE_CLERK, id, { type: 'release' }));
  expect((await change(POLICE_CLERK, id, { type: 'claim' }, requestId)).ok).toBe(true);
});

test('what is copied to somebody is theirs to read, as long as their unit has a part in the case', async () => {
  const { id, request } = await newTask();
  const unread = async () => value(await worklist.counts(CIVIL_HEAD)).copiedUnread;
  const before = await unread();
  value(await change(POLICE_CLERK, id, { type: 'copy', people: [CIVIL_HEAD.person] }));
  expect(await unread()).toBe(before + 1);
  const [copied] = value(await worklist.copied({ actor: CIVIL_HEAD })).items;
  expect(copied).toMatchObject({
    id,
    caseId: request.step.caseId,
    by: { id: POLICE_CLERK.person },
    readAt: null,
  });
  value(await change(CIVIL_HEAD, id, { type: 'read' }));
  expect(await unread()).toBe(before);
  const elsewhere: Actor = { ...CIVIL_HEAD, unit: 'water' };
  expect(value(await worklist.copied({ actor: elsewhere })).items).toEqual([]);
  expect(await change(POLICE_CLERK, id, { type: 'copy', people: [WATER_CLERK.person] })).toMatchObject({
    problem: { kind: 'invalid' },
  });
});

test('a task may be copied to whoever is of a unit of its case, and only they are named for it', async () => {
  const { id } = await newTask();
  const named = value(await worklist.recipients(id, POLICE_CLERK));
  expect(named.map(({ unit }) => unit)).toEqual(expect.arrayContaining(['police', 'civil', 'bureau']));
  expect(named[0]).toMatchObject({ unit: 'police' });
  expect(named.map(({ id }) => id)).not.toContain(WATER_CLERK.person);
  const people = named.map((one) => one.id);
  expect(new Set(people).size).toBe(people.length);
  const ofEachUnit = [...Map.groupBy(named, ({ unit }) => unit).values()].map(([first]) => first?.id ?? '');
  value(await change(POLICE_CLERK, id, { type: 'copy', people: ofEachUnit }));
  // The task is the police's own to show; to a unit without a part in the case it is not there.
  expect(await worklist.recipients(id, CIVIL_CLERK)).toMatchObject({ problem: { kind: 'not-permitted' } });
  expect(await worklist.recipients(id, WATER_CLERK)).toMatchObject({ problem: { kind: 'not-found' } });
  expect(await worklist.recipients(id, { ...POLICE_CLERK, role: 'observer' })).toMatchObject({
    problem: { kind: 'not-permitted' },
  });
});

test('the waiting party and the supervisor urge once a day, and the unit sees by whom and with what words', async () => {
  const { id, request } = await newTask();
  const urge = (by: Actor) => change(by, id, { type: 'urge', message: '请于本周内答复' });
  expect((await itemOf(request, CIVIL_CLERK))?.may).toEqual(['urge']);
  value(await urge(CIVIL_CLERK));
  expect((await itemOf(request, CIVIL_CLERK))?.may).toEqual([]);
  expect(await urge(CIVIL_CLERK)).toMatchObject({
    problem: { message: '不能催办：今天已经催办过，请明天再催。' },
  });
  value(await urge(SUPERVISOR));
  nowMs += 86_400_000;
  value(await urge(CIVIL_CLERK));
  nowMs -= 86_400_000;
  const item = await itemOf(request, POLICE_CLERK);
  expect(item).toMatchObject({
    urged: 3,
    lastUrge: { by: { id: CIVIL_CLERK.person }, message: '请于本周内答复' },
  });
  // Who holds what in a unit is seen by its own people only.
  value(await change(POLICE_CLERK, id, { type: 'claim' }));
  expect(await itemOf(request, CIVIL_CLERK)).toMatchObject({ holder: null, urged: 0, lastUrge: null });
  const seenByCivil = value(await worklist.history(id, CIVIL_CLERK));
  expect(seenByCivil.map((event) => [event.change, event.by.id])).toEqual([
    ['urge', CIVIL_CLERK.person],
    ['urge', CIVIL_CLERK.person],
  ]);
  expect(await worklist.history(id, WATER_CLERK)).toMatchObject({ problem: { kind: 'not-found' } });
});

test('a task goes through hands: claimed, delegated, taken back, given on, returned', async () => {
  const { id, request } = await newTask();
  const second = SECOND_POLICE_CLERK;
  const holder = async () => (await itemOf(request, POLICE_CLERK))?.holder?.id ?? null;
  const views = async (actor: Actor) => {
    const has = async (view: WorklistQuery['view']) =>
      value(await worklist.tasks({ actor, view, limit: 200 })).items.some((item) => item.id === id);
    const all = ['to-claim', 'to-do', 'delegated', 'unit'] as const;
    const held = await Promise.all(all.map(has));
    return all.filter((_, place) => held[place]);
  };
  expect(await views(POLICE_CLERK)).toEqual(['to-claim', 'unit']);
  value(await change(POLICE_CLERK, id, { type: 'claim' }));
  expect([await views(POLICE_CLERK), await views(second), await views(POLICE_HEAD)]).toEqual([
    ['to-do', 'unit'],
    ['unit'],
    ['unit'],
  ]);
  value(await change(POLICE_CLERK, id, { type: 'delegate', person: second.person, note: '外出调研' }));
  expect([await views(POLICE_CLERK), await views(second)]).toEqual([
    ['delegated', 'unit'],
    ['to-do', 'unit'],
  ]);
  value(await change(POLICE_CLERK, id, { type: 'take-back' }));
  expect(await holder()).toBe(POLICE_CLERK.person);
  value(await change(POLICE_CLERK, id, { type: 'assign', person: second.person }));
  value(await change(second, id, { type: 'return', reason: '不属于我处职责' }));
  expect(await holder()).toBeNull();
  const history = value(await worklist.history(id, POLICE_CLERK));
  expect(history.map(({ label, by, to, text }) => [label, by.id, to.map((one) => one.id), text])).toEqual([
    ['签收', POLICE_CLERK.person, [], null],
    ['委派', POLICE_CLERK.person, [second.person], '外出调研'],
    ['收回', POLICE_CLERK.person, [second.person], null],
    ['转办', POLICE_CLERK.person, [second.person], null],
    ['退回', second.person, [POLICE_CLERK.person], '不属于我处职责'],
  ]);
});

test('what happened to a task can neither be changed nor deleted', async () => {
  for (const sql of ['update task_event set text = null', 'delete from task_event', 'truncate task_event']) {
    await expect(store().em().execute(sql)).rejects.toThrow('append-only');
  }
});

test('whoever has left, or never held the role, changes nothing', async () => {
  const { id } = await newTask();
  const stranger: Actor = { ...POLICE_CLERK, person: CIVIL_CLERK.person };
  expect(await change(stranger, id, { type: 'claim' })).toMatchObject({
    problem: {
      kind: 'not-permitted',
      reason: 'actor',
      message: '办理人员在该机构没有相应的任职，不能办理。',
    },
  });
});

test.for<[string, readonly string[], Change, string]>([
  ['no task', [], { type: 'claim' }, '一次办理1至200项。'],
  ['no number', ["1' or true"], { type: 'claim' }, '待办编号由数字组成。'],
  ['no reason', ['1'], { type: 'return', reason: ' ' }, '内容不完整或者格式不对。'],
])('a change with %s is told what is wrong', async ([, tasks, wanted, message]) => {
  expect(await change(POLICE_CLERK, tasks, wanted)).toMatchObject({ problem: { kind: 'invalid', message } });
});

test('the people whom a task can be given to are those of the unit who may do it', async () => {
  const { id } = await newTask();
  const ids = value(await worklist.people(POLICE_HEAD, id)).map((one) => one.id);
  expect(ids).toContain(SECOND_POLICE_CLERK.person);
  expect(ids).not.toContain(POLICE_HEAD.person);
  expect(value(await worklist.people(POLICE_HEAD)).map((one) => one.id)).toContain(POLICE_HEAD.person);
  expect(value(await worklist.people(CIVIL_HEAD, id))).toEqual([]);
});

test('views are saved under a name, each person their own', async () => {
  const view = {
    name: '本周到期',
    view: 'to-do' as const,
    filters: { light: 'yellow' as const, procedure: 'share-request' },
    sort: 'urgency' as const,
    columns: ['caseNumber', 'dueOn'],
  } satisfies SavedView;
  value(await worklist.saveView(POLICE_CLERK, view));
  const changed = value(await worklist.saveView(POLICE_CLERK, { ...view, sort: 'newest' }));
  expect(value(await worklist.savedViews(POLICE_CLERK))).toEqual([changed]);
  expect(value(await worklist.savedViews(CIVIL_CLERK))).toEqual([]);
  expect(await worklist.removeView(CIVIL_CLERK, view.name)).toMatchObject({ problem: { kind: 'not-found' } });
  value(await worklist.removeView(POLICE_CLERK, view.name));
  expect(value(await worklist.savedViews(POLICE_CLERK))).toEqual([]);
});
