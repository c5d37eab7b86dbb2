import type { EntityManager } from '@mikro-orm/postgresql';

/** Uploads of a content, and its going, take turns: a content never goes while somebody brings it anew. */
export const LOCK_CONTENT = 'select pg_advisory_xact_lock(hashtextextended(?, 11))';

/**
 * Forgets the papers that no step refers to. A step that refers to one at this moment has it in its case, or is told
 * that it is not there; a paper in a case is never touched.
 * @param before uploaded before this moment, ISO 8601 in UTC
 */
export async function forgetUnusedPapers(em: EntityManager, before: string): Promise<void> {
  await em.execute(
    `with gone as (delete from paper where in_case = false and uploaded_at < ?::timestamptz returning hash)
     insert into cleared_paper (hash) select distinct hash from gone on conflict do nothing`,
    [before],
  );
}

/**
 * Removes the contents that nobody holds any more. Whatever dies in between, the next run goes on where it stood.
 * @returns how many contents have gone
 */
export async function removeClearedContents(
  em: EntityManager,
  remove: (hash: string) => Promise<void>,
): Promise<number> {
  const cleared = await em.execute<{ readonly hash: string }[]>(
    'select hash from cleared_paper order by hash',
  );
  let removed = 0;
  for (const { hash } of cleared) {
    await em.transactional(async (tx) => {
      await tx.execute(LOCK_CONTENT, [hash]);
      const held = await tx.execute<object[]>('select from paper where hash = ? limit 1', [hash]);
      if (held.length === 0) {
        await remove(hash);
        removed += 1;
      }
      await tx.execute('delete from cleared_paper where hash = ?', [hash]);
    });
  }
  return removed;
}
