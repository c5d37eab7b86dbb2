/**
 * Cases of every procedure live together, start one another and tell one another what they came to; random people do
 * random things. Whatever happens, each case is in order, and each record verifies.
 *
 * That it bites was tried by breaking the code, each time in one place; each was found within sixty worlds:
 * - anybody may take any action; no rule of the case is asked (`permission.ts`): a step is taken that the oracle calls unlawful;
 * - the first task of each state is dropped; 督办 of what is overdue is dropped; a task is laid on observers only (`tasks.ts`);
 * - a row of a record is changed after its hash was taken (`testing/world.ts`): the record does not verify;
 * - an action is answered and not committed: its row is missing;
 * - what a started case came to is never told: its starter waits for nobody.
 * What is lawful and what is owed is asked of an oracle beside the code (`testing/oracle.ts`): broken code that is asked
 * whether it is right says that it is.
 */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyRecord } from '../store/verify-record.ts';
import { isRunning } from './clock.ts';
import { partiesOf } from './docket.ts';
import { statesOf } from './inspect.ts';
import type { Party } from './party.ts';
import { permittedActions } from './permission.ts';
import { type ProcedureId, procedures } from './registry.ts';
import { tasksOf } from './tasks.ts';
import { BEGINS, person } from './testing/cast.ts';
import { LAWFUL } from './testing/lawful.ts';
import { laidTasks, owedTasks, unlawful } from './testing/oracle.ts';
import type { Move } from './testing/story.ts';
import { isClosed, type LivedCase, peopleOf, World } from './testing/world.ts';

const WORLDS = 250;
const STATES = new Map(
  Object.values(procedures).map((procedure) => [
    procedure.id,
    new Set(statesOf(procedure).map(({ id }) => id)),
  ]),
);

/** What may happen: to which case, what, and by whom, each by its place among what there is. */
const happening = fc.record({
  at: fc.nat(),
  what: fc.constantFrom('lawful', 'lawful', 'lawful', 'lawful', 'wild', 'wait'),
  choice: fc.nat(),
  by: fc.nat(),
});

const seen = { cases: 0, linked: 0, taken: 0, refused: 0, closed: 0, settled: 0 };

test('random lives of linked cases of every procedure: each in order, each answer given, each record intact', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 30, maxLength: 70 }), async (life) => {
      const world = new World(BEGINS);
      for (const procedure of Object.values(procedures)) {
        for (const begin of LAWFUL[procedure.id as ProcedureId].begin) {
          world.begin(procedure, { ...begin(), caseId: randomUUID() });
        }
      }
      for (const next of life) await take(world, next);
      for (const lived of world.cases) {
        inOrder(world, lived);
        recordIsIntact(lived);
      }
      seen.cases += world.cases.length;
      seen.linked += world.cases.filter(({ origin }) => origin).length;
      seen.closed += world.cases.filter(isClosed).length;
      seen.settled += world.cases.flatMap(({ rows }) => rows).filter(isSettlement).length;
    }),
    { numRuns: WORLDS },
  );
  console.log(seen);
  expect(seen.cases).toBeGreaterThan(2_000);
  expect(seen.linked).toBeGreaterThan(30);
  expect(seen.settled).toBeGreaterThan(0);
  expect(seen.taken).toBeGreaterThan(2_000);
  expect(seen.refused).toBeGreaterThan(1_000);
  expect(seen.closed).toBeGreaterThan(100);
});

type Next = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;

async function take(world: World, { at, what, choice, by }: Next): Promise<void> {
  const linked = world.cases.filter((one) => one.origin && !isClosed(one));
  // A started case has few steps of its own before it can tell what it came to: every second step goes to one.
  const among = at % 2 === 0 && linked.length > 0 ? linked : world.cases;
  const lived = among[at % among.length];
  if (!lived) return;
  if (what === 'wait') {
    world.wait(lived);
    return;
  }
  const move = what === 'lawful' ? lawfulMove(world, lived, choice) : wildMove(lived, choice, by);
  if (!move) return;
  // What is due and what was told comes first, whatever the action is.
  world.settle(lived);
  const { story } = lived;
  const before = structuredClone(story.docket);
  const rows = lived.rows.length;
  const refusal = await world.act(lived, move);
  if (refusal) {
    seen.refused += 1;
    expect(refusal.message).not.toBe('');
    expect(lived.story.docket).toEqual(before);
    expect(lived.rows).toHaveLength(rows);
  } else {
    seen.taken += 1;
    expect(unlawful(lived.procedure, story, move, world.on)).toEqual([]);
    expect(actionOf(lived.rows[rows])).toBe(move.type);
  }
  inOrder(world, lived);
}

