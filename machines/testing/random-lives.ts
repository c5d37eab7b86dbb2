import fc from 'fast-check';
import { expect } from 'vitest';
import { isRunning } from '../clock.ts';
import { statesOf } from '../inspect.ts';
import type { Actor } from '../party.ts';
import { permittedActions, refusalOf } from '../permission.ts';
import type { Procedure } from '../procedure.ts';
import { laidTasks, owedTasks, unlawful } from './oracle.ts';
import type { Happening, Move, Story } from './story.ts';

interface Lives {
  readonly procedure: Procedure;
  begin(): Story;
  /** One move of each kind with a content that stands, so that random steps get somewhere. */
  readonly lawful: readonly Move[];
  /** Actions that would end most lives at once; they still come at random. */
  readonly early: readonly string[];
  /** Units of the case, and one that has no part in it. */
  readonly units: readonly string[];
  readonly runs?: number;
}

interface Lived {
  readonly taken: number;
  readonly refused: number;
  readonly closed: number;
}

/**
 * Lets random people take random actions, with lawful content and with any, and checks that nothing throws, that no
 * refused action leaves a trace, that a case never comes into a state that the chart does not know, and, beside the code
 * under test (`oracle.ts`), that just what is lawful is taken and that just what is owed is laid on whoever owes it.
 *
 * That it bites was tried by letting anybody take any action, by asking no rule of the case, by asking no rule of the content,
 * by dropping the first task, and by keeping heads of a bureau from what they may do: each was found within a few lives.
 *
 * @returns how much happened, so that a test can see that the lives were lived
 */
export function liveAtRandom({ procedure, begin, lawful, early, units, runs = 100 }: Lives): Lived {
  const states = new Set(statesOf(procedure).map(({ id }) => id));
  const actor: fc.Arbitrary<Actor> = fc.record({
    unit: fc.constantFrom(...units, 'elsewhere'),
    role: fc.constantFrom('clerk', 'head', 'supervisor', 'observer'),
    person: fc.constantFrom('a', 'b', ...units.map((unit) => `${unit}-clerk`)),
  });
  const lawfulMove = fc
    .tuple(fc.constantFrom(...lawful), fc.option(actor, { freq: 3 }))
    .map(([move, by]): Move => ({ ...move, by: by ?? move.by }));
  const wildMove: fc.Arbitrary<Move> = fc.record({
    type: fc.constantFrom(...Object.keys(procedure.actions), ...NO_ACTIONS),
    payload: fc.oneof(
      fc.constantFrom(...lawful.map(({ payload }) => payload)),
      fc.jsonValue(),
      fc.anything(),
    ),
    by: actor,
  });
  /** A step that is permitted when it comes, or the end of a running period: by its place among them. */
  const forward = fc.nat().map((place) => ({ place }));
  const happening = fc.oneof(forward, forward, lawfulMove, wildMove);
  let [taken, refused, closed] = [0, 0, 0];
  fc.assert(
    fc.property(fc.array(happening, { minLength: 20, maxLength: 60 }), (life) => {
      let story = begin();
      for (const happens of life) {
        const before = story;
        const untouched = structuredClone(before.docket);
        const next = 'place' in happens ? permittedAt(story, happens.place) : happens;
        if (next === undefined) continue;
        const refusal = 'type' in next ? refusalOf(procedure, before.docket, next, next.by, before.on) : null;
        if (refusal) refused += 1;
        else {
          taken += 1;
          story = story.after(next);
          if ('type' in next) expect(unlawful(procedure, before, next)).toEqual([]);
          expect(laidTasks(story)).toEqual(owedTasks(procedure, story));
          expect(story.docket.sequence).toBe(before.docket.sequence + 1);
          if ('type' in next) expect(story.last.step.action.type).toBe(next.type);
          expect(story.last.step.to.filter((id) => !states.has(id))).toEqual([]);
          expect(JSON.parse(JSON.stringify(story.last))).toEqual(story.last);
        }
        // Both ways: what is taken was offered, and what is lawful is not refused.
        if ('type' in next) {
          expect(isOffered(before, next) || Boolean(refusal)).toBe(true);
          if (refusal) expect(unlawful(procedure, before, next)).not.toEqual([]);
        }
        expect(before.docket).toEqual(untouched);
      }
      if (story.docket.snapshot.status === 'done') closed += 1;
    }),
    { numRuns: runs },
  );
  return { taken, refused, closed };

  function permittedAt({ docket, on }: Story, place: number): Happening | undefined {
    const onward = lawful.filter(({ type }) => !early.includes(type));
    const steps = onward.filter((move) => !refusalOf(procedure, docket, move, move.by, on));
    const ends = docket.clocks.filter((clock) => isRunning(clock) && !clock.expired && clock.dueOn !== null);
    const all: Happening[] = [...steps, ...ends.map(({ period }) => ({ expires: period }))];
    return all[place % Math.max(1, all.length)];
  }

  function isOffered({ docket, on }: Story, { type, by }: Move): boolean {
    return permittedActions(procedure, docket, by, on).some((action) => action.type === type);
  }
}

/** What is no action of any procedure, and must never reach a statechart or a prototype. */
const NO_ACTIONS = [
  'xstate.init',
  'xstate.after.share.use.share-request.inUse',
  '__proto__',
  'constructor',
  '*',
  '',
];
