import type { Context } from 'hono';
import type { MembershipView } from '../client/directory.ts';
import type { Actor } from '../machines/party.ts';
import { HttpProblem } from './problem.ts';

/** Who asks, once sign-in has found it out. */
export interface Identity {
  readonly kind: 'person' | 'machine';
  /** Id of the person, or of the machine's own entry in the register. */
  readonly person: string;
  readonly name: string;
  /** The roles that may be acted in now; none for an administrator. */
  readonly memberships: readonly MembershipView[];
  readonly admin: 'system' | 'security' | 'audit' | null;
}

/** How requests are signed in. The routes know nothing else of it. */
export interface SignIn {
  /** Only for a demo docket: anybody may be anybody. */
  readonly demo: boolean;
  /**
   * @param isUse whether a session counts as used by this; default true
   * @returns null when nobody has signed in
   * @throws {HttpProblem} `csrf` and the like, when the request must not be let in
   */
  authenticate(c: Context, isUse?: boolean): Promise<Identity | null>;
  /** The token that a page sends with what it changes; null for a machine, which sends none. */
  csrfToken(c: Context): Promise<string | null>;
}

/**
 * Names the membership that acts, where somebody has several: `<unit>/<role>`, and `<unit>/<role>/<person>` for the role of
 * somebody whom they stand in for (休假代理).
 */
export const ACTING_AS = 'Docket-Acting-As';

/**
 * The membership in which a request acts: the one that it names, or else the first.
 * @returns undefined for somebody without any
 * @throws {HttpProblem} `forbidden` when it names one that is not theirs
 */
export function actingMembership(
  { memberships }: Identity,
  named: string | undefined,
): MembershipView | undefined {
  if (named === undefined) return memberships[0];
  const held = memberships.find((membership) => nameOf(membership) === named);
  if (!held) throw new HttpProblem('forbidden', `没有“${named}”这一身份，不能以它办理。`);
  return held;
}

/** How a membership is named in `Docket-Acting-As`. */
export function nameOf({ unit, role, onBehalfOf }: MembershipView): string {
  return [unit, role, ...(onBehalfOf ? [onBehalfOf.person] : [])].join('/');
}

/** The actor that a membership makes of somebody. */
export function actorOf({ person }: Identity, { unit, role, onBehalfOf }: MembershipView): Actor {
  return { person, unit, role, ...(onBehalfOf && { onBehalfOf: onBehalfOf.person }) };
}
