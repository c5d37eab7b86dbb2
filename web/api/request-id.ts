import { useRef } from 'react';
import { problemOf } from './problem.ts';

/** After these nobody knows whether it was done: it is sent again under the same id, and so done once. */
const UNKNOWN = new Set(['offline', 'unavailable', 'odd-answer', 'internal']);

/**
 * An id for what is sent, the same as long as the content is, so that sending it again does not do it twice.
 * @returns the id, and what is to be told when it was refused: the next attempt is then another request
 */
export function useRequestId(content: unknown): {
  readonly id: () => string;
  readonly refused: (error: unknown) => void;
} {
  const held = useRef({ content, id: crypto.randomUUID() });
  if (held.current.content !== content) held.current = { content, id: crypto.randomUUID() };
  return {
    id: () => held.current.id,
    refused: (error) => {
      if (!UNKNOWN.has(problemOf(error).code)) held.current = { content, id: crypto.randomUUID() };
    },
  };
}
