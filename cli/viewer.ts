import type { Actor } from '../machines/party.ts';
import type { Store } from '../store/connection.ts';
import { findCase } from '../store/find-case.ts';
import { actorFrom } from './acting.ts';
import type { ActorOptions } from './options.ts';
import { CommandFailure } from './output/failure.ts';

/**
 * Who looks at a case: the person that the options name. When they name nobody, an observer of the unit that they
 * name, or else of the requester, or of another party where there is none: one who sees everything and may do nothing. Whoever can run this command beside the
 * database is trusted to read it.
 * @throws {CommandFailure} `not-found`
 */
export async function viewerOf(store: Store, ref: string, options: ActorOptions): Promise<Actor> {
  const { person, unit } = options;
  if (person !== undefined) return actorFrom(store, { ...options, person });
  if (unit !== undefined) return { person: 'console', unit, role: 'observer' };
  const held = await findCase(store.em(), ref, 'trusted');
  const parties = held?.parties ?? [];
  const party = parties.find((one) => one.party === 'requester') ?? parties[0];
  if (!party) throw new CommandFailure('not-found', 'not-found', `没有案号或者编号为“${ref}”的案件。`);
  return { person: 'console', unit: party.unit, role: 'observer' };
}
