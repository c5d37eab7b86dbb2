import { beforeEach, expect, test } from 'vitest';
import { testStore } from '../../tests/support/test-store.ts';
import {
  endSession,
  endSessionsOf,
  findSession,
  sessionsOf,
  startSession,
  touchSession,
} from './sessions.ts';

const { store } = testStore();
const em = () => store().em();

const MINUTE = 60_000;
const BEGAN = Date.parse('2026-11-24T01:00:00.000Z');
const iso = (ms: number) => new Date(ms).toISOString();
/** A moment so many minutes after the sign-in, with half an hour of idleness allowed. */
const after = (minutes: number) => ({
  now: iso(BEGAN + minutes * MINUTE),
  idleSince: iso(BEGAN + (minutes - 30) * MINUTE),
  on: '2026-11-24',
});
const begin = (hash: string, minutes = 0, person = 'police-clerk') =>
  startSession(em(), { hash, person, expiresAt: iso(BEGAN + (minutes + 120) * MINUTE) }, after(minutes));

beforeEach(async () => {
  await em().execute('delete from session');
});

test('a session says who it is, and in which roles they may act', async () => {
  await begin('one');
  expect(await findSession(em(), 'one', after(1))).toEqual({
    person: 'police-clerk',
    name: 'police-clerk',
    duty: null,
    seenAt: iso(BEGAN),
    standings: [
      { unit: 'police', unitName: '潍坊市公安局', role: 'clerk', onBehalfOf: null },
      { unit: 'police', unitName: '潍坊市公安局', role: 'head', onBehalfOf: null },
    ],
  });
  expect(await findSession(em(), 'another', after(1))).toBeUndefined();
});

test('a session that nobody uses is over after half an hour, one in use goes on', async () => {
  await begin('one');
  expect(await findSession(em(), 'one', after(29))).toBeDefined();
  expect(await findSession(em(), 'one', after(30))).toBeUndefined();
  await touchSession(em(), 'one', iso(BEGAN + 20 * MINUTE));
  expect(await findSession(em(), 'one', after(49))).toBeDefined();
});

test('a session in use ends at its own end all the same', async () => {
  await begin('one');
  await touchSession(em(), 'one', iso(BEGAN + 119 * MINUTE));
  expect(await findSession(em(), 'one', after(119))).toBeDefined();
  expect(await findSession(em(), 'one', after(120))).toBeUndefined();
});

test('a sign-out ends one session, or all of a person and nobody else', async () => {
  await begin('one');
  await begin('two', 1);
  await begin('other', 1, 'civil-clerk');
  expect(await endSession(em(), 'one')).toBe('police-clerk');
  expect(await endSession(em(), 'one')).toBeUndefined();
  await begin('three', 2);
  expect((await sessionsOf(em(), 'police-clerk', after(3))).map(({ startedAt }) => startedAt)).toEqual([
    iso(BEGAN + 2 * MINUTE),
    iso(BEGAN + MINUTE),
  ]);
  expect(await endSessionsOf(em(), 'police-clerk')).toBe(2);
  expect(await findSession(em(), 'other', after(3))).toBeDefined();
});

test('a new session clears away those that are over', async () => {
  await begin('old');
  await begin('new', 31);
  expect(await em().execute('select hash from session')).toEqual([{ hash: 'new' }]);
});
