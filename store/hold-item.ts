import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Takes an item for a case until the case closes. Waits for another case that is taking it at the same time.
 * @returns the case that holds the item now: this one, or the one that came first
 */
export async function holdItem(
  em: EntityManager,
  caseId: string,
  item: string,
): Promise<{ readonly caseId: string; readonly number: string | null }> {
  await em.execute('insert into item_hold (item, case_id) values (?, ?) on conflict (item) do nothing', [
    item,
    caseId,
  ]);
  const [holder] = await em.execute<{ caseId: string; number: string | null }[]>(
    `select case_id as "caseId", number from item_hold left join "case" on "case".id = case_id
     where item_hold.item = ?`,
    [item],
  );
  if (!holder) throw new Error(`item '${item}' was just taken and is held by nobody`);
  return holder;
}
