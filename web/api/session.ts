import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { Role } from '../../machines/party.ts';
import { actAs, actingAs } from './acting.ts';
import { problemOf } from './problem.ts';
import { request, setCsrfToken } from './request.ts';

export interface Membership {
  readonly unit: string;
  readonly unitName: string;
  readonly role: Role;
  readonly roleLabel: string;
  /** The person whose role it is, for whom one stands in (休假代理); null when it is one's own. */
  readonly onBehalfOf: { readonly person: string; readonly name: string } | null;
}

export interface Session {
  readonly person: { readonly id: string; readonly name: string };
  readonly memberships: readonly Membership[];
  readonly acting: { readonly unit: string; readonly role: Role; readonly onBehalfOf: string | null } | null;
  readonly csrfToken: string | null;
  readonly admin: 'system' | 'security' | 'audit' | null;
  readonly demo: boolean;
  /** The place in the live updates from which on nothing that this page has asked for is old. */
  readonly eventsAfter: string;
}

/** Who has signed in; null when nobody has. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: readSession,
  staleTime: 5 * 60_000,
  retry: false,
});

/** @throws {RequestFailed} when the server could not say */
export async function readSession(): Promise<Session | null> {
  try {
    const session = await request<Session>('/session');
    setCsrfToken(session.csrfToken);
    return session;
  } catch (error) {
    const { code } = problemOf(error);
    if (code === 'unauthenticated') return null;
    // The role that this window acted in is no longer held: begin with the first again.
    if (code !== 'forbidden' || actingAs() === undefined) throw error;
    actAs(undefined);
    return readSession();
  }
}

/** The session inside the pages, which are shown to those only who have signed in. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new Error('a page without a session');
  return data;
}

/** The membership in which the person acts; undefined for an administrator without a role in a unit. */
export function useActing(): Membership | undefined {
  const { memberships, acting } = useSession();
  return memberships.find(
    ({ unit, role, onBehalfOf }) =>
      unit === acting?.unit && role === acting.role && (onBehalfOf?.person ?? null) === acting.onBehalfOf,
  );
}

/** '潍坊市公安局 · 负责人（代李某）' */
export function membershipText({ unitName, roleLabel, onBehalfOf }: Membership): string {
  return `${unitName} · ${roleLabel}${onBehalfOf ? `（代${onBehalfOf.name}）` : ''}`;
}

/** How a membership is named to the server. */
export function nameOf({ unit, role, onBehalfOf }: Membership): string {
  return [unit, role, ...(onBehalfOf ? [onBehalfOf.person] : [])].join('/');
}
