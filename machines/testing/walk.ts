import { isRunning } from '../clock.ts';
import { refusalOf } from '../permission.ts';
import type { Procedure } from '../procedure.ts';
import { canSettle } from '../settlement.ts';
import type { Happening, Move, Story, Told } from './story.ts';

/** How a walk sees a procedure. */
export interface Terrain {
  readonly procedure: Procedure;
  /** Everything that people might do, with lawful content; the end of every running period is added. */
  movesOn(story: Story): readonly Move[];
  /** Everything that other cases might tell. */
  toldOn(story: Story): readonly Told[];
  /** What tells one situation from another: whatever an edge's guard or a rule reads. */
  situationOf(story: Story): string;
  /** Called for every step that is taken. */
  check(before: Story, happening: Happening, after: Story): void;
}

export interface Found {
  /** One story for each situation, the shortest there is. */
  readonly situations: ReadonlyMap<string, Story>;
  readonly steps: number;
}

/** From every situation that can be reached, takes every step that is permitted there. */
export function everyStep(terrain: Terrain, start: Story): Found {
  const situations = new Map([[terrain.situationOf(start), start]]);
  let steps = 0;
  for (const before of situations.values()) {
    for (const [happening, after] of nextOf(terrain, before)) {
      terrain.check(before, happening, after);
      steps += 1;
      const situation = terrain.situationOf(after);
      if (!situations.has(situation)) situations.set(situation, after);
    }
  }
  return { situations, steps };
}

/**
 * Walks every simple path from each of some situations: one that enters no situation twice. A path ends where the case
 * is closed, where a circle closes, or where it leaves the stage that it began in.
 * @returns the number of paths
 */
export function simplePaths(
  terrain: Terrain,
  starts: readonly Story[],
  stageOf: (story: Story) => string,
): number {
  const from = (story: Story, seen: ReadonlySet<string>): number => {
    let paths = 0;
    for (const [happening, after] of nextOf(terrain, story)) {
      terrain.check(story, happening, after);
      const situation = terrain.situationOf(after);
      const ends = seen.has(situation) || stageOf(after) !== stageOf(story) || isClosed(after);
      paths += ends ? 1 : from(after, new Set([...seen, situation]));
    }
    return paths;
  };
  return starts.reduce((sum, story) => sum + from(story, new Set([terrain.situationOf(story)])), 0);
}

function nextOf({ procedure, movesOn, toldOn }: Terrain, story: Story): (readonly [Happening, Story])[] {
  const { docket, on } = story;
  const moves = movesOn(story).filter(
    (move) => refusalOf(procedure, docket, move, move.by, on) === undefined,
  );
  const expiries = docket.clocks
    .filter((clock) => isRunning(clock) && !clock.expired && clock.dueOn !== null)
    .map(({ period }): Happening => ({ expires: period }));
  const told = toldOn(story).filter(({ tells }) => canSettle(procedure, docket, tells));
  return [...moves, ...expiries, ...told].map((happening) => [happening, story.after(happening)]);
}

function isClosed({ docket }: Story): boolean {
  return docket.snapshot.status === 'done';
}
