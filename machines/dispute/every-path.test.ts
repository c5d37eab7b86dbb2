import { beforeAll, expect, test } from 'vitest';
import { periodIdsOf, statesOf } from '../inspect.ts';
import { MEASURES, raised } from '../testing/dispute-case.ts';
import * as moves from '../testing/dispute-moves.ts';
import { startRectification } from '../testing/rectification-moves.ts';
import type { Move, Story } from '../testing/story.ts';
import { terrainOf } from '../testing/terrain.ts';
import { everyStep, simplePaths } from '../testing/walk.ts';
import type { DisputeContext } from './context.ts';
import { dispute } from './procedure.ts';

const EVERY_TARGET = {
  'dispute.negotiation': 5,
  'dispute.coordination': 10,
  'dispute.joint-review': 20,
  'dispute.ruling': 20,
};
const settings = { 'internal-targets': EVERY_TARGET };

const terrain = terrainOf({
  procedure: dispute,
  movesOn,
  toldOn: ({ on }) => [moves.originClosed(on)],
  remembered,
  others: ['justice', 'secrecy', 'audit'],
});

/** Both instruments, the authority's choices, and a dispute across levels: the same chart, walked from each. */
const BEGINNINGS = [
  raised({ settings }),
  raised({ ...MEASURES, settings }),
  raised({ across: true, settings }),
  raised({ settings: { ...settings, 'dispute.joint-review-under-regulation': 'required' } }),
  raised({ settings: { ...settings, 'dispute.joint-review-under-regulation': 'not-held' } }),
];

function movesOn(_: Story): Move[] {
  return [
    moves.recordMeeting(),
    moves.proposeTerms(),
    moves.proposeTerms({ by: 'provider.clerk' }),
    moves.acceptTerms(),
    moves.acceptTerms({ by: 'requester.head' }),
    moves.rejectTerms(),
    moves.declareFailed(),
    moves.takeUp(),
    moves.recordOpinion(),
    moves.acceptOpinion(),
    moves.acceptOpinion({ by: 'provider.head' }),
    moves.rejectOpinion(),
    moves.callJointReview(),
    moves.giveOpinion('justice'),
    moves.giveOpinion('secrecy'),
    moves.giveOpinion('audit'),
    moves.replaceReviewer(),
    moves.concludeReview(),
    moves.concludeUnresolved(),
    moves.submitToGovernment(),
    moves.draftRuling(),
    moves.signRuling(),
    moves.returnRuling(),
    moves.withdraw(),
    moves.supervise(),
    startRectification('dispute.negotiation', 'requester', 'R40(七)'),
    startRectification('dispute.joint-review', 'justice', 'S35(四)'),
  ];
}

function remembered(remembers: unknown): unknown {
  const context = remembers as DisputeContext;
  const { ruleSet } = context.opening;
  return [
    ruleSet.instrument,
    ruleSet.settings['dispute.joint-review-under-regulation'],
    context.meetings.length > 0,
    context.proposal?.by,
    context.coordination?.accepted,
    context.reviewers.map(({ unit, opinion }) => [unit, opinion !== null]),
    context.reviewed,
    context.draft?.by,
  ];
}

const reached = new Set<string>();
beforeAll(() => {
  for (const beginning of BEGINNINGS) {
    const { situations, steps } = everyStep(terrain, beginning);
    console.log(`${situations.size} situations, ${steps} steps`);
    for (const { last } of situations.values()) for (const state of last.step.to) reached.add(state);
  }
});

test('from every situation that can be reached, every permitted step keeps the case in order', () => {
  expect(reached).toEqual(new Set(statesOf(dispute).map(({ id }) => id)));
});

test('every action is taken, every period ends, and the end of the request is heard', () => {
  const all = [...Object.keys(dispute.actions), ...periodIdsOf(dispute), 'originClosed'];
  expect(terrain.taken).toEqual(new Set(all));
});

/**
 * Each rung is walked from every situation in which it is entered: the paths of the whole are the products of those of
 * the rungs. Meetings and periods that end change nothing that leads anywhere; their steps are all taken above.
 */
test('every simple path keeps the case in order', () => {
  const plain = {
    ...terrain,
    movesOn: (story: Story) =>
      movesOn(story).filter(({ type }) => !['recordMeeting', 'startRectification'].includes(type)),
  };
  const begin = raised(MEASURES);
  const stories = [...everyStep(plain, begin).situations.values()];
  const rungIn = (states: readonly string[]) => states[0]?.split('.')[0] ?? '';
  const entrances = stories.filter(({ last }) => rungIn(last.step.from) !== rungIn(last.step.to));
  const paths = simplePaths(plain, entrances, ({ last }) => rungIn(last.step.to));
  console.log(`${paths} simple paths from ${entrances.length} entrances to a rung`);
  expect(paths).toBeGreaterThan(50);
});
