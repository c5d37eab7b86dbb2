import type { IsoDate } from '../../calendar/iso-date.ts';
import type { ActionOf, Submission } from '../../client/docket-client.ts';
import { demoPeople } from '../../demo/people.ts';
import type { Actor } from '../../machines/party.ts';
import type { ProcedureId } from '../../machines/registry.ts';

/** Something that somebody does, or tries to do. */
export interface Deed<Id extends ProcedureId = ProcedureId> {
  /** In Chinese: what happens, and why it is shown. */
  readonly says: string;
  readonly by: Actor;
  readonly action: ActionOf<Id>;
  /** The case that this one has started, where it happens there. */
  readonly where?: 'started';
  /** The rule, by its code, or the reason that stands against it; absent when it must succeed. */
  readonly refusedBy?: string;
}

/** What comes without anybody acting: a period ends, or a started case tells what it came to. */
interface Event {
  readonly says: string;
  readonly comes: 'due' | 'settlement';
}

export type Scene = Deed | Event;

/** One case from its intake on, told scene by scene. */
export interface Story {
  readonly title: string;
  readonly opening: { readonly says: string; readonly submission: Submission<ProcedureId> };
  readonly scenes: readonly Scene[];
}

/** On what a story depends. */
export interface Telling {
  /** In Asia/Shanghai. */
  readonly today: IsoDate;
  /** A few characters that no other telling has: what a story puts into the catalogue is not there from an earlier one. */
  readonly mark: string;
}

/** Makes the scenes of a procedure, so that their content is checked against its actions. */
export const deedsOf =
  <Id extends ProcedureId>(where?: 'started') =>
  (
    says: string,
    by: Actor,
    action: ActionOf<Id>,
    { refusedBy }: { readonly refusedBy?: string } = {},
  ): Deed => ({
    ...{ says, by, action: action as ActionOf<ProcedureId> },
    ...(where && { where }),
    ...(refusedBy !== undefined && { refusedBy }),
  });

/** The first person of the demo register in a role of a unit: 'wf-gaj-clerk'. */
export function actor(person: string): Actor {
  const [held] = demoPeople.find(({ id }) => id === person)?.memberships ?? [];
  if (!held) throw new Error(`the demo register has no person '${person}'`);
  return { person, ...held };
}
