import { isDeepStrictEqual } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { addDays } from '../../calendar/iso-date.ts';
import { isRunning } from '../clock.ts';
import type { Docket } from '../docket.ts';
import { periodIdsOf, statesOf } from '../inspect.ts';
import { permittedActions, stateIds } from '../permission.ts';
import { tasksOf } from '../tasks.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';
import * as moves from '../testing/share-request-moves.ts';
import { submitted } from '../testing/share-request-stages.ts';
import type { Happening, Move, Story } from '../testing/story.ts';
import { everyStep, type Found, simplePaths, type Terrain } from '../testing/walk.ts';
import type { ShareRequestContext } from './context.ts';
import { shareRequest } from './procedure.ts';

const STATES = new Map(statesOf(shareRequest).map((state) => [state.id, state]));
const PERIODS = periodIdsOf(shareRequest);

/** Everybody who has a part in the case: each role of each of its parties. */
const EVERYBODY = shareRequest.parties.flatMap((party) =>
  (['clerk', 'head', 'supervisor', 'observer'] as const).map((role) => ({
    person: `${party}-${role}`,
    unit: party,
    role,
  })),
);

/** Actions taken and periods ended in the walks. */
const taken = new Set<string>();

const SLOW = { timeout: 60_000 };

/** What each situation permits to each person, as it was first met. */
const permittedIn = new Map<string, string>();

const terrain: Terrain = { procedure: shareRequest, movesOn, situationOf, check };

/**
 * Every rule and guard reads no more than this. That it is enough is checked: two stories in one situation permit the
 * same to everybody, or `check` fails.
 */
function situationOf({ docket }: Story): string {
  const context = docket.snapshot.context as ShareRequestContext;
  const signing = stateIds(shareRequest, docket).includes('handling.reply.signing');
  return JSON.stringify([
    stateIds(shareRequest, docket),
    docket.clocks.filter(isRunning).map(({ period, expired, supervised }) => [period, expired, supervised]),
    context.supplement?.supplied,
    context.securityReview?.conclusion,
    context.extensions,
    signing ? context.draft?.content.decision : null,
    context.replyOverdue,
    context.delivered,
    context.rectificationFellShort,
  ]);
}

function movesOn({ on }: Story): Move[] {
  const rectifyBy = addDays(on, 30);
  const [suspension, rejection] = [moves.suspend(), moves.rejectRectification()];
  return [
    moves.approve(),
    moves.returnApplication(),
    moves.resubmit(),
    moves.withdraw(),
    moves.signIn(),
    moves.askForSupplement(),
    moves.supply(),
    moves.recordSecurityReview(),
    moves.failSecurityReview(),
    moves.draftAgreement(),
    moves.draftRefusal(),
    moves.sign(),
    moves.returnDraft(),
    moves.askForExtension(),
    moves.consentToExtension(),
    moves.refuseExtension(),
    moves.recordDelivery(),
    moves.confirmReceipt(),
    moves.reportProblem(),
    moves.askToEnd(),
    moves.agreeToEnd(),
    moves.objectToEnd(),
    moves.withdrawEnding(),
    moves.fileEnding(),
    moves.endUse(),
    moves.reportMisuse(),
    moves.dismissReport(),
    { ...suspension, payload: { ...(suspension.payload as object), rectifyBy } },
    moves.reportRectification(),
    moves.acceptRectification(),
    { ...rejection, payload: { ...(rejection.payload as object), rectifyBy } },
    moves.terminate(),
    moves.acceptRefusal(),
    moves.raiseDispute(),
    moves.outcome('share'),
    moves.outcome('share-in-part'),
    moves.outcome('not-share'),
    moves.outcome('withdrawn'),
    moves.supervise(),
  ];
}

function permittedToAll(docket: Docket, on: string): string {
  return JSON.stringify(EVERYBODY.map((actor) => permittedActions(shareRequest, docket, actor, on)));
}

