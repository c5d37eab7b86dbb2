import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../connection.ts';
import {
  canGoOnAfter,
  type DocketChangeRow,
  forgetChanges,
  isAfter,
  placeOfNow,
  readChanges,
} from './read-changes.ts';

/**
 * What a feed tells: a change, or that it can't go on where the listener left off. Then the listener looks at everything
 * anew, and goes on from `id`.
 */
export type FeedEvent = DocketChangeRow | { readonly kind: 'reset'; readonly id: string };

/** The changes of the docket as they happen. One connection listens for all who follow. */
export interface ChangeFeed {
  /**
   * Yields changes in their order, each once, until the signal fires.
   * @param after id of the last event that is known; from now on when missing
   */
  since(after: string | undefined, signal: AbortSignal): AsyncIterable<FeedEvent>;
  close(): Promise<void>;
}

/** Kept in memory, so that many who follow cost the database no more than one. */
const RECENT = 2000;
const BATCH = 500;
const FORGET_EVERY_MS = 3_600_000;

/**
 * Opens the feed of a docket's changes. Nothing is listened to before somebody follows.
 * @param lookEveryMs a change that came while an older transaction was under way is seen when that has ended; nobody tells
 *   of it, so it is looked for
 */
export function openChangeFeed(store: Store, lookEveryMs = 500): ChangeFeed {
  const closing = new AbortController();
  const started = Promise.withResolvers<void>();
  let recent: DocketChangeRow[] = [];
  /** The place up to which `recent` is complete, and from which on. */
  let tail = '';
  let head = '';
  let news = Promise.withResolvers<void>();
  let heard = Promise.withResolvers<void>();
  let forgottenMs = 0;
  let running: Promise<void> | undefined;

  return {
    since,
    close: async () => {
      closing.abort();
      heard.resolve();
      news.resolve();
      started.resolve();
      await running;
    },
  };

  async function* since(after: string | undefined, signal: AbortSignal): AsyncIterable<FeedEvent> {
    running ??= run();
    await started.promise;
    const ends = AbortSignal.any([signal, closing.signal]);
    const ended = new Promise<void>((resolve) =>
      ends.addEventListener('abort', () => resolve(), { once: true }),
    );
    let place = after ?? tail;
    if (after !== undefined && !(await canGoOnAfter(store.em(), after))) {
      place = tail;
      yield { kind: 'reset', id: place };
    }
    while (!ends.aborted) {
      const waiting = news.promise;
      const batch = isAfter(head, place) ? await readChanges(store.em(), place, BATCH) : recentAfter(place);
      for (const change of batch) {
        if (ends.aborted) return;
        place = change.id;
        yield change;
      }
      if (batch.length === 0) await Promise.race([waiting, ended]);
    }
  }

  function recentAfter(place: string): readonly DocketChangeRow[] {
    const from = recent.findLastIndex(({ id }) => !isAfter(id, place));
    return recent.slice(from + 1);
  }

  /** A database that is away comes back: what was missed is read from the table. */
  async function run(): Promise<void> {
    while (!closing.signal.aborted) {
      await follow().catch(() => undefined);
      await sleep(lookEveryMs, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  }

  async function follow(): Promise<void> {
    const listening = await store.listen('docket_change', () => heard.resolve());
    let isUp = true;
    void listening.ended.then(() => {
      isUp = false;
      heard.resolve();
    });
    try {
      if (tail === '') {
        tail = await placeOfNow(store.em());
        head = tail;
        started.resolve();
      }
      while (isUp && !closing.signal.aborted) {
        heard = Promise.withResolvers<void>();
        const batch = await readChanges(store.em(), tail, BATCH);
        if (batch.length > 0) take(batch);
        if (Date.now() - forgottenMs > FORGET_EVERY_MS) {
          forgottenMs = Date.now();
          await forgetChanges(store.em());
        }
        if (batch.length < BATCH) await Promise.race([heard.promise, sleep(lookEveryMs)]);
      }
    } finally {
      listening.stop();
    }
  }

  function take(batch: readonly DocketChangeRow[]): void {
    recent.push(...batch);
    tail = batch.at(-1)?.id ?? tail;
    if (recent.length > 2 * RECENT) {
      head = recent.at(-RECENT - 1)?.id ?? head;
      recent = recent.slice(-RECENT);
    }
    const told = news;
    news = Promise.withResolvers<void>();
    told.resolve();
  }
}
