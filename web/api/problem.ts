import type { BrokenRule, FieldProblem, PermittedAction } from '../../machines/permission.ts';

/** Problem details (RFC 9457) as the server sends them, and those that arise on the way to it. */
export interface ProblemDetails {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Stable: what programs act on. `offline`: the server was not reached. */
  readonly code: string;
  /** Id of the request, for whoever looks into it. */
  readonly instance?: string;
  readonly reason?: string;
  readonly rule?: BrokenRule | null;
  readonly permitted?: readonly PermittedAction[];
  readonly fields?: readonly FieldProblem[];
  readonly holder?: { readonly id: string; readonly name: string };
}

/** A request that did not do what it was to do. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
  readonly problem: ProblemDetails;

  constructor(problem: ProblemDetails) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** The problem of whatever was thrown. */
export function problemOf(error: unknown): ProblemDetails {
  if (error instanceof RequestFailed) return error.problem;
  const detail = error instanceof Error ? error.message : String(error);
  return { title: '', status: 0, detail, code: 'fault' };
}