const actionOf = (row: { readonly body: string } | undefined): string | undefined =>
  row && JSON.parse(row.body).step.action.type;

/** The first lawful move from a random one on that is permitted today to somebody of the case. */
function lawfulMove(world: World, lived: LivedCase, choice: number): Move | undefined {
  const { procedure, story } = lived;
  const { moves, early } = LAWFUL[procedure.id as ProcedureId];
  const permitted = new Set(
    Object.values(partiesOf(story.docket))
      .flat()
      .flatMap((code) => peopleOf(code).filter(({ person: id, role }) => id.endsWith(role)))
      .flatMap((actor) => permittedActions(procedure, story.docket, actor, world.on).map(({ type }) => type)),
  );
  const open = moves.filter(({ type }) => permitted.has(type) && (!early.includes(type) || choice % 7 === 0));
  const move = open[choice % Math.max(1, open.length)];
  return move && { ...move, by: whoTakes(lived, move) };
}

/** Whoever holds a role that may take it; of several units of a party, the one that the move names. */
function whoTakes({ procedure, story }: LivedCase, { type, by }: Move) {
  const parties = partiesOf(story.docket);
  const roles = procedure.actions[type]?.by ?? [];
  const named = roles.some((partyRole) => parties[partyRole.split('.')[0] as Party]?.includes(by.unit));
  if (named) return by;
  const [partyRole = ''] = roles.filter((one) => parties[one.split('.')[0] as Party]?.length);
  const [party = '', role = 'clerk'] = partyRole.split('.');
  return person(`${parties[party as Party]?.[0] ?? 'elsewhere'}.${role as 'clerk'}`);
}

/** Any action that there is anywhere, with any content that there is anywhere, by anybody. */
function wildMove({ procedure, story }: LivedCase, choice: number, by: number): Move | undefined {
  const all = Object.values(LAWFUL).flatMap(({ moves }) => moves);
  const types = [...Object.keys(procedure.actions), 'settled', 'originClosed', 'xstate.init', '__proto__'];
  const people = [...Object.values(partiesOf(story.docket)).flat(), 'elsewhere'].flatMap(peopleOf);
  const type = types[choice % types.length];
  const actor = people[by % people.length];
  if (!type || !actor) return undefined;
  return { type, payload: all[by % all.length]?.payload, by: actor };
}

/** What holds of every case at every moment. */
function inOrder(world: World, lived: LivedCase): void {
  const { procedure, story } = lived;
  const { docket, last } = story;
  const where = `${procedure.id} ${last.step.to}`;
  const illegal = last.step.to.filter((id) => !STATES.get(procedure.id)?.has(id));
  if (illegal.length > 0 || last.step.to.length === 0) expect.fail(`${where}: an illegal state`);
  expect(laidTasks(story), where).toEqual(owedTasks(procedure, story));
  if (isClosed(lived)) {
    if (tasksOf(procedure, docket).length > 0) expect.fail(`${where}: a closed case has tasks`);
    return;
  }
  const tasks = tasksOf(procedure, docket);
  for (const task of tasks) {
    const hands = peopleOf(task.unit).filter(({ role }) => task.roles.includes(role));
    const able = hands.flatMap((actor) => permittedActions(procedure, docket, actor, world.on));
    if (!able.some(({ type }) => task.actions.includes(type)))
      expect.fail(`${where}: nobody can do ${task.label}`);
  }
  if (tasks.length === 0 && !docket.clocks.some(isRunning)) {
    const waitsFor = world.cases.filter(({ id }) => lived.awaited.includes(id));
    if (!waitsFor.some((other) => !isClosed(other))) expect.fail(`${where}: waits for nobody`);
  }
}

const isSettlement = ({ body }: { readonly body: string }) => body.includes('"kind":"settlement"');

function recordIsIntact({ id, rows, story }: LivedCase): void {
  const last = rows.at(-1);
  const { docket, stateLabel, step } = story.last;
  const tip = { sequence: docket.sequence, hash: last?.hash ?? '', stateLabel, states: step.to };
  expect(verifyRecord(id, rows, { ...tip, clocks: story.clocks, letters: [] })).toEqual([]);
}
