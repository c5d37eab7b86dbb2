import { useCallback, useState } from 'react';

/**
 * What was typed in a form, kept until it is sent: a failed action, a reload, an ended session lose nothing.
 * @param key unique for the person and the form
 * @param store `sessionStorage` for this window, `localStorage` for this machine
 */
export function useDraft<Value>(
  key: string,
  empty: Value,
  store: Storage = sessionStorage,
): readonly [Value, (value: Value) => void, () => void] {
  const [value, setValue] = useState<Value>(() => readDraft(store, key) ?? empty);
  const keep = useCallback(
    (next: Value) => {
      setValue(next);
      try {
        store.setItem(nameOf(key), JSON.stringify(next));
      } catch {
        // The store is full or switched off: the form still has it.
      }
    },
    [key, store],
  );
  const clear = useCallback(() => {
    store.removeItem(nameOf(key));
    setValue(empty);
  }, [key, empty, store]);
  return [value, keep, clear];
}

/** What follows a beginning in the keys of the drafts that are kept on this machine. */
export function draftsUnder(beginning: string): string[] {
  const prefix = nameOf(beginning);
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

function readDraft<Value>(store: Storage, key: string): Value | undefined {
  const kept = store.getItem(nameOf(key));
  return kept === null ? undefined : (JSON.parse(kept) as Value);
}

const nameOf = (key: string) => `docket.draft.${key}`;
