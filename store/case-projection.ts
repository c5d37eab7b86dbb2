import type { IsoDate } from '../calendar/iso-date.ts';
import type { Clock } from '../machines/clock.ts';
import { isOverdue, isRunning } from '../machines/clock.ts';
import type { CommitRequest } from '../machines/step.ts';
import { stageOf } from './case-stage.ts';

/** A step with everything that follows from it: what the read model is written from. */
export interface CommittedStep {
  readonly request: CommitRequest;
  /** The clocks after the step, counted. */
  readonly clocks: readonly Clock[];
  readonly hash: string;
  readonly after: CaseProjection;
}

/** The columns of a case that a step may change, by their names in the database. */
export type CaseProjection = ReturnType<typeof caseProjection>;

/** @param clocks the clocks after the step, counted */
export function committedStep(request: CommitRequest, clocks: readonly Clock[], hash: string): CommittedStep {
  return { request, clocks, hash, after: caseProjection(request, clocks, hash) };
}

function caseProjection(request: CommitRequest, clocks: readonly Clock[], hash: string) {
  const { step, docket, stateLabel, procedure } = request;
  // An internal target is shown on the case's page; what a case is due by is the period itself.
  const running = clocks.filter((clock) => isRunning(clock) && !clock.target);
  const nearest = running.filter(({ dueOn }) => dueOn !== null).sort(byDueDay)[0];
  const closed = docket.snapshot.status === 'done';
  return {
    state_label: stateLabel,
    states: step.to,
    stage: stageOf(procedure.id, step.to),
    status: closed ? 'closed' : 'open',
    closed_on: closed ? step.on : null,
    sequence: step.sequence,
    hash,
    snapshot: docket.snapshot,
    due_on: nearest?.dueOn ?? null,
    period: nearest?.period ?? null,
    provisional: running.some(({ provisional }) => provisional),
    overdue: running.some(isOverdue),
  };
}

function byDueDay({ dueOn: one }: Clock, { dueOn: other }: Clock): number {
  if (one === null || other === null || one === other) return 0;
  return one < other ? -1 : 1;
}

/** What stands for a due day in the order of urgency: days after all others, so that the order is that of one column. */
export const LATER = { withoutDay: '9999-12-30', closed: '9999-12-31' } as const satisfies {
  readonly [of: string]: IsoDate;
};

/** What is repeated with each party of a case, by the names of the columns: lists are read along it. */
export function partyProjection({ status, due_on, stage }: CaseProjection) {
  const open = status === 'open';
  return {
    open,
    urgent_on: open ? (due_on ?? LATER.withoutDay) : LATER.closed,
    stage,
  };
}
