import type { Duty } from '../../machines/administrator.ts';
import type { Role } from '../../machines/party.ts';

/** 变更, 拒绝, 查阅, 登录 */
export type AuditKind = 'change' | 'denied' | 'read' | 'sign-in';

/**
 * Who did it, by ids: a person with a role, an administrator, a machine, somebody who had not signed in, or the operator of
 * the docket beside the database.
 */
export interface AuditActor {
  readonly person: string | null;
  readonly unit?: string;
  readonly role?: Role;
  readonly onBehalfOf?: string;
  readonly duty?: Duty;
  readonly client?: string;
  /** Account of the operating system under which a command ran. */
  readonly operator?: string;
}

/** What an event of the audit log says. Ids and codes only: no name, no content of a case. */
export interface AuditBody {
  readonly kind: AuditKind;
  /** 'membership.grant', 'letter.read' */
  readonly what: string;
  readonly by: AuditActor;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** What it was done to, by kind: { unit: 'wf-gaj', role: 'clerk' }. */
  readonly subject: { readonly [kind: string]: string };
  /** Of a change: what stood before, and what stands after it; null for nothing. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** Id of the HTTP request, to be found in the logs. */
  readonly request?: string;
}
