import { beforeAll, expect, test } from 'vitest';
import { addDays } from '../../calendar/iso-date.ts';
import { periodIdsOf, statesOf } from '../inspect.ts';
import { rectificationEnds, rectifyMisuse, startRectification } from '../testing/rectification-moves.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';
import * as moves from '../testing/share-request-moves.ts';
import { submitted } from '../testing/share-request-stages.ts';
import type { Move, Story, Told } from '../testing/story.ts';
import { terrainOf } from '../testing/terrain.ts';
import { everyStep, type Found, simplePaths } from '../testing/walk.ts';
import type { ShareRequestContext } from './context.ts';
import { shareRequest } from './procedure.ts';

const terrain = terrainOf({ procedure: shareRequest, movesOn, toldOn, remembered });

function remembered(remembers: unknown, states: readonly string[]): unknown {
  const context = remembers as ShareRequestContext;
  return [
    context.supplement?.supplied,
    context.securityReview?.conclusion,
    context.extensions,
    states.includes('handling.reply.signing') ? context.draft?.content.decision : null,
    context.replyOverdue,
    context.delivered,
    context.rectificationFellShort,
    // A rectification that is over matters only in whether it was referred, and only while the grant may be decided on.
    states.some((id) => /^(inUse|suspended)/.test(id)) && [
      context.rectification !== null && context.rectification.result === null,
      context.rectification?.result === 'referred',
    ],
  ];
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
    moves.supervise(),
    // Not of the reply: that one stands in machines/rectify.test.ts, and here it would double the situations of 办理.
    startRectification('share.delivery', 'provider', 'R39(四)'),
    startRectification('share.confirm', 'requester', 'R40(七)'),
    startRectification('share.rectify', 'requester', 'R40(三)'),
    rectifyMisuse(),
  ];
}

function toldOn({ docket, on }: Story): Told[] {
  const outcomes = ['share', 'share-in-part', 'not-share', 'withdrawn'] as const;
  // Who hears of a dispute has no rectification under way, and the other way round.
  if (docket.snapshot.value === 'disputed') return outcomes.map((said) => moves.outcome(said, on));
  const { rectification } = docket.snapshot.context as ShareRequestContext;
  const results = rectification?.result === null ? (['rectified', 'referred'] as const) : [];
  return results.map((result) => rectificationEnds(result, on));
}

// Every period has a length here, so that all of them run; one extension, so that the situations are not without number.
const opening = shareRequestCase({
  settings: { 'internal-targets': { 'share.confirm': 5 }, 'share.extension.times': 'once' },
});
let found: Found;
beforeAll(() => {
  found = everyStep(terrain, submitted(opening));
});

test('from every situation that can be reached, every permitted step keeps the case in order', () => {
  console.log(`${found.situations.size} situations, ${found.steps} steps`);
  const reached = [...found.situations.values()].flatMap(({ last }) => last.step.to);
  expect(new Set(reached)).toEqual(new Set(statesOf(shareRequest).map(({ id }) => id)));
});

test('every action is taken, and every period ends', () => {
  // Those of the supplement have no number here: they would multiply the situations (clock-settings.test.ts has them).
  const periods = periodIdsOf(shareRequest).filter((id) => !id.startsWith('share.supplement-'));
  expect(terrain.taken).toEqual(new Set([...Object.keys(shareRequest.actions), ...periods, 'settled']));
});

/**
 * Two regions beside each other multiply their paths, so `handling` is walked twice, each time with every simple path of
 * one region: the reply while no extension is asked for, and the extension while the reply goes straight on. Where both
 * move, every step from every situation is taken above.
 * Rectifications stand beside the way of the case: where they start is taken above, and a stage is walked without them.
 * A stage is walked from every situation in which it is entered. The paths of the whole are the products of those of
 * the stages, and pass through no situation and take no step that is not walked here.
 */
test.for([
  { without: ['askForExtension'], when: 'no extension is asked for' },
  { without: ['askForSupplement', 'returnDraft'], when: 'the reply goes straight on' },
])('every simple path keeps the case in order, when $when', ({ without, when }) => {
  const movesLeft = (story: Story) =>
    movesOn(story).filter((move) => ![...without, ...BESIDE].includes(move.type) && !isFailedReview(move));
  const reduced = { ...terrain, movesOn: movesLeft };
  const stories = [...everyStep(reduced, submitted(opening)).situations.values()];
  const entrances = stories.filter(({ last }) => stageIn(last.step.from) !== stageIn(last.step.to));
  const paths = simplePaths(reduced, entrances, ({ last }) => stageIn(last.step.to));
  console.log(`${when}: ${paths} simple paths from ${entrances.length} entrances to a stage`);
  expect(paths).toBeGreaterThan(1000);
});

const BESIDE = ['startRectification', 'rectifyMisuse'];

/** A review that fails and one that passes lead the same ways, but for the agreement. */
function isFailedReview({ payload }: Move): boolean {
  return payload === moves.failSecurityReview().payload;
}

/** 'handling' of 'handling.reply.review'; before the opening there is none. */
function stageIn(states: readonly string[]): string {
  return states[0]?.split('.')[0] ?? '';
}
