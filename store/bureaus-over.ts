import type { EntityManager } from '@mikro-orm/postgresql';

/** No unit lies deeper than this; a register whose units belong to each other in a circle ends here too. */
const DEPTH = 10;

/** The 大数据主管部门 over a unit: its own, then those of the units that it belongs to, each once. */
export async function bureausOver(em: EntityManager, unit: string): Promise<string[]> {
  const rows = await em.execute<{ bureau: string }[]>(
    `with recursive over as (
       select code, parent_code, bureau_code, 0 as depth from unit where code = ?
       union all
       select unit.code, unit.parent_code, unit.bureau_code, depth + 1
       from unit join over on unit.code = over.parent_code where depth < ?
     )
     select bureau_code as bureau from over group by bureau_code order by min(depth)`,
    [unit, DEPTH],
  );
  return rows.map(({ bureau }) => bureau);
}
