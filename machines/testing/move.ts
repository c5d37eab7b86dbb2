import type { PartyRole, Role } from '../party.ts';
import { person } from './cast.ts';
import type { Move } from './story.ts';

/**
 * Makes the builder of an action, with who usually takes it and a content that stands; a test replaces what it is about.
 * @example const approve = move('approve', 'requester.head'); approve({ on: '2026-10-09' })
 */
export const move =
  (type: string, by: PartyRole | `${string}.${Role}`, payload: unknown = {}) =>
  (
    said: {
      readonly by?: typeof by;
      readonly on?: string;
      readonly time?: string;
      readonly payload?: unknown;
    } = {},
  ): Move => ({
    type,
    by: person(said.by ?? by),
    payload: said.payload ?? payload,
    ...(said.on !== undefined && { on: said.on }),
    ...(said.time !== undefined && { time: said.time }),
  });
