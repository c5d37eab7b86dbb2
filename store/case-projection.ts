import type { Clock } from '../machines/clock.ts';
import { isOverdue, isRunning } from '../machines/clock.ts';
import type { CommitRequest } from '../machines/step.ts';

/** A step with everything that follows from it: what the read model is written from. */
export interface CommittedStep {
  readonly request: CommitRequest;
  /** The clocks after the step, counted. */
  readonly clocks: readonly Clock[];
  readonly hash: string;
}

/** The columns of a case that a step may change, by their names in the database. */
export function caseProjection({ request, clocks, hash }: CommittedStep) {
  const { step, docket, stateLabel } = request;
  // An internal target is shown on the case's page; what a case is due by is the period itself.
  const running = clocks.filter((clock) => isRunning(clock) && !clock.target);
  const dueDays = running.map(({ dueOn }) => dueOn).filter((day) => day !== null);
  const closed = docket.snapshot.status === 'done';
  return {
    state_label: stateLabel,
    states: step.to,
    status: closed ? 'closed' : 'open',
    closed_on: closed ? step.on : null,
    sequence: step.sequence,
    hash,
    snapshot: docket.snapshot,
    due_on: dueDays.sort()[0] ?? null,
    provisional: running.some(({ provisional }) => provisional),
    overdue: running.some(isOverdue),
  };
}
