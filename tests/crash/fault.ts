/** A death that is laid for the next action: when it comes, and who dies with the worker. */
export interface Fault {
  readonly point: 'before-commit' | 'after-commit';
  /** Process ids. */
  readonly victims: readonly number[];
}