/** What holds after every step, wherever it leads. */
function check(before: Story, happening: Happening, after: Story): void {
  const { docket, last, on } = after;
  taken.add('type' in happening ? happening.type : happening.expires);
  const where = `${'type' in happening ? happening.type : happening.expires} → ${last.step.to}`;
  const states = last.step.to.map((id) => STATES.get(id));
  const tasks = tasksOf(shareRequest, docket);
  const closed = docket.snapshot.status === 'done';

  if (docket.sequence !== before.docket.sequence + 1) expect.fail(`${where}: the sequence has a gap`);
  if (states.length === 0 || states.includes(undefined)) expect.fail(`${where}: an unknown state`);
  if (closed !== states.every((state) => state?.final)) expect.fail(`${where}: closed outside a final state`);
  if (closed ? tasks.length > 0 : tasks.length === 0 && !states.some((state) => state?.waits)) {
    expect.fail(`${where}: ${tasks.length} tasks`);
  }
  for (const task of tasks) {
    const hands = EVERYBODY.filter(({ unit, role }) => unit === task.unit && task.roles.includes(role));
    const able = hands.flatMap((actor) => permittedActions(shareRequest, docket, actor, on));
    if (!able.some(({ type }) => task.actions.includes(type)))
      expect.fail(`${where}: nobody can do ${task.label}`);
  }
  const declared = PERIODS.filter((period) => states.some((state) => state?.clocks.includes(period)));
  const running = docket.clocks.filter(isRunning).map(({ period }) => period);
  if (running.sort().join() !== declared.sort().join())
    expect.fail(`${where}: ${running} run, not ${declared}`);

  const carried = JSON.parse(JSON.stringify(docket)) as Docket;
  if (!isDeepStrictEqual(carried, docket)) expect.fail(`${where}: lost in JSON`);
  const permitted = permittedToAll(carried, on);
  const first = permittedIn.get(situationOf(after)) ?? permitted;
  permittedIn.set(situationOf(after), first);
  if (permitted !== first) expect.fail(`${where}: the situation does not say what is permitted`);
}

// Every period has a length here, so that all of them run; one extension, so that the situations are not without number.
const opening = shareRequestCase({
  settings: { 'internal-targets': { 'share.confirm': 5 }, 'share.extension.times': 'once' },
});
let found: Found;
beforeAll(() => {
  found = everyStep(terrain, submitted(opening));
}, SLOW.timeout);

test('from every situation that can be reached, every permitted step keeps the case in order', () => {
  console.log(`${found.situations.size} situations, ${found.steps} steps`);
  const reached = [...found.situations.values()].flatMap(({ last }) => last.step.to);
  expect(new Set(reached)).toEqual(new Set(STATES.keys()));
});

test('every action is taken, and every period ends', () => {
  expect(taken).toEqual(new Set([...Object.keys(shareRequest.actions), ...PERIODS]));
});

/**
 * Two regions beside each other multiply their paths, so `handling` is walked twice, each time with every simple path of
 * one region: the reply while no extension is asked for, and the extension while the reply goes straight on. Where both
 * move, every step from every situation is taken above.
 * A stage is walked from every situation in which it is entered. The paths of the whole are the products of those of
 * the stages, and pass through no situation and take no step that is not walked here.
 */
test.for([
  { without: ['askForExtension'], when: 'no extension is asked for' },
  { without: ['askForSupplement', 'returnDraft'], when: 'the reply goes straight on' },
])('every simple path keeps the case in order, when $when', SLOW, ({ without, when }) => {
  const movesLeft = (story: Story) =>
    movesOn(story).filter((move) => !without.includes(move.type) && !isFailedReview(move));
  const reduced = { ...terrain, movesOn: movesLeft };
  const stories = [...everyStep(reduced, submitted(opening)).situations.values()];
  const entrances = stories.filter(({ last }) => stageIn(last.step.from) !== stageIn(last.step.to));
  const paths = simplePaths(reduced, entrances, ({ last }) => stageIn(last.step.to));
  console.log(`${when}: ${paths} simple paths from ${entrances.length} entrances to a stage`);
  expect(paths).toBeGreaterThan(1000);
});

/** A review that fails and one that passes lead the same ways, but for the agreement. */
function isFailedReview({ payload }: Move): boolean {
  return payload === moves.failSecurityReview().payload;
}

/** 'handling' of 'handling.reply.review'; before the opening there is none. */
function stageIn(states: readonly string[]): string {
  return states[0]?.split('.')[0] ?? '';
}
