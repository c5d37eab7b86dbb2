import { useEffect, useRef, useSyncExternalStore } from 'react';
import { addressOf } from './address.ts';
import { queryClient } from './query-client.ts';

/** What the server tells of a case that moved. */
interface CaseMoved {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly sequence: number;
}

/** How long the events of a burst are gathered before the lists are asked for again. */
const GATHER_MS = 400;
/** How often lists are asked for again while no live connection stands. */
const POLL_MS = 20_000;

let connected = false;
const listeners = new Set<() => void>();

/** Whether changes by others arrive by themselves at the moment. */
export function useLive(): boolean {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => connected,
  );
}

/**
 * Keeps what is shown up to date with what others do, as long as somebody is signed in.
 * @param after the place from which on to listen: what was asked for after it is not asked for again
 */
export function useLiveUpdates(after: string | undefined): void {
  // A session that is looked up again names a later place; who listens already goes on.
  const from = useRef(after);
  from.current ??= after;
  const signedIn = after !== undefined;
  useEffect(() => {
    if (!signedIn) {
      from.current = undefined;
      return;
    }
    // The browser reconnects by itself and says which event it had last.
    const source = new EventSource(addressOf('/events', { after: from.current ?? '' }));
    const stale = gathered();
    source.addEventListener('open', () => setConnected(true));
    // What has happened meanwhile can't be told any more.
    source.addEventListener('reset', () => {
      for (const kind of ['tasks', 'case', 'board']) stale(kind);
    });
    source.addEventListener('error', () => setConnected(false));
    source.addEventListener('tasks', () => stale('tasks'));
    source.addEventListener('case', (event) => {
      const { caseId, caseNumber, sequence } = JSON.parse(event.data) as CaseMoved;
      // A case that opens may be one that the case on the screen has started: it is linked from now on.
      if (sequence === 0) stale('case');
      stale(`case:${caseId}`);
      stale(`case:${caseNumber}`);
      stale('tasks');
      stale('board');
    });
    const polling = setInterval(() => connected || stale('tasks'), POLL_MS);
    return () => {
      clearInterval(polling);
      source.close();
      setConnected(false);
    };
  }, [signedIn]);
}

/** Marks what is shown as stale, once for a burst of events. Lists begin their key with 'tasks', cases with 'case' and a reference. */
function gathered(): (what: string) => void {
  const waiting = new Set<string>();
  return (what) => {
    if (waiting.size === 0) {
      setTimeout(() => {
        for (const one of waiting) {
          const [kind, ref] = one.split(':');
          void queryClient.invalidateQueries({ queryKey: ref === undefined ? [kind] : [kind, ref] });
        }
        waiting.clear();
      }, GATHER_MS);
    }
    waiting.add(what);
  };
}

function setConnected(to: boolean): void {
  if (connected === to) return;
  connected = to;
  for (const tell of listeners) tell();
}
