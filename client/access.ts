import type { Duty } from '../machines/administrator.ts';
import type { Role } from '../machines/party.ts';
import type { AuditKind } from './admin.ts';
import type { Outcome } from './outcome.ts';

/** A role that somebody may act in now: their own, or that of one for whom they stand in (休假代理). */
export interface StandingView {
  readonly unit: string;
  readonly unitName: string;
  readonly role: Role;
  /** The person whose role it is; null when it is their own. */
  readonly onBehalfOf: { readonly person: string; readonly name: string } | null;
}

/** Somebody who has signed in, or a machine that has shown its token. */
export interface SignedIn {
  readonly person: string;
  readonly name: string;
  readonly duty: Duty | null;
  readonly standings: readonly StandingView[];
}

/** Sessions of browsers. The docket keeps only the hash of a session's id; whoever reads its tables can't use one. */
export interface Sessions {
  /**
   * Begins a session for a person of the register, with an id that was never used; the one that the browser had ends.
   * `not-found` for somebody whom the register does not know, or who has left.
   */
  begin(person: string, previous: string | undefined): Promise<Outcome<{ readonly id: string }>>;
  /**
   * Who a session is; null when it is over or was never there.
   * @param isUse whether that counts as use, from which the time without use runs anew; default true
   */
  find(id: string, isUse?: boolean): Promise<Outcome<SignedIn | null>>;
  end(id: string): Promise<Outcome<void>>;
  /** Signs a person out everywhere. */
  endAll(person: string): Promise<Outcome<void>>;
}

/** Something worth an entry of the audit log that is no change of a register: a read, a denied attempt, a sign-in. */
export interface Noted {
  readonly kind: Exclude<AuditKind, 'change'>;
  /** 'letter.read' */
  readonly what: string;
  readonly by: {
    readonly person: string | null;
    readonly unit?: string;
    readonly role?: Role;
    readonly onBehalfOf?: string;
    readonly client?: string;
  };
  /** Ids and codes only. */
  readonly subject: { readonly [kind: string]: string };
  readonly request?: string;
}

/** What a server that signs people in asks of the docket. */
export interface Access {
  readonly sessions: Sessions;
  /** What a machine may act in, by its client id; null for one that is not registered, or not any more. */
  machine(clientId: string): Promise<Outcome<SignedIn | null>>;
  /** One insert: the answer may wait for it. */
  note(noted: Noted): Promise<Outcome<void>>;
  /** Whether there is such a case for anybody: what was asked for in vain is then a denied attempt. */
  isCase(ref: string): Promise<Outcome<boolean>>;
}
