import type { EntityManager } from '@mikro-orm/postgresql';
import { CASE_ID } from './page.ts';

/** The procedure of a case by its id or its number (案号); undefined when there is none. One look-up by a unique key. */
export async function procedureOfCase(em: EntityManager, ref: string): Promise<string | undefined> {
  if (ref.includes('\0')) return undefined;
  const [held] = await em.execute<{ procedure: string }[]>(
    `select procedure from "case" where ${CASE_ID.test(ref) ? 'id' : 'number'} = ?`,
    [ref],
  );
  return held?.procedure;
}
