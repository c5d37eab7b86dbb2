import { beforeAll, expect, test } from 'vitest';
import { addDays } from '../../calendar/iso-date.ts';
import { periodIdsOf, statesOf } from '../inspect.ts';
import type { Move } from '../testing/story.ts';
import * as of from '../testing/supervision-case.ts';
import { terrainOf } from '../testing/terrain.ts';
import { everyStep, type Found, simplePaths } from '../testing/walk.ts';
import type { SupervisionContext } from './context.ts';
import { supervision } from './procedure.ts';

/** Lets a move name a last day that lies ahead of where the story stands. */
const until = (move: Move, rectifyBy: string): Move => ({
  ...move,
  payload: { ...(move.payload as object), rectifyBy },
});

const laterOf = (one: string, other: string): string => [one, other].sort().at(-1) ?? one;

const terrain = terrainOf({
  procedure: supervision,
  movesOn: ({ docket, on }): Move[] => {
    const { rectifyBy } = docket.snapshot.context as SupervisionContext;
    const later = addDays(laterOf(on, rectifyBy), 30);
    return [
      of.issue(),
      of.returnNotice(),
      until(of.revise(), later),
      of.drop(),
      of.report(),
      of.confirm(),
      until(of.reject(), later),
      until(of.extend(), later),
      of.refer(),
      of.referForRefusal(),
      of.supervise(),
    ];
  },
  remembered: (context) => {
    const { fellShort, report } = context as SupervisionContext;
    return [fellShort, report?.kind];
  },
});

let found: Found;
beforeAll(() => {
  found = everyStep(terrain, of.drafted());
});

test('from every situation that can be reached, every permitted step keeps the case in order', () => {
  const reached = [...found.situations.values()].flatMap(({ last }) => last.step.to);
  expect(new Set(reached)).toEqual(new Set(statesOf(supervision).map(({ id }) => id)));
});

test('every action is taken, and every period ends', () => {
  expect(terrain.taken).toEqual(new Set([...Object.keys(supervision.actions), ...periodIdsOf(supervision)]));
});

test('every simple path keeps the case in order', () => {
  expect(simplePaths(terrain, [of.drafted()], () => 'one')).toBeGreaterThan(50);
});
