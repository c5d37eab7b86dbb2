import type { EntityManager } from '@mikro-orm/postgresql';
import type { AuditActor, AuditBody } from '../../../store/access/audit-body.ts';
import { writeAudit } from '../../../store/access/write-audit.ts';
import type { Store } from '../../../store/connection.ts';
import { done, failed, type Outcome, type Problem } from '../../outcome.ts';
import { whileAvailable } from '../while-available.ts';

/** A change that was made, as the audit log is told of it. */
export interface Change<Value> {
  readonly subject: AuditBody['subject'];
  readonly before: unknown;
  readonly after: unknown;
  readonly value: Value;
}

/** Who makes a change, and what it is called in the audit log. */
export interface ChangeCall {
  readonly what: string;
  readonly by: AuditActor;
  readonly nowMs: number;
  readonly request?: string | undefined;
}

/**
 * Makes a change and its entry in the audit log in one transaction: neither stands without the other. An attempt that the
 * asking person may not make is recorded too.
 * @param change makes it, or says what stands against it: then nothing is written
 */
export function changed<Value>(
  store: Store,
  { what, by, nowMs, request }: ChangeCall,
  change: (em: EntityManager) => Promise<Change<Value> | Problem>,
): Promise<Outcome<Value>> {
  const frame = { what, by, at: new Date(nowMs).toISOString(), ...(request !== undefined && { request }) };
  return whileAvailable(null, async () => {
    const em = store.em();
    const outcome = await em.transactional(async (tx): Promise<Outcome<Value>> => {
      const made = await change(tx);
      if ('kind' in made) return failed(made);
      const { subject, before, after, value } = made;
      await writeAudit(tx, { ...frame, kind: 'change', subject, before, after });
      return done(value);
    });
    if (!outcome.ok && isDenied(outcome.problem)) {
      await writeAudit(store.em(), { ...frame, kind: 'denied', subject: {} });
    }
    return outcome;
  });
}

function isDenied(problem: Problem): boolean {
  return problem.kind === 'not-permitted' && problem.reason === 'actor';
}

/** What stands against the basis of a decision as it was written down; undefined when it can be one. */
export function wrongBasis(basis: string): Problem | undefined {
  return basis.trim().length < 4 ? invalid('basis', '请写明依据，如决定的文号或者会议纪要。') : undefined;
}

/** The asking person may not do this. */
export function denied(message: string): Problem {
  return { kind: 'not-permitted', reason: 'actor', message, state: '', rule: null, permitted: [] };
}

/** A rule stands against what is asked. */
export function against(id: string, says: string): Problem {
  const rule = { id, says, articles: [] };
  return { kind: 'not-permitted', reason: 'rule', message: says, state: '', rule, permitted: [] };
}

export function invalid(path: string, message: string): Problem {
  return { kind: 'invalid', message, fields: [{ path, message }] };
}
