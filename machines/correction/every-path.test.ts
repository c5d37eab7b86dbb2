import { beforeAll, expect, test } from 'vitest';
import { periodIdsOf, statesOf } from '../inspect.ts';
import * as of from '../testing/correction-case.ts';
import { startRectification } from '../testing/rectification-moves.ts';
import type { Move, Story } from '../testing/story.ts';
import { terrainOf } from '../testing/terrain.ts';
import { everyStep, type Found, simplePaths } from '../testing/walk.ts';
import type { CorrectionContext } from './context.ts';
import { correction } from './procedure.ts';

const terrain = terrainOf({
  procedure: correction,
  others: ['source'],
  movesOn: ({ on }): Move[] => {
    const today = { correctedOn: on };
    const corrected = (build: typeof of.reportCorrected): Move => {
      const made = build();
      return { ...made, payload: { ...(made.payload as object), ...today } };
    };
    return [
      of.signIn(),
      corrected(of.reportCorrected),
      of.reportCorrect(),
      of.withdraw(),
      of.forward(),
      corrected(of.sourceCorrected),
      of.sourceCorrect(),
      of.declineAsSource(),
      of.recall(),
      of.accept(),
      of.askForCoordination(),
      of.mustCorrect(),
      of.resultStands(),
      of.supervise(),
      startRectification('correction.verify', 'provider', 'S35(四)'),
    ];
  },
  remembered: (context) => {
    const { sourceFinding, ordered } = context as CorrectionContext;
    return [sourceFinding?.finding, ordered];
  },
});

// Under 办法 with targets, so that both periods run.
const opening = of.correctionCase({
  under: 'weifang-measures',
  settings: { 'internal-targets': { 'correction.verify': 10, 'correction.coordination': 10 } },
});
let found: Found;
beforeAll(() => {
  found = everyStep(terrain, of.received(opening));
});

test('from every situation that can be reached, every permitted step keeps the case in order', () => {
  const reached = [...found.situations.values()].flatMap(({ last }) => last.step.to);
  expect(new Set(reached)).toEqual(new Set(statesOf(correction).map(({ id }) => id)));
});

test('every action is taken, and every period ends', () => {
  expect(terrain.taken).toEqual(new Set([...Object.keys(correction.actions), ...periodIdsOf(correction)]));
});

test('every simple path of every stage keeps the case in order', () => {
  const stories = [...found.situations.values()];
  const stageOf = (states: readonly string[]) => states[0]?.split('.')[0] ?? '';
  const entrances = stories.filter(({ last }) => stageOf(last.step.from) !== stageOf(last.step.to));
  // A rectification stands beside the way of the case and leads nowhere; it is started above.
  const reduced = {
    ...terrain,
    movesOn: (story: Story) => terrain.movesOn(story).filter(({ type }) => type !== 'startRectification'),
  };
  expect(simplePaths(reduced, entrances, ({ last }) => stageOf(last.step.to))).toBeGreaterThan(50);
});
