import type { EntityManager } from '@mikro-orm/postgresql';
import type { Duty } from '../../../machines/administrator.ts';
import { holdsDuty } from '../../../store/access/administrators.ts';
import { writeAudit } from '../../../store/access/write-audit.ts';
import type { Store } from '../../../store/connection.ts';
import type { Asker } from '../../admin.ts';
import { failed, type Outcome, type Problem } from '../../outcome.ts';
import { whileAvailable } from '../while-available.ts';
import { type Change, changed, denied } from './changed.ts';

/** What administrators do on a store: each call asks for the duty first, and is recorded. */
export interface Administering {
  readonly nowMs: () => number;
  /** A change by whoever holds the duty, with its entry in the audit log. */
  change<Value>(
    what: string,
    duty: Duty,
    asker: Asker,
    make: (em: EntityManager) => Promise<Change<Value> | Problem>,
  ): Promise<Outcome<Value>>;
  /** What whoever holds one of the duties reads. */
  read<Value>(
    what: string,
    duties: readonly Duty[],
    asker: Asker,
    find: (em: EntityManager) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>>;
}

export function administering(store: Store, nowMs: () => number): Administering {
  return {
    nowMs,
    change: (what, duty, { person, request }, make) =>
      changed(store, { what, by: { person, duty }, nowMs: nowMs(), request }, async (em) =>
        (await holdsDuty(em, person, [duty])) ? make(em) : notTheirs(),
      ),
    read: (what, duties, { person, request }, find) =>
      whileAvailable(null, async () => {
        if (await holdsDuty(store.em(), person, duties)) return find(store.em());
        const at = new Date(nowMs()).toISOString();
        const event = { kind: 'denied' as const, what, by: { person }, at, subject: {} };
        await writeAudit(store.em(), { ...event, ...(request !== undefined && { request }) });
        return failed(notTheirs());
      }),
  };
}

function notTheirs(): Problem {
  return denied('系统管理员、安全管理员、审计管理员各司其职，这项工作不由本人办理。');
}
