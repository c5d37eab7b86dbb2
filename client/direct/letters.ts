import type { Actor } from '../../machines/party.ts';
import type { Store } from '../../store/connection.ts';
import { findCase } from '../../store/find-case.ts';
import { listLetters, readLetter } from '../../store/read-letters.ts';
import { done, notFound } from '../outcome.ts';
import type { Transport } from '../transport.ts';
import { noSuchCase } from './no-such-case.ts';
import { whileAvailable } from './while-available.ts';

/** The letters of cases, straight from the store. Whoever may see a case may read its letters. */
export function lettersFrom(store: Store): Pick<Transport, 'listLetters' | 'readLetter'> {
  const idOf = async (ref: string, actor: Actor) => (await findCase(store.em(), ref, actor))?.id;
  return {
    listLetters: (ref, actor) =>
      whileAvailable(null, async () => {
        const caseId = await idOf(ref, actor);
        return caseId === undefined ? noSuchCase(ref) : done(await listLetters(store.em(), caseId));
      }),
    readLetter: (ref, number, actor) =>
      whileAvailable(null, async () => {
        const caseId = await idOf(ref, actor);
        if (caseId === undefined) return noSuchCase(ref);
        const held = await readLetter(store.em(), caseId, number);
        return held ? done(held) : notFound(`本案没有文号为“${number}”的文书。`);
      }),
  };
}
