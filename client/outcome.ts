import type { BrokenRule, FieldProblem, PermittedAction } from '../machines/permission.ts';
import type { PersonView } from './views.ts';

/** Why a call did not do what it was asked to. Closed: a program can act on every one of them. */
export type Problem =
  /** The statechart, the actor's standing or a rule stands against it. Nothing was changed. */
  | {
      readonly kind: 'not-permitted';
      readonly reason: 'closed' | 'state' | 'actor' | 'rule' | 'intake';
      readonly message: string;
      /** The state in which the case stands, in Chinese; empty before there is a case. */
      readonly state: string;
      readonly rule: BrokenRule | null;
      /** What this actor may do instead. */
      readonly permitted: readonly PermittedAction[];
    }
  /** The content is not as its schema demands. Nothing was changed. */
  | { readonly kind: 'invalid'; readonly message: string; readonly fields: readonly FieldProblem[] }
  /** No such case, item, unit or person, or none that this actor may see. */
  | { readonly kind: 'not-found'; readonly message: string }
  /**
   * `stale`: the case moved since the caller read it. `request-reused`: the request id was used before for something
   * else. `facts-changed`: the registers changed while the request was under way. `task-held`: somebody else holds the
   * task. `task-closed`: it is open no more. Nothing was changed.
   */
  | {
      readonly kind: 'conflict';
      readonly reason: 'stale' | 'request-reused' | 'facts-changed' | 'task-closed';
      readonly message: string;
    }
  | {
      readonly kind: 'conflict';
      readonly reason: 'task-held';
      readonly message: string;
      readonly holder: PersonView;
    }
  /**
   * The outcome is unknown: the step may have been taken. Send it again with the same request id; it is taken once.
   */
  | { readonly kind: 'unavailable'; readonly message: string; readonly requestId: string | null };

/** Expected failures are values; only faults are thrown. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

export function done<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

export function failed(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}

export function notFound(message: string): { readonly ok: false; readonly problem: Problem } {
  return failed({ kind: 'not-found', message });
}
