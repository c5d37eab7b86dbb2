// A sample of the ways through the statechart, ends of periods included, on Temporal and the real database: after every
// step the case, and what is read of it, must be what the pure core makes of the step before.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { chinaCalendar } from '../calendar/default-calendar.ts';
import { addDays, endOfDayInShanghai, type IsoDate } from '../calendar/iso-date.ts';
import type { Clock } from '../machines/clock.ts';
import { countClocks } from '../machines/count-clocks.ts';
import type { Docket } from '../machines/docket.ts';
import { clocksWith } from '../machines/past-clocks.ts';
import { refusalOf, stateIds } from '../machines/permission.ts';
import type { Opening } from '../machines/procedure.ts';
import { shareRequest } from '../machines/share-request/procedure.ts';
import { actionStep, dueStep, warningStep } from '../machines/take-step.ts';
import { tasksOf } from '../machines/tasks.ts';
import * as moves from '../machines/testing/share-request-moves.ts';
import { nextThreshold } from '../machines/threshold.ts';
import { verifyCase } from '../store/verify-case.ts';
import { expectBoardsCounted } from './support/board-counted-afresh.ts';
import { freshDatabase, type TestDatabase } from './support/database.ts';
import {
  BUREAU_CLERK,
  BUREAU_HEAD,
  CIVIL_CLERK,
  CIVIL_HEAD,
  POLICE_CLERK,
  POLICE_HEAD,
  SUPERVISOR,
  writeTestRegisters,
} from './support/registers.ts';
import { accepted, INTAKE, type LawfulStep } from './support/share-request.ts';
import { type SkippingDocket, skippingDocket } from './support/skipping-docket.ts';

/** Ways to walk, and the most steps that each may have. */
const WAYS = 10;
const STEPS_AT_MOST = 14;

/** Who stands for the parties of the pure core's own tests. */
const CAST: { readonly [person: string]: LawfulStep['actor'] } = {
  'requester-clerk': CIVIL_CLERK,
  'requester-head': CIVIL_HEAD,
  'provider-clerk': POLICE_CLERK,
  'provider-head': POLICE_HEAD,
  'bureau-clerk': BUREAU_CLERK,
  'bureau-head': BUREAU_HEAD,
  'bureau-supervisor': SUPERVISOR,
};

const MOVES = [
  moves.approve(),
  moves.returnApplication(),
  moves.resubmit(),
  moves.withdraw(),
  moves.signIn(),
  moves.askForSupplement(),
  moves.supply(),
  moves.recordSecurityReview(),
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
  moves.suspend(),
  moves.reportRectification(),
  moves.acceptRectification(),
  moves.rejectRectification(),
  moves.terminate(),
  moves.acceptRefusal(),
  // No dispute: while a started case is open, the test server does not skip time (tests/dispute.test.ts has them).
  moves.supervise(),
];

let database: TestDatabase;
let docket: SkippingDocket;

beforeAll(async () => {
  database = await freshDatabase();
  docket = await skippingDocket({ databaseUrl: database.url, bundlePath: inject('bundlePath') });
  await writeTestRegisters(docket.store);
});
afterAll(async () => {
  await docket.close();
  await database.drop();
});

const choices = fc.array(fc.nat(), { minLength: STEPS_AT_MOST, maxLength: STEPS_AT_MOST });
const ways = fc.sample(choices, { seed: 20_261_123, numRuns: WAYS });

test.for(ways.map((way, number) => ({ way, number })))('way $number', async ({ way }) => {
  const until = addDays(docket.today(), 200);
  const caseId = await submitted(until);
  let model = await carried(caseId);
  let clocks = model.clocks;
  for (const [place, choice] of way.entries()) {
    const today = docket.today();
    const lawful = movesOn(today, until).filter(
      ({ actor, action }) => !refusalOf(shareRequest, model, action, actor, today),
    );
    // Withdrawing is always open and would end most ways before they begin.
    const onward = place < 8 ? lawful.filter(({ action }) => action.type !== 'withdraw') : lawful;
    const threshold = nextThreshold(model.clocks, endOfDayInShanghai(today));
    const open = [...onward, ...(threshold ? ['wait' as const] : [])];
    const next = open[choice % open.length];
    if (next === undefined) break;
    if (next === 'wait') {
      model = await waited(model);
    } else {
      accepted(await docket.client.act<'share-request'>({ case: caseId, ...next }));
      const step = actionStep(shareRequest, model, next.action, next.actor, frameOn(today));
      model = counted(step.docket);
    }
    clocks = clocksWith(clocks, model.clocks);
    await expectSame(caseId, model, clocks);
    await expectBoardsCounted(docket.store);
    if (model.snapshot.status === 'done') break;
  }
  const rows = model.sequence + 1;
  expect(await verifyCase(docket.store.em(), caseId)).toMatchObject({ faults: [], rows });
});

