import type { ActionOf, Submission } from '../../client/docket-client.ts';
import { demoPeople } from '../../demo/people.ts';
import type { Actor } from '../../machines/party.ts';

/** Something that somebody does, or tries to do. */
export interface Scene {
  /** In Chinese: what happens, and why it is shown. */
  readonly says: string;
  readonly by: Actor;
  readonly action: ActionOf<'share-request'>;
  /** The rule, by its code, or the reason that stands against it; absent when it must succeed. */
  readonly refusedBy?: string;
}

/** One share request from its intake on, told scene by scene. */
export interface Story {
  readonly title: string;
  readonly opening: { readonly says: string; readonly submission: Submission<'share-request'> };
  /** After the opening: what the law's clock does by itself. */
  readonly expiry?: { readonly says: string };
  readonly scenes: readonly Scene[];
}

/** A person of the demo register, in the one role that they hold. */
export function actor(person: string): Actor {
  const [held] = demoPeople.find(({ id }) => id === person)?.memberships ?? [];
  if (!held) throw new Error(`the demo register has no person '${person}'`);
  return { person, ...held };
}
