import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor, Role } from '../party.ts';
import { type ChangedTask, changeTask } from './change-task.ts';
import { heldByAnother } from './held-by-another.ts';
import { standsAgainst } from './stands-against.ts';
import { TASK_CHANGES, type TaskChange } from './task-change.ts';
import { FREE, type Holding, type WorkTask } from './work-task.ts';

/** A task of the police's clerks in a case of the civil affairs bureau, under the bureau of data. */
const task: WorkTask = {
  ...FREE,
  open: true,
  unit: 'police',
  roles: ['clerk'],
  bureau: 'bureau',
  parties: ['police', 'civil', 'bureau'],
  urgedToday: false,
  copied: false,
};
const wang = actor('wang', 'police', 'clerk');
const li = actor('li', 'police', 'clerk');
const head = actor('zhao', 'police', 'head');
const heldBy = (holder: string, said: Partial<Holding> = {}): WorkTask => ({ ...task, holder, ...said });
const named = { mayDo: ['wang', 'li'], maySee: ['wang', 'li', 'civil-clerk'] };
const change = (before: WorkTask, by: Actor, wanted: TaskChange) => changeTask(before, by, wanted, named);

function actor(person: string, unit: string, role: Role): Actor {
  return { person, unit, role };
}

/** What a change came to, in one line: the holding, or what stands against it. */
function said(result: ChangedTask): string {
  if (result.kind === 'unchanged') return 'unchanged';
  if (result.kind === 'refused') {
    const { problem } = result;
    return problem.reason === 'held' ? `held by ${problem.holder}` : `${problem.reason}: ${problem.message}`;
  }
  const { holder, givenBy, delegated } = result.holding;
  const from = givenBy === null ? '' : ` from ${givenBy}${delegated ? ', who owns it' : ''}`;
  return `${holder ?? 'nobody'}${from}; tells ${result.told.join(', ') || 'nobody'}`;
}

const assigned = heldBy('li', { givenBy: 'zhao' });
const delegated = heldBy('li', { givenBy: 'wang', delegated: true });
const toLi = { type: 'assign', person: 'li' } as const;
const delegateToLi = { type: 'delegate', person: 'li' } as const;
const back = { type: 'return', reason: '不属于我处职责' } as const;
const release = { type: 'release' } as const;
const takeBack = { type: 'take-back' } as const;

test.for<[string, WorkTask, Actor, TaskChange, string]>([
  ['a clerk claims what nobody holds', task, wang, { type: 'claim' }, 'wang; tells nobody'],
  ['claiming twice changes nothing', heldBy('wang'), wang, { type: 'claim' }, 'unchanged'],
  ['what a colleague holds is not claimed', heldBy('li'), wang, { type: 'claim' }, 'held by li'],
  [
    'a head does not claim what is for clerks',
    task,
    head,
    { type: 'claim' },
    'not-permitted: 不能签收：该事项不由本人的角色办理。',
  ],
  ['a holder lets go', heldBy('wang'), wang, release, 'nobody; tells nobody'],
  ['nobody lets go of what a colleague holds', heldBy('li'), wang, release, 'held by li'],
  ['a head does', delegated, head, release, 'nobody; tells li, wang'],
  [
    'what was assigned is returned with a reason, not let go',
    assigned,
    li,
    release,
    'not-permitted: 不能释放：转办或者委派来的事项请“退回”，并说明理由。',
  ],
  ['a holder gives it on', heldBy('wang'), wang, toLi, 'li from wang; tells li'],
  ['a head gives what nobody holds', task, head, toLi, 'li from zhao; tells li'],
  ['a head gives what somebody holds', heldBy('wang'), head, toLi, 'li from zhao; tells li, wang'],
  [
    'a clerk does not share out what nobody holds',
    task,
    wang,
    toLi,
    'not-permitted: 不能转办：请先签收；尚无人签收的事项由本单位负责人分派。',
  ],
  [
    'nobody gets what they have no role for',
    heldBy('wang'),
    wang,
    { type: 'assign', person: 'stranger' },
    'person: 不能转办给该人员：其在本单位没有办理该事项的角色。',
  ],
  ['a holder delegates', heldBy('wang'), wang, delegateToLi, 'li from wang, who owns it; tells li'],
  [
    'what is delegated is not delegated on',
    delegated,
    li,
    { type: 'delegate', person: 'wang' },
    'not-permitted: 不能委派：委派来的事项不能再委派。',
  ],
  ['the owner takes it back', delegated, wang, takeBack, 'wang; tells li'],
  ['nobody else does', delegated, li, takeBack, 'not-permitted: 不能收回：只有委派人可以收回其委派的事项。'],
  ['what was delegated goes back to its owner', delegated, li, back, 'wang; tells wang'],
  ['what was assigned goes back to the unit', assigned, li, back, 'nobody; tells zhao'],
  [
    'what was claimed is let go, not returned',
    heldBy('wang'),
    wang,
    back,
    'not-permitted: 不能退回：只有转办或者委派来的事项可以退回；自己签收的请“释放”。',
  ],
  [
    'a closed task is closed',
    { ...task, open: false },
    wang,
    { type: 'claim' },
    'closed: 该事项已经办结或者不再需要办理，请刷新待办。',
  ],
])('%s', ([, before, by, wanted, expected]) => {
  expect(said(change(before, by, wanted))).toBe(expected);
});

