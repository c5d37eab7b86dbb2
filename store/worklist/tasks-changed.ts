import type { TaskProblem } from '../../machines/worklist/stands-against.ts';

/** What a change of tasks came to. Ids of tasks. */
export interface TasksChanged {
  /** Changed, or standing so already. */
  readonly changed: readonly string[];
  readonly refused: readonly RefusedTask[];
}

/** A task that was left as it was. One that the actor may not see is told as one that does not exist. */
export interface RefusedTask {
  readonly task: string;
  readonly problem: TaskProblem | { readonly reason: 'not-found' };
  /** The name of the holder, where somebody else holds it. */
  readonly holderName: string | null;
}
