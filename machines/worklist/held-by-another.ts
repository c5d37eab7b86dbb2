import type { Actor } from '../party.ts';
import type { Task } from '../tasks.ts';
import { type Holding, selfOf } from './work-task.ts';

/** An open task with who holds it. */
export type HeldTask = Pick<Task, 'unit' | 'roles' | 'actions'> & Pick<Holding, 'holder'>;

/**
 * Who keeps an actor from taking an action: the holder of the task that it does, when every such task is held by somebody
 * else. An action that does no open task, such as a withdrawal, is kept from nobody.
 */
export function heldByAnother(tasks: readonly HeldTask[], actor: Actor, action: string): string | undefined {
  const done = tasks.filter(
    ({ unit, roles, actions }) =>
      unit === actor.unit && roles.includes(actor.role) && actions.includes(action),
  );
  const holders = done.map(({ holder }) => holder);
  if (holders.some((holder) => holder === null || holder === selfOf(actor))) return undefined;
  return holders[0] ?? undefined;
}
