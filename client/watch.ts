import type { Actor } from '../machines/party.ts';
import type { Followed } from './events.ts';
import type { Outcome } from './outcome.ts';
import { pause } from './pause.ts';
import type { Transport } from './transport.ts';
import type { RecordEntry } from './views.ts';

export interface WatchOptions {
  /** The last sequence number that is known already; default -1, none. */
  readonly after?: number;
  readonly signal?: AbortSignal;
  /** How often it is asked for more where nobody tells, in milliseconds; default 500. */
  readonly everyMs?: number;
}

/** With live updates it is asked all the same, ever more seldom up to this: a stream may be dead and not show it. */
const LONGEST_MS = 15_000;

/** Follows a case: its record row by row, each once and in order, until the case is closed or the signal fires. */
export async function* watch(
  transport: Transport,
  ref: string,
  actor: Actor,
  { after = -1, signal, everyMs = 500 }: WatchOptions,
): AsyncIterable<Outcome<RecordEntry>> {
  const ended = new AbortController();
  const end = () => ended.abort();
  if (signal?.aborted) end();
  signal?.addEventListener('abort', end);
  let caseId = '';
  const news = newsOf(transport.follow?.(actor, ended.signal), (id) => id === caseId);
  try {
    let last = after;
    for (let waitMs = everyMs; !ended.signal.aborted; ) {
      news.heard();
      // Asked before the rows: whatever closed the case is then among the rows that are read next.
      const seen = await transport.getCase(ref, actor);
      const rows = seen.ok ? await transport.readRecord(ref, actor, last) : seen;
      if (!rows.ok) {
        // An outage passes: the rows that came meanwhile are yielded afterwards, none is lost.
        if (rows.problem.kind !== 'unavailable') {
          yield rows;
          return;
        }
      } else {
        for (const row of rows.value) {
          last = row.sequence;
          yield { ok: true, value: row };
        }
        if (seen.ok && seen.value.closed) return;
        if (seen.ok) caseId = seen.value.id;
      }
      const woken = await news.within(waitMs, ended.signal);
      waitMs = !news.live() || woken ? everyMs : Math.min(waitMs * 2, LONGEST_MS);
    }
  } finally {
    signal?.removeEventListener('abort', end);
    end();
  }
}

/** What is told of a case meanwhile, read in the background until the events end. */
function newsOf(events: AsyncIterable<Followed> | undefined, isOurs: (caseId: string) => boolean) {
  let live = false;
  let told = false;
  let wake = () => {};
  const tell = () => {
    told = true;
    wake();
  };
  if (events) void listen(events);
  return {
    live: () => live,
    /** From here on, what is told is new. */
    heard: () => {
      told = false;
    },
    /** Waits until something is told, or the time is up. @returns whether something was */
    async within(ms: number, signal: AbortSignal): Promise<boolean> {
      const early = new AbortController();
      wake = () => early.abort();
      const over = () => early.abort();
      signal.addEventListener('abort', over);
      if (!told && !signal.aborted) await pause(ms, early.signal);
      signal.removeEventListener('abort', over);
      wake = () => {};
      return told;
    },
  };

  async function listen(from: AsyncIterable<Followed>): Promise<void> {
    try {
      for await (const event of from) {
        if (event.kind === 'open' || event.kind === 'lost') live = event.kind === 'open';
        // Between the last look and the opening of a stream something may have happened.
        if (event.kind === 'open' || event.kind === 'reset') tell();
        if (event.kind === 'case' && isOurs(event.caseId)) tell();
      }
    } catch {
      // Whoever follows goes on asking.
    }
    live = false;
  }
}
