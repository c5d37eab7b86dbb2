// Random people do random things in cases of every procedure and in those that they start, on the real servers: every action
// is answered, every record verifies, and no task is one that nobody may do. The seed is printed; RANDOM_LIVES_SEED repeats a run.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, isoDateInShanghai } from '../calendar/iso-date.ts';
import type { DocketClient } from '../client/docket-client.ts';
import type { Outcome } from '../client/outcome.ts';
import type { CaseView } from '../client/views.ts';
import type { Actor } from '../machines/party.ts';
import { type ProcedureId, procedures } from '../machines/registry.ts';
import { unit } from '../machines/testing/cast.ts';
import { LAWFUL } from '../machines/testing/lawful.ts';
import type { Move } from '../machines/testing/story.ts';
import { peopleOf } from '../machines/testing/world.ts';
import { verifyCase } from '../store/verify-case.ts';
import { writeRegisters } from '../store/write-registers.ts';
import { expectBoardsCounted } from './support/board-counted-afresh.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { ITEM } from './support/registers.ts';

const LIVES = 27;
const STEPS = 16;
const AT_ONCE = 3;

const seed = Number(process.env.RANDOM_LIVES_SEED ?? Date.now() % 2 ** 31);
const today = isoDateInShanghai(Date.now());

/** One unit a party, as the pure core's own tests have them; the bureau and the government are those of the test registers. */
const UNITS = [
  'requester',
  'provider',
  'respondent',
  'justice',
  'secrecy',
  'audit',
  'source',
  'civil',
  'health',
];
const EVERYBODY = [...UNITS, 'bureau', 'government'].flatMap(peopleOf);

let docket: TestDocket;
let client: DocketClient;

beforeAll(async () => {
  docket = await testDocket();
  client = docket.client;
  const item = { ...ITEM, provider: 'provider', basis: '《社会救助暂行办法》', category: '人口' };
  const inForce = { inForceFrom: '2025-01-01', inForceTo: null };
  await writeRegisters(docket.store, {
    units: UNITS.map((code) => ({ ...unit(code, code, true), creditCode: `random-${code}`, parent: null })),
    people: [...new Set(EVERYBODY.map(({ person }) => person))].map((id) => ({ id, name: id })),
    memberships: EVERYBODY,
    items: [
      { ...item, code: 'random-household', ...inForce },
      { ...item, code: 'random-files', sharing: 'not-shared', ...inForce },
      {
        ...item,
        code: 'random-parking',
        dataItems: ['车场名称', '空余泊位'],
        opening: 'conditional',
        ...inForce,
      },
    ],
  });
});
afterAll(() => docket.close());

/** The items of the pure core's tests, by the codes that they have here. */
const CODES: { readonly [code: string]: string } = {
  household: 'random-household',
  'case-files': 'random-files',
  parking: 'random-parking',
};

/** A content with days that lie where they must, from today. */
function dated<Content>(content: Content): Content {
  if (typeof content !== 'object' || content === null) return content;
  const days = {
    ...{ rectifyBy: addDays(today, 60), until: addDays(today, 400) },
    ...{ signedOn: today, receivedOn: today, correctedOn: today },
  };
  const named = Object.entries(days).filter(([field]) => Object.hasOwn(content, field));
  const { item } = content as { readonly item?: string };
  const code = item !== undefined && CODES[item] ? { item: CODES[item] } : {};
  return { ...content, ...Object.fromEntries(named), ...code };
}

const LIVED = Object.values(procedures).flatMap(({ id }) =>
  LAWFUL[id as ProcedureId].begin.map((begin) => [id as ProcedureId, begin] as const),
);
const choice = fc.record({ which: fc.nat(), what: fc.nat(), by: fc.nat(), wild: fc.nat({ max: 4 }) });
const lives = fc.sample(fc.array(choice, { minLength: STEPS, maxLength: STEPS }), { seed, numRuns: LIVES });
type Choice = (typeof lives)[number][number];

const seen = { taken: 0, refused: 0, cases: 0, linked: 0 };

test('random lives on the real servers: every action is answered, and every case stays in order', {
  timeout: 240_000,
}, async () => {
  console.log(`random lives: RANDOM_LIVES_SEED=${seed}`);
  for (let at = 0; at < lives.length; at += AT_ONCE) {
    await Promise.all(lives.slice(at, at + AT_ONCE).map((life, place) => live(life, at + place)));
  }
  console.log(seen);
  expect(seen.taken).toBeGreaterThan(80);
  expect(seen.refused).toBeGreaterThan(20);
  expect(await expectBoardsCounted(docket.store)).toBeGreaterThan(1);
});

