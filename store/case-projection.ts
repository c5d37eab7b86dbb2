import { raw } from '@mikro-orm/postgresql';
import type { Clock } from '../machines/clock.ts';
import { isRunning } from '../machines/clock.ts';
import type { CommitRequest } from '../machines/step.ts';

/** A step with everything that follows from it: what the read model is written from. */
export interface CommittedStep {
  readonly request: CommitRequest;
  /** The clocks after the step, counted. */
  readonly clocks: readonly Clock[];
  readonly hash: string;
}

/** The columns of a case that a step may change. */
export function caseProjection({ request, clocks, hash }: CommittedStep) {
  const { step, docket, stateLabel } = request;
  const running = clocks.filter(isRunning);
  const dueDays = running.map(({ dueOn }) => dueOn).filter((day) => day !== null);
  const closed = docket.snapshot.status === 'done';
  return {
    stateLabel,
    states: [...step.to],
    status: closed ? ('closed' as const) : ('open' as const),
    closedOn: closed ? step.on : null,
    sequence: step.sequence,
    hash,
    // As text: MikroORM would walk through the whole value, and write into it, to look for SQL in it.
    snapshot: raw('?::jsonb', [JSON.stringify(docket.snapshot)]),
    dueOn: dueDays.sort()[0] ?? null,
    provisional: running.some(({ provisional }) => provisional),
    overdue: running.some(({ expired }) => expired),
  };
}