test('the sample takes most kinds of steps, and ends of periods', async () => {
  const rows = await docket.store
    .em()
    .execute<{ action: string; kind: string }[]>(
      "select distinct body::jsonb->'step'->'action'->>'type' as action, body::jsonb->'step'->>'kind' as kind from record",
    );
  expect(rows.filter(({ kind }) => kind === 'action').length).toBeGreaterThan(18);
  expect(rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['warning', 'due']));
});

async function submitted(until: IsoDate): Promise<string> {
  const intake = { ...INTAKE, until };
  const submission = { procedure: 'share-request', actor: CIVIL_CLERK, intake } as const;
  return accepted(await docket.client.submit(submission)).caseId;
}

function carried(caseId: string): Promise<Docket> {
  return docket.environment.client.workflow.getHandle(`case/${caseId}`).query<Docket>('case');
}

/** Lets the period that is the next to end, end; every threshold before it comes on the way. */
async function waited(before: Docket): Promise<Docket> {
  const dueDays = before.clocks
    .filter((clock) => clock.stoppedOn === null && !clock.expired)
    .map(({ dueOn }) => dueOn);
  const day = dueDays.filter((dueOn) => dueOn !== null).sort()[0] ?? docket.today();
  const untilMs = endOfDayInShanghai(day) + 60_000;
  await docket.passUntil(untilMs);
  let model = before;
  for (let next = nextThreshold(model.clocks, 0); next && next.atMs <= untilMs; ) {
    const step = next.kind === 'due' ? dueStep : warningStep;
    model = counted(step(shareRequest, model, next, frameOn(next.on)).docket);
    next = nextThreshold(model.clocks, 0);
  }
  return model;
}

/** @param clocks every clock that the model has had */
async function expectSame(caseId: string, model: Docket, clocks: readonly Clock[]): Promise<void> {
  expect(await carried(caseId)).toEqual(model);
  const seen = accepted(await docket.client.get(caseId, CIVIL_CLERK));
  expect(seen).toMatchObject({
    sequence: model.sequence,
    states: stateIds(shareRequest, model),
    clocks,
    closed: model.snapshot.status === 'done',
  });
  const keys = tasksOf(shareRequest, model).map(({ key }) => key);
  expect(seen.tasks.map(({ key }) => key).sort()).toEqual(keys.sort());
}

function counted(after: Docket): Docket {
  const { opening } = after.snapshot.context as { readonly opening: Opening };
  return { ...after, clocks: countClocks(after.clocks, chinaCalendar, opening.ruleSet.settings) };
}

function frameOn(on: IsoDate) {
  return { caseId: 'model', requestId: 'model', on, at: `${on}T01:00:00.000Z`, backfilled: false };
}

/** The moves that may be taken, with days that lie ahead: the use until the day that was asked for. */
function movesOn(today: IsoDate, until: IsoDate): LawfulStep[] {
  return MOVES.map(({ type, by, payload }) => {
    const actor = CAST[by.person];
    if (!actor) throw new Error(`nobody stands for ${by.person}`);
    const days = { until, rectifyBy: addDays(today, 30) };
    const named = Object.entries(days).filter(([field]) => Object.hasOwn(payload as object, field));
    const action = { type, payload: { ...(payload as object), ...Object.fromEntries(named) } };
    // The moves are of any procedure; these are of a share request, and the case itself checks their content.
    return { actor, action: action as LawfulStep['action'] };
  });
}
