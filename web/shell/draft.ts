import { useCallback, useState } from 'react';

/**
 * What was typed in a form, kept in this window until it is sent: a failed action, a reload, an ended session lose nothing.
 * @param key unique for the person and the form
 */
export function useDraft<Value>(
  key: string,
  empty: Value,
): readonly [Value, (value: Value) => void, () => void] {
  const [value, setValue] = useState<Value>(() => readDraft(key) ?? empty);
  const keep = useCallback(
    (next: Value) => {
      setValue(next);
      try {
        sessionStorage.setItem(nameOf(key), JSON.stringify(next));
      } catch {
        // The window's store is full or switched off: the form still has it.
      }
    },
    [key],
  );
  const clear = useCallback(() => {
    sessionStorage.removeItem(nameOf(key));
    setValue(empty);
  }, [key, empty]);
  return [value, keep, clear];
}

function readDraft<Value>(key: string): Value | undefined {
  const kept = sessionStorage.getItem(nameOf(key));
  return kept === null ? undefined : (JSON.parse(kept) as Value);
}

const nameOf = (key: string) => `docket.draft.${key}`;
