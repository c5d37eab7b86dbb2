import type { IsoDate } from '../calendar/iso-date.ts';
import type { Actor, Role } from '../machines/party.ts';
import type { Outcome } from './outcome.ts';

/** 休假代理: a person's role in a unit, held by a substitute of the same unit from day to day. */
export interface SubstitutionView {
  readonly id: string;
  /** Whose role it is. */
  readonly person: string;
  readonly personName: string;
  readonly unit: string;
  readonly role: Role;
  readonly substitute: string;
  readonly substituteName: string;
  /** The first day and the last one, Asia/Shanghai. */
  readonly fromDay: IsoDate;
  readonly toDay: IsoDate;
  readonly madeBy: string;
  /** ISO 8601 in UTC; null while it stands. */
  readonly takenBackAt: string | null;
}

/** A substitution to be made. */
export interface SubstitutionRequest {
  /** Whose role it is, where it is not the asking person's own. */
  readonly person?: string;
  readonly role: Role;
  readonly substitute: string;
  readonly fromDay: IsoDate;
  readonly toDay: IsoDate;
}

/**
 * Substitutions inside a unit. Everybody makes over their own roles; a head also those of the unit's clerks and
 * observers. On its days the substitute acts in that role, and the record says for whom. Nobody passes a role on that
 * is made over to them.
 */
export interface Substitutions {
  make(actor: Actor, request: SubstitutionRequest): Promise<Outcome<SubstitutionView>>;
  /** Ends one at once. What the substitute has done stands. */
  takeBack(actor: Actor, id: string): Promise<Outcome<SubstitutionView>>;
  /** Those that are not over: a head sees those of the unit, anybody else those that they have a part in. */
  list(actor: Actor): Promise<Outcome<readonly SubstitutionView[]>>;
}
