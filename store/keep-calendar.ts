import type { EntityManager } from '@mikro-orm/postgresql';
import { isoDateInShanghai } from '../calendar/iso-date.ts';
import { peopleBehind, sameHand } from '../machines/four-eyes.ts';
import type { Actor } from '../machines/party.ts';
import {
  type CalendarEntry,
  type EntryContent,
  findEntry,
  lockEntry,
  writeDecision,
  writeEntry,
} from './calendar-entries.ts';
import { takeCalendar } from './calendar-in-force.ts';
import { againstKeeper, type KeeperRule } from './calendar-keepers.ts';
import { addVersion, calendarVersion, latestVersion } from './calendar-versions.ts';
import type { Store } from './connection.ts';
import { nextVersion } from './next-version.ts';
import { canonicalJson } from './record-hash.ts';

/** What became of an act on the calendar. Nothing was changed unless it is `done`. */
export type Kept =
  | { readonly kind: 'done'; readonly entry: CalendarEntry }
  | { readonly kind: 'forbidden'; readonly rule: KeeperRule }
  /** It does not fit beside what the calendar has by now; in Chinese. */
  | { readonly kind: 'unfit'; readonly message: string }
  | { readonly kind: 'no-such-entry' }
  /** It was decided on already. */
  | { readonly kind: 'decided'; readonly entry: CalendarEntry }
  /** The request id stands for another entry. */
  | { readonly kind: 'reused' };

export interface Entering {
  readonly id: string;
  readonly content: EntryContent;
  readonly wording: string | null;
  readonly actor: Actor;
  readonly atMs: number;
}

/** Enters a notice or an order as a draft. Entered again under the same id it is the same entry. */
export function enterInCalendar(store: Store, entering: Entering): Promise<Kept> {
  const { id, content, wording, actor, atMs } = entering;
  return store.em().transactional(async (em): Promise<Kept> => {
    const held = await findEntry(em, id);
    if (held) {
      const same =
        canonicalJson([held.content, held.entered.by]) === canonicalJson([content, peopleBehind(actor)]);
      return same ? { kind: 'done', entry: held } : { kind: 'reused' };
    }
    const rule = await againstKeeper(em, actor, isoDateInShanghai(atMs), content);
    if (rule) return { kind: 'forbidden', rule };
    const next = nextVersion(await latestVersion(em), content);
    if (!next.ok) return { kind: 'unfit', message: next.message };
    const entered = { by: peopleBehind(actor), unit: actor.unit, at: new Date(atMs).toISOString() };
    return { kind: 'done', entry: await writeEntry(em, { id, content, wording, entered }) };
  });
}

export interface Deciding {
  readonly entry: string;
  readonly actor: Actor;
  readonly atMs: number;
}

/**
 * Confirms an entry: the calendar with it is in force when the transaction ends, and every step that is committed from then
 * on counts with it. Steps that count with the version before are waited for.
 */
export function confirmInCalendar(store: Store, deciding: Deciding): Promise<Kept> {
  return decide(store, deciding, 'confirmed', null, async (em, entry, at) => {
    const inForce = await calendarVersion(em, await takeCalendar(em));
    const next = nextVersion(inForce, entry.content);
    if (!next.ok) return { kind: 'unfit', message: next.message };
    await addVersion(em, { number: next.number, definition: next.definition, entryId: entry.id, at });
    return undefined;
  });
}

/** Rejects an entry. It stays, as what it was. */
export function rejectForCalendar(
  store: Store,
  deciding: Deciding & { readonly reasons: string },
): Promise<Kept> {
  return decide(store, deciding, 'rejected', deciding.reasons, async () => undefined);
}

/** @param carryOut in the same transaction; what it gives back stands against the decision */
function decide(
  store: Store,
  { entry: id, actor, atMs }: Deciding,
  decision: 'confirmed' | 'rejected',
  reasons: string | null,
  carryOut: (em: EntityManager, entry: CalendarEntry, at: string) => Promise<Kept | undefined>,
): Promise<Kept> {
  return store.em().transactional(async (em): Promise<Kept> => {
    const entry = await lockEntry(em, id);
    const rule = await againstKeeper(em, actor, isoDateInShanghai(atMs), entry?.content);
    if (rule) return { kind: 'forbidden', rule };
    if (!entry) return { kind: 'no-such-entry' };
    if (entry.status !== 'draft') return { kind: 'decided', entry };
    if (sameHand(entry.entered.by, actor)) return { kind: 'forbidden', rule: 'calendar-four-eyes' };
    const at = new Date(atMs).toISOString();
    const against = await carryOut(em, entry, at);
    if (against) return against;
    await writeDecision(em, id, decision, { by: peopleBehind(actor), unit: actor.unit, at, reasons });
    const decided = await findEntry(em, id);
    if (!decided) throw new Error(`entry ${id} was decided on and is not there`);
    return { kind: 'done', entry: decided };
  });
}
