import { createHash, randomBytes } from 'node:crypto';
import { isoDateInShanghai } from '../../../calendar/iso-date.ts';
import { findMachineClient } from '../../../store/access/machine-clients.ts';
import { lockPerson } from '../../../store/access/people.ts';
import {
  endSession,
  endSessionsOf,
  findSession,
  startSession,
  touchSession,
} from '../../../store/access/sessions.ts';
import { standingsOf } from '../../../store/access/standings.ts';
import { writeAudit } from '../../../store/access/write-audit.ts';
import type { Store } from '../../../store/connection.ts';
import { findCase } from '../../../store/find-case.ts';
import type { Access, Sessions } from '../../access.ts';
import { done, notFound } from '../../outcome.ts';
import { whileAvailable } from '../while-available.ts';

/** How long a session holds that nobody uses, and how long at most, in milliseconds. */
export interface SessionTimes {
  readonly idleMs: number;
  readonly longestMs: number;
}

/** That a session is in use is noted so often, not with every request. In milliseconds. */
const TOUCH_EVERY_MS = 60_000;

/** Signing in, straight on the store. */
export function accessOver(store: Store, nowMs: () => number, times: SessionTimes): Access {
  return {
    sessions: sessionsOver(store, nowMs, times),
    machine: (clientId) =>
      whileAvailable(null, async () => {
        const held = await findMachineClient(store.em(), clientId);
        if (!held?.active) return done(null);
        const { person, name } = held;
        const standings = await standingsOf(store.em(), person, isoDateInShanghai(nowMs()));
        return done({ person, name, duty: null, standings });
      }),
    note: (noted) =>
      whileAvailable(null, async () => {
        await writeAudit(store.em(), { ...noted, at: iso(nowMs()) });
        return done(undefined);
      }),
    isCase: (ref) =>
      whileAvailable(null, async () => done((await findCase(store.em(), ref, 'trusted')) !== undefined)),
  };
}

function sessionsOver(store: Store, nowMs: () => number, { idleMs, longestMs }: SessionTimes): Sessions {
  const moment = () => {
    const now = nowMs();
    return { now: iso(now), idleSince: iso(now - idleMs), on: isoDateInShanghai(now) };
  };
  return {
    begin: (person, previous) =>
      whileAvailable(null, () =>
        store.em().transactional(async (em) => {
          const held = await lockPerson(em, person);
          const isMachine = held?.id.startsWith('client-') === true;
          if (!held?.active || isMachine)
            return notFound('人员名录中没有该人员，或者已离职，请联系系统管理员。');
          if (previous !== undefined) await endSession(em, hashOf(previous));
          const id = randomBytes(32).toString('base64url');
          const expiresAt = iso(nowMs() + longestMs);
          await startSession(em, { hash: hashOf(id), person, expiresAt }, moment());
          await writeAudit(em, { ...signIn('session.begin', person), at: iso(nowMs()) });
          return done({ id });
        }),
      ),
    find: (id, isUse = true) =>
      whileAvailable(null, async () => {
        const at = moment();
        const held = await findSession(store.em(), hashOf(id), at);
        if (!held) return done(null);
        const { seenAt, ...signedIn } = held;
        if (isUse && nowMs() - Date.parse(seenAt) > TOUCH_EVERY_MS)
          await touchSession(store.em(), hashOf(id), at.now);
        return done(signedIn);
      }),
    end: (id) =>
      whileAvailable(null, async () => {
        const person = await endSession(store.em(), hashOf(id));
        if (person !== undefined) {
          await writeAudit(store.em(), { ...signIn('session.end', person), at: iso(nowMs()) });
        }
        return done(undefined);
      }),
    endAll: (person) =>
      whileAvailable(null, async () => {
        await endSessionsOf(store.em(), person);
        await writeAudit(store.em(), { ...signIn('session.end-all', person), at: iso(nowMs()) });
        return done(undefined);
      }),
  };
}

const iso = (ms: number) => new Date(ms).toISOString();

function signIn(what: string, person: string) {
  return { kind: 'sign-in' as const, what, by: { person }, subject: { person } };
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}
