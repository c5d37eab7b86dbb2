import { Input, type InputRef } from 'antd';
import { type RefObject, useEffect, useState } from 'react';

const TYPING_PAUSE_MS = 300;

/** Words to look for in numbers and titles; asked when one stops typing. */
export function SearchText({
  value,
  change,
  words,
  ref,
  autoFocus = false,
}: {
  readonly value: string;
  readonly change: (text: string) => void;
  /** What may be looked for. */
  readonly words: string;
  readonly ref?: RefObject<InputRef | null>;
  readonly autoFocus?: boolean;
}) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed sets the clock, not a new callback
  useEffect(() => {
    const text = typed.trim();
    // The server takes at least two characters: one would fit nearly everything.
    if (text === value || text.length === 1) return;
    const wait = setTimeout(() => change(text), TYPING_PAUSE_MS);
    return () => clearTimeout(wait);
  }, [typed]);
  return (
    <Input
      {...(ref && { ref })}
      type="search"
      allowClear
      autoFocus={autoFocus}
      style={{ width: 240 }}
      value={typed}
      placeholder={words}
      aria-label={words}
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
    />
  );
}
