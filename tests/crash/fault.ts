import type { StepKind } from '../../machines/step.ts';

/** What is laid for the next action of a case: when it comes, and who dies with the worker. */
export interface Fault {
  /** `slow-commit`: nobody dies, but the commit begins only when the worker has been told to stop. */
  readonly point: 'before-commit' | 'after-commit' | 'slow-commit';
  /** The kind of step that it waits for; an action when nothing is said. */
  readonly at?: StepKind;
  /** Id of a case: only a step of it, or of a case that it started, is hit; any step when nothing is said. */
  readonly around?: string;
  /** Process ids. */
  readonly victims: readonly number[];
}

/** How long after the signal a `slow-commit` begins, in milliseconds: the worker is stopping by then. */
export const SLOW_MS = 500;
