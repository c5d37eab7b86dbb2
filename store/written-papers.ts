import type { EntityManager } from '@mikro-orm/postgresql';
import type { PaperReference } from '../machines/paper.ts';
import type { Write } from './write.ts';

/** Who may bring a paper into a case, and which case it is. */
interface Bringing {
  readonly caseId: string;
  /** Units that act in the step: what they have uploaded they may refer to. */
  readonly units: readonly string[];
}

/**
 * The first paper that a step may not refer to: nobody of the acting units has uploaded it, and it is not in the case.
 * Knowing a hash is not enough to see a paper.
 */
export async function unknownPaper(
  em: EntityManager,
  papers: readonly PaperReference[],
  { caseId, units }: Bringing,
): Promise<PaperReference | undefined> {
  if (papers.length === 0) return undefined;
  const [row] = await em.execute<{ known: string[] }[]>(
    `select coalesce(jsonb_agg(hash), '[]') as known
     from paper
     where hash in (select jsonb_array_elements_text(?::jsonb))
       and (unit_code in (select jsonb_array_elements_text(?::jsonb))
            or exists (select from case_paper
                       where case_id = ? and paper_hash = paper.hash and paper_unit_code = paper.unit_code))`,
    [JSON.stringify(papers.map(({ hash }) => hash)), JSON.stringify(units), caseId],
  );
  return papers.find(({ hash }) => !row?.known.includes(hash));
}

/** Writes that papers of the acting units are in a case from a step on. Most steps have none. */
export function writtenPapers(
  papers: readonly PaperReference[],
  { caseId, units, sequence }: Bringing & { readonly sequence: number },
): Write[] {
  if (papers.length === 0) return [];
  const hashes = papers.map(({ hash }) => hash);
  return [
    {
      sql: `insert into case_paper (case_id, paper_hash, paper_unit_code, sequence)
            select ?, hash, unit_code, ? from paper
            where hash in (select jsonb_array_elements_text(?::jsonb))
              and unit_code in (select jsonb_array_elements_text(?::jsonb))
            on conflict (case_id, paper_hash, paper_unit_code) do nothing`,
      values: [caseId, sequence, JSON.stringify(hashes), JSON.stringify(units)],
    },
    {
      sql: `update paper set in_case = true
            where hash in (select jsonb_array_elements_text(?::jsonb))
              and unit_code in (select jsonb_array_elements_text(?::jsonb)) and not in_case`,
      values: [JSON.stringify(hashes), JSON.stringify(units)],
    },
  ];
}
