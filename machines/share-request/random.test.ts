import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRunning } from '../clock.ts';
import { statesOf } from '../inspect.ts';
import type { Actor } from '../party.ts';
import { permittedActions, refusalOf } from '../permission.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';
import * as moves from '../testing/share-request-moves.ts';
import { submitted } from '../testing/share-request-stages.ts';
import type { Happening, Move, Story } from '../testing/story.ts';
import { shareRequest } from './procedure.ts';

const STATES = new Set(statesOf(shareRequest).map(({ id }) => id));
const ACTIONS = Object.keys(shareRequest.actions);

const actor: fc.Arbitrary<Actor> = fc.record({
  unit: fc.constantFrom('requester', 'provider', 'bureau', 'government', 'elsewhere'),
  role: fc.constantFrom('clerk', 'head', 'supervisor', 'observer'),
  person: fc.constantFrom('a', 'b', 'requester-clerk', 'provider-clerk'),
});

/** Contents that stand, by action, so that random steps get somewhere; and any content at all. */
const { AGREEMENT: _a, REFUSAL: _r, expires: _e, outcome, ...builders } = moves;
const lawful: readonly Move[] = [
  ...Object.values(builders).map((build) => build()),
  ...(['share', 'share-in-part', 'not-share', 'withdrawn'] as const).map(outcome),
];
const lawfulMove = fc
  .tuple(fc.constantFrom(...lawful), fc.option(actor, { freq: 3 }))
  .map(([move, by]): Move => ({ ...move, by: by ?? move.by }));
const wildMove: fc.Arbitrary<Move> = fc.record({
  type: fc.oneof(
    fc.constantFrom(...ACTIONS),
    fc.constantFrom(
      'xstate.init',
      'xstate.after.share.use.share-request.inUse',
      '__proto__',
      'constructor',
      '*',
      '',
    ),
  ),
  payload: fc.oneof(fc.constantFrom(...lawful.map(({ payload }) => payload)), fc.jsonValue(), fc.anything()),
  by: actor,
});
/** A step that is permitted when it comes, or the end of a running period: by its place among them. */
const forward = fc.nat().map((place) => ({ place }));

const happening = fc.oneof(forward, lawfulMove, wildMove);

test('random actions by random people never throw, and a refused one leaves the case as it is', {
  timeout: 60_000,
}, () => {
  let [taken, refused, closed] = [0, 0, 0];
  fc.assert(
    fc.property(fc.array(happening, { minLength: 20, maxLength: 60 }), (life) => {
      let story: Story = submitted(shareRequestCase());
      for (const happens of life) {
        const before = story;
        const untouched = structuredClone(before.docket);
        const next = 'place' in happens ? permittedAt(story, happens.place) : happens;
        if (next === undefined) continue;
        const refusal =
          'type' in next ? refusalOf(shareRequest, before.docket, next, next.by, before.on) : null;
        if (refusal) refused += 1;
        else {
          taken += 1;
          story = story.after(next);
          expect(story.docket.sequence).toBe(before.docket.sequence + 1);
          expect(story.last.step.to.filter((id) => !STATES.has(id))).toEqual([]);
        }
        if ('type' in next) expect(isOffered(before, next) || refusal !== undefined).toBe(true);
        expect(before.docket).toEqual(untouched);
      }
      if (story.docket.snapshot.status === 'done') closed += 1;
    }),
    { numRuns: 100 },
  );
  // Otherwise the property would hold of lives in which nothing happens.
  expect(taken).toBeGreaterThan(300);
  expect(refused).toBeGreaterThan(300);
  expect(closed).toBeGreaterThan(10);
});

function permittedAt({ docket, on }: Story, place: number): Happening | undefined {
  // A withdrawal may come at random too; from here it would end most lives at once.
  const onward = lawful.filter(({ type }) => type !== 'withdraw');
  const steps = onward.filter((move) => !refusalOf(shareRequest, docket, move, move.by, on));
  const ends = docket.clocks.filter((clock) => isRunning(clock) && !clock.expired && clock.dueOn !== null);
  const all: Happening[] = [...steps, ...ends.map(({ period }) => ({ expires: period }))];
  return all[place % Math.max(1, all.length)];
}

function isOffered({ docket, on }: Story, { type, by }: Move): boolean {
  return permittedActions(shareRequest, docket, by, on).some((action) => action.type === type);
}

test('a case is plain JSON after any step', () => {
  fc.assert(
    fc.property(fc.array(forward, { maxLength: 30 }), (life) => {
      let story: Story = submitted(shareRequestCase());
      for (const { place } of life) {
        const next = permittedAt(story, place);
        if (next) story = story.after(next);
      }
      expect(isDeepStrictEqual(JSON.parse(JSON.stringify(story.last)), story.last)).toBe(true);
    }),
    { numRuns: 50 },
  );
});
