import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared } from './prepared.ts';

/** One statement that writes, with the values of its placeholders. */
export interface Write {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/**
 * Runs several writes as one statement: a step costs its commit one trip to the database instead of six. They see the
 * database as it was before all of them, so none may touch a row that another one writes.
 */
export async function writeTogether(em: EntityManager, writes: readonly Write[]): Promise<void> {
  const parts = writes.map(({ sql }, place) => `write_${place} as (${sql})`);
  await prepared(
    em,
    `with ${parts.join(', ')} select`,
    writes.flatMap(({ values }) => values),
  );
}