async function live(life: readonly Choice[], number: number): Promise<void> {
  const [procedure, begin] = LIVED[number % LIVED.length] ?? [];
  if (!procedure || !begin) return;
  const { submittedBy, intake } = begin();
  const outcome: Outcome<{ readonly caseId: string }> = await client.submit({
    ...{ procedure, actor: cityOf(submittedBy) },
    intake: dated(intake) as never,
  });
  // A change of an item that another life holds is refused: that too is an answer.
  if (!outcome.ok) {
    expect(answered(outcome)).toBe(true);
    return;
  }
  const mine = [outcome.value.caseId];
  for (const next of life) {
    const caseId = mine[next.which % mine.length] ?? '';
    await step(caseId, next);
    const { links } = await viewOf(caseId);
    for (const { caseId: started } of links.started) if (!mine.includes(started)) mine.push(started);
  }
  for (const caseId of mine) await inOrder(caseId);
  seen.cases += mine.length;
  seen.linked += mine.length - 1;
}

async function step(caseId: string, { what, by, wild }: Choice): Promise<void> {
  const view = await viewOf(caseId);
  const { moves, early } = LAWFUL[view.procedure.id as ProcedureId];
  const due = new Set(view.tasks.flatMap(({ actions }) => actions));
  // Mostly what somebody has to do, so that a life goes somewhere.
  const lawful = moves
    .filter(({ type }) => !early.includes(type) || what % 5 === 0)
    .filter(({ type }) => by % 4 === 0 || due.has(type));
  const hands = wild === 0 ? EVERYBODY : EVERYBODY.filter(({ unit: code }) => standsIn(view, code));
  let tried = 0;
  // From a random place on, until something is taken: a life that is only refused goes nowhere.
  for (const move of turned(lawful, what)) {
    const actor = wild === 0 ? hands[by % hands.length] : handOf(move, view, hands);
    if (!actor) continue;
    const outcome: Outcome<unknown> = await client.act({
      ...{ case: caseId, actor },
      action: { type: move.type, payload: dated(move.payload) } as never,
    });
    expect(answered(outcome)).toBe(true);
    seen[outcome.ok ? 'taken' : 'refused'] += 1;
    tried += 1;
    if (outcome.ok || wild === 0 || tried === 4) return;
  }
}

/** Whoever of the case is offered the action now; undefined when nobody is. */
function handOf(move: Move, view: CaseView, hands: readonly Actor[]): Actor | undefined {
  const roles = procedures[view.procedure.id as ProcedureId].actions as {
    readonly [type: string]: { readonly by: readonly string[] };
  };
  const partyRoles = roles[move.type]?.by ?? [];
  const fits = hands.filter(
    ({ person, unit: code, role }) =>
      person === `${code}-${role}` &&
      view.parties.some((one) => one.unit === code && partyRoles.includes(`${one.party}.${role}`)),
  );
  return fits.find(({ unit: code }) => code === move.by.unit) ?? fits[0];
}

async function inOrder(caseId: string): Promise<void> {
  expect(await verifyCase(docket.store.em(), caseId)).toMatchObject({ faults: [] });
  const view = await viewOf(caseId);
  if (view.closed) expect(view.tasks).toEqual([]);
  for (const task of view.tasks) {
    const hands = EVERYBODY.filter(({ unit: code, role }) => code === task.unit && task.roles.includes(role));
    const offered = await Promise.all(hands.map(async (actor) => (await viewOf(caseId, actor)).permitted));
    const types = offered.flat().map(({ type }) => type);
    if (!types.some((type) => task.actions.includes(type))) expect.fail(`nobody can do ${task.label}`);
  }
}

async function viewOf(
  caseId: string,
  actor: Actor = { person: 'bureau-supervisor', unit: 'bureau', role: 'supervisor' },
): Promise<CaseView> {
  const outcome = await client.get(caseId, actor);
  if (!outcome.ok) throw new Error(`case ${caseId} can't be read: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

/** Taken, or refused with words: no failure of the servers, and no silence. */
function answered(outcome: Outcome<unknown>): boolean {
  return outcome.ok || (outcome.problem.kind !== 'unavailable' && outcome.problem.message !== '');
}

const standsIn = ({ parties }: CaseView, code: string) => parties.some((one) => one.unit === code);
const turned = <Item>(items: readonly Item[], by: number): Item[] =>
  items.map((_, place) => items[(place + by) % items.length] as Item);

/** The city's bureau of the pure core's tests is the bureau here. */
function cityOf(actor: Actor): Actor {
  return actor.unit === 'cityBureau' ? { ...actor, unit: 'bureau' } : actor;
}