const urge = { type: 'urge', message: '请于今日办结' } as const;

test.for<[string, Actor, WorkTask, string]>([
  ['the head of the unit', head, heldBy('wang'), 'wang; tells wang'],
  ['the supervisor of the bureau', actor('s', 'bureau', 'supervisor'), task, 'nobody; tells nobody'],
  ['a clerk of the party that waits', actor('civil-clerk', 'civil', 'clerk'), task, 'nobody; tells nobody'],
])('%s urges', ([, by, before, expected]) => {
  expect(said(change(before, by, urge))).toBe(expected);
});

test.for<[string, Actor, WorkTask]>([
  ['a colleague', li, heldBy('wang')],
  ['an observer of the party that waits', actor('o', 'civil', 'observer'), task],
  ['a supervisor of another bureau', actor('s', 'other', 'supervisor'), task],
  ['whoever has done so today', head, { ...task, urgedToday: true }],
  ['a head who holds it', head, { ...task, roles: ['head'], holder: 'zhao' }],
])('%s does not urge', ([, by, before]) => {
  expect(said(change(before, by, urge))).toMatch(/^not-permitted: 不能催办：/);
});

test('a task is copied to people who may see the case, also when it is closed, and to nobody else', () => {
  const copy = (people: string[]) => ({ type: 'copy', people }) as const;
  expect(said(change({ ...task, open: false }, wang, copy(['civil-clerk'])))).toBe(
    'nobody; tells civil-clerk',
  );
  expect(said(change(task, wang, copy(['civil-clerk', 'stranger'])))).toBe(
    'person: 不能抄送给该人员：抄送对象应当属于案件当事方的单位。',
  );
  expect(said(change(task, wang, { type: 'read' }))).toBe('not-permitted: 不能已阅：该事项没有抄送本人。');
});

test('a substitute works in the name of the one whom they stand in for', () => {
  const substitute: Actor = { ...li, onBehalfOf: 'wang' };
  expect(said(change(task, substitute, { type: 'claim' }))).toBe('wang; tells nobody');
  expect(said(change(heldBy('wang'), substitute, { type: 'release' }))).toBe('nobody; tells nobody');
  expect(said(change(heldBy('wang'), li, { type: 'release' }))).toBe('held by wang');
});

test('whatever is done, a task has a giver only while somebody holds it, and an owner is a giver', () => {
  const person = fc.constantFrom('wang', 'li', 'zhao');
  const acting = person.map((id) => actor(id, 'police', id === 'zhao' ? 'head' : 'clerk'));
  const wanted: fc.Arbitrary<TaskChange> = fc.oneof(
    fc.constantFrom<TaskChange>({ type: 'claim' }, release, takeBack, back, urge),
    person.map((id): TaskChange => ({ type: 'assign', person: id })),
    person.map((id): TaskChange => ({ type: 'delegate', person: id })),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(acting, wanted), { maxLength: 30 }), (moves) => {
      let now = task;
      for (const [by, move] of moves) {
        const result = change(now, by, move);
        if (result.kind === 'changed') now = { ...now, ...result.holding };
        expect(now.holder !== null || now.givenBy === null).toBe(true);
        expect(!now.delegated || (now.givenBy !== null && now.givenBy !== now.holder)).toBe(true);
      }
    }),
  );
});

test('to an outsider everything is refused', () => {
  const outsider = actor('x', 'water', 'head');
  const types = Object.keys(TASK_CHANGES) as TaskChange['type'][];
  expect(types.filter((type) => standsAgainst(heldBy('wang'), outsider, type) === undefined)).toEqual([]);
});

test('an action is kept from others by the holder of the task that it does, and by nothing else', () => {
  const sign = { unit: 'police', roles: ['clerk'] as const, actions: ['signIn', 'return'] };
  expect(heldByAnother([{ ...sign, holder: 'wang' }], li, 'signIn')).toBe('wang');
  expect(heldByAnother([{ ...sign, holder: 'wang' }], wang, 'signIn')).toBeUndefined();
  expect(
    heldByAnother([{ ...sign, holder: 'wang' }], { ...li, onBehalfOf: 'wang' }, 'signIn'),
  ).toBeUndefined();
  expect(heldByAnother([{ ...sign, holder: null }], li, 'signIn')).toBeUndefined();
  expect(heldByAnother([{ ...sign, holder: 'wang' }], li, 'withdraw')).toBeUndefined();
  expect(heldByAnother([{ ...sign, holder: 'wang' }], head, 'signIn')).toBeUndefined();
  const two = [
    { ...sign, holder: 'wang' },
    { ...sign, holder: null },
  ];
  expect(heldByAnother(two, li, 'signIn')).toBeUndefined();
});
