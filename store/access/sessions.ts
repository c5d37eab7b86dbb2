import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Duty } from '../../machines/administrator.ts';
import { isoMoment } from '../iso-moment.ts';
import { prepared } from '../prepared.ts';
import { type Standing, standingsSql } from './standings.ts';

/** A session that holds, with who it is and what they may act in. */
export interface HeldSession {
  readonly person: string;
  readonly name: string;
  readonly duty: Duty | null;
  readonly standings: readonly Standing[];
  /** ISO 8601 in UTC. */
  readonly seenAt: string;
}

/** When a session ends: its own end, and the moment before which it must not have been seen last. */
export interface SessionMoment {
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** Sessions that nobody has used since are over. */
  readonly idleSince: string;
  /** The day in Asia/Shanghai: substitutions hold by days. */
  readonly on: IsoDate;
}

/** Begins a session. Those that are over are cleared away. */
export async function startSession(
  em: EntityManager,
  session: { readonly hash: string; readonly person: string; readonly expiresAt: string },
  { now, idleSince }: Omit<SessionMoment, 'on'>,
): Promise<void> {
  await em.execute('delete from session where expires_at <= ?::timestamptz or seen_at <= ?::timestamptz', [
    now,
    idleSince,
  ]);
  await em.execute(
    `insert into session (hash, person_id, started_at, seen_at, expires_at)
     values (?, ?, ?::timestamptz, ?::timestamptz, ?::timestamptz)`,
    [session.hash, session.person, now, now, session.expiresAt],
  );
}

/** A session by its hash; undefined when there is none, when it is over, and when the person has left. */
export async function findSession(
  em: EntityManager,
  hash: string,
  { now, idleSince, on }: SessionMoment,
): Promise<HeldSession | undefined> {
  const [held] = await prepared<HeldSession[]>(
    em,
    `select who.id as person, who.name, ${isoMoment('session.seen_at')} as "seenAt",
       (select duty from administrator where person_id = who.id) as duty,
       ${standingsSql('who.id')} as standings
     from session join person as who on who.id = session.person_id and who.active
     where session.hash = ? and session.expires_at > ?::timestamptz and session.seen_at > ?::timestamptz`,
    [on, hash, now, idleSince],
  );
  return held;
}

/** Notes that a session is in use. */
export async function touchSession(em: EntityManager, hash: string, now: string): Promise<void> {
  await prepared(em, 'update session set seen_at = ?::timestamptz where hash = ?', [now, hash]);
}

/** Ends a session. @returns whose it was */
export async function endSession(em: EntityManager, hash: string): Promise<string | undefined> {
  const [ended] = await em.execute<{ person: string }[]>(
    'delete from session where hash = ? returning person_id as person',
    [hash],
  );
  return ended?.person;
}

/** Ends every session of a person. @returns how many */
export async function endSessionsOf(em: EntityManager, person: string): Promise<number> {
  const ended = await em.execute<object[]>('delete from session where person_id = ? returning hash', [
    person,
  ]);
  return ended.length;
}

/** The sessions of a person that hold, the one that was used last first. */
export function sessionsOf(
  em: EntityManager,
  person: string,
  { now, idleSince }: Omit<SessionMoment, 'on'>,
): Promise<{ person: string; startedAt: string; seenAt: string; expiresAt: string }[]> {
  return em.execute(
    `select person_id as person, ${isoMoment('started_at')} as "startedAt", ${isoMoment('seen_at')} as "seenAt",
       ${isoMoment('expires_at')} as "expiresAt"
     from session where person_id = ? and expires_at > ?::timestamptz and seen_at > ?::timestamptz
     order by seen_at desc`,
    [person, now, idleSince],
  );
}
