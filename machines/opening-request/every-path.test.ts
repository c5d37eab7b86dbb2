import { isDeepStrictEqual } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { periodIdsOf, statesOf } from '../inspect.ts';
import * as of from '../testing/opening-request-case.ts';
import { startRectification } from '../testing/rectification-moves.ts';
import type { Move, Story } from '../testing/story.ts';
import { terrainOf } from '../testing/terrain.ts';
import { everyStep, type Found, simplePaths } from '../testing/walk.ts';
import type { OpeningRequestContext } from './context.ts';
import { openingRequest } from './procedure.ts';

const SLOW = 180_000;

/** A draft that answers an objection, so that it stands whatever the third party has said. */
const answered = (move: Move): Move => ({
  ...move,
  payload: { ...(move.payload as object), objectionAnswer: '不损害其合法权益' },
});

const terrain = terrainOf({
  procedure: openingRequest,
  movesOn: (): Move[] => [
    of.accept(),
    of.askForSupplement(),
    of.supplement(),
    of.reject(),
    of.withdraw(),
    of.consult(),
    of.opinion('objects'),
    of.opinion('silent'),
    of.securityReview(),
    of.failSecurityReview(),
    answered(of.draftUse()),
    answered(of.draftTakeIn()),
    of.draftRefusal(),
    of.sign(),
    of.returnDraft(),
    of.startChange(),
    of.reconsider(),
    of.recordAgreement(),
    of.recordDelivery(),
    of.endUse(),
    of.reportMisuse(),
    of.dismissReport(),
    of.stopUse(),
    of.supervise(),
    startRectification('opening.decision', 'provider', 'S35(四)'),
    startRectification('opening.demand-reply', 'provider', 'S35(四)'),
  ],
  toldOn: ({ on }) => [of.changeEnds('published', on), of.changeEnds('refused', on)],
  remembered: (context, states) => {
    const { supplement, thirdParty, securityReview, draft, changes } = context as OpeningRequestContext;
    const signing = states.some((id) => id.endsWith('signing'));
    return [
      supplement?.supplied,
      thirdParty?.opinion,
      securityReview?.conclusion,
      signing ? draft?.content.decision : null,
      // How often a change has failed matters only in whether it has.
      changes > 0,
    ];
  },
});

// Targets for every period that has no number, so that all of them run.
const settings = {
  'internal-targets': { 'opening.formal-check': 5, 'opening.decision': 10, 'opening.demand-reply': 10 },
};
const starts = [of.use(of.useCase({ settings })), of.demand(of.demandCase({ settings }))];
let found: readonly Found[];
beforeAll(() => {
  found = starts.map((start) => everyStep(terrain, start));
}, SLOW);

test('from every situation that can be reached, every permitted step keeps the case in order', () => {
  const stories = found.flatMap(({ situations }) => [...situations.values()]);
  const reached = stories.flatMap(({ last }) => last.step.to);
  expect(new Set(reached)).toEqual(new Set(statesOf(openingRequest).map(({ id }) => id)));
});

test('every action is taken, every period ends, and every outcome is heard', () => {
  const all = [...Object.keys(openingRequest.actions), ...periodIdsOf(openingRequest), 'settled'];
  expect(terrain.taken).toEqual(new Set(all));
});

/** What leads the same way as another one, or nowhere: a rectification stands beside the way of the case. */
const leadsTheSameWay = ({ type, payload }: Move): boolean =>
  type === 'startRectification' ||
  [of.opinion('silent'), of.failSecurityReview()].some((twin) => isDeepStrictEqual(twin.payload, payload));

/** Entered in time and without a change that failed: what these change is a rule's answer, not the way. */
const isFresh = ({ docket }: Story): boolean =>
  docket.clocks.every(({ expired }) => !expired) &&
  isUntried(docket.snapshot.context as OpeningRequestContext);

const isUntried = ({ securityReview, changes }: OpeningRequestContext): boolean =>
  securityReview?.conclusion !== 'not-passed' && changes === 0;

test('every simple path of every stage keeps the case in order', { timeout: SLOW }, () => {
  const stageOf = (states: readonly string[]) => states[0]?.split('.')[0] ?? '';
  const stories = found.flatMap(({ situations }) => [...situations.values()]);
  const entrances = stories.filter(({ last }) => stageOf(last.step.from) !== stageOf(last.step.to));
  // The two kinds have the same stages but for their ends, and opinions lead the same way; every step is taken above.
  const reduced = {
    ...terrain,
    movesOn: (story: Story) => terrain.movesOn(story).filter((move) => !leadsTheSameWay(move)),
  };
  const paths = simplePaths(reduced, entrances.filter(isFresh), ({ last }) => stageOf(last.step.to));
  expect(paths).toBeGreaterThan(100);
});
