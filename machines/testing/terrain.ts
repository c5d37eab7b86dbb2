import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { isRunning } from '../clock.ts';
import type { Docket } from '../docket.ts';
import { periodIdsOf, statesOf } from '../inspect.ts';
import type { Actor } from '../party.ts';
import { permittedActions, stateIds } from '../permission.ts';
import type { Procedure } from '../procedure.ts';
import { tasksOf } from '../tasks.ts';
import { person } from './cast.ts';
import type { Happening, Move, Story, Told } from './story.ts';
import { nameOf } from './story.ts';
import type { Terrain } from './walk.ts';

interface Ground {
  readonly procedure: Procedure;
  /** Everything that people might do, with lawful content. */
  movesOn(story: Story): readonly Move[];
  /** Everything that other cases might tell. */
  toldOn?(story: Story): readonly Told[];
  /** What the rules and guards read of the context, besides the states and the clocks. */
  remembered(context: unknown, states: readonly string[]): unknown;
  /** Units beyond those named after the parties: reviewers, a unit that joins. */
  readonly others?: readonly string[];
}

/** A terrain on which every step is checked for what must hold in any procedure. */
export interface CheckedTerrain extends Terrain {
  /** Actions taken, periods ended and messages of other cases taken in the walks. */
  readonly taken: ReadonlySet<string>;
}

/** The terrain of a procedure: `check` fails the test where a step leaves the case in disorder. */
export function terrainOf(ground: Ground): CheckedTerrain {
  const { procedure, movesOn, toldOn = () => [], remembered, others = [] } = ground;
  const states = new Map(statesOf(procedure).map((state) => [state.id, state]));
  const periods = periodIdsOf(procedure);
  const everybody = [...procedure.parties, ...others].flatMap((unit) =>
    (['clerk', 'head', 'supervisor', 'observer'] as const).map((role) => person(`${unit}.${role}`)),
  );
  const taken = new Set<string>();
  /** What each situation permits to each person, as it was first met. */
  const permittedIn = new Map<string, string>();

  return { procedure, movesOn, toldOn, situationOf, check, taken };

  /**
   * That no rule or guard reads more than this is checked: two stories in one situation permit the same to everybody, or
   * `check` fails.
   */
  function situationOf({ docket }: Story): string {
    const active = stateIds(procedure, docket);
    const clocks = docket.clocks
      .filter(isRunning)
      .map(({ period, expired, supervised, rectificationStarted }) => [
        ...[period, expired, supervised, rectificationStarted],
      ]);
    return JSON.stringify([active, clocks, remembered(docket.snapshot.context, active)]);
  }

  /** What holds after every step, wherever it leads. */
  function check(before: Story, happening: Happening, after: Story): void {
    const { docket, last, on } = after;
    const what = nameOf(happening);
    taken.add(what);
    const where = `${what} → ${last.step.to}`;
    const active = last.step.to.map((id) => states.get(id));
    const tasks = tasksOf(procedure, docket);
    const closed = docket.snapshot.status === 'done';

    if (docket.sequence !== before.docket.sequence + 1) expect.fail(`${where}: the sequence has a gap`);
    if (active.length === 0 || active.includes(undefined)) expect.fail(`${where}: an unknown state`);
    if (closed !== active.every((state) => state?.final)) {
      expect.fail(`${where}: closed outside a final state`);
    }
    if (closed ? tasks.length > 0 : tasks.length === 0 && !active.some((state) => state?.waits)) {
      expect.fail(`${where}: ${tasks.length} tasks`);
    }
    for (const task of tasks) {
      const hands = everybody.filter(({ unit, role }) => unit === task.unit && task.roles.includes(role));
      const able = hands.flatMap((actor) => permittedActions(procedure, docket, actor, on));
      if (!able.some(({ type }) => task.actions.includes(type))) {
        expect.fail(`${where}: nobody can do ${task.label}`);
      }
    }
    // A period without a number has no clock, nor one that the case is not under, so a clock may be missing; none runs where its state is left.
    const declared = periods.filter((period) => active.some((state) => state?.clocks.includes(period)));
    const known = declared.filter((period) => hasNumber(docket, period));
    const running = docket.clocks.filter(isRunning).map(({ period }) => period);
    if (running.sort().join() !== known.sort().join()) {
      expect.fail(`${where}: ${running} run, not ${known}`);
    }

    const carried = JSON.parse(JSON.stringify(docket)) as Docket;
    if (!isDeepStrictEqual(carried, docket)) expect.fail(`${where}: lost in JSON`);
    const permitted = permittedToAll(carried, on);
    const first = permittedIn.get(situationOf(after)) ?? permitted;
    permittedIn.set(situationOf(after), first);
    if (permitted !== first) expect.fail(`${where}: the situation does not say what is permitted`);
  }

  function permittedToAll(docket: Docket, on: string): string {
    return JSON.stringify(everybody.map((actor: Actor) => permittedActions(procedure, docket, actor, on)));
  }

  function hasNumber(docket: Docket, period: string): boolean {
    const { opening } = docket.snapshot.context as {
      readonly opening: { readonly ruleSet: { readonly periods: { readonly [id: string]: RuleNumber } } };
    };
    const rule = opening.ruleSet.periods[period];
    const begins = procedure.clockStart(period, docket.snapshot.context) !== null;
    return begins && rule !== undefined && (rule.amount !== null || rule.basis === 'case');
  }
}

interface RuleNumber {
  readonly amount: number | null;
  readonly basis: string;
}
