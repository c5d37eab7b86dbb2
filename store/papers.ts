import type { EntityManager } from '@mikro-orm/postgresql';
import { isoDateInShanghai } from '../calendar/iso-date.ts';
import type { Actor } from '../machines/party.ts';
import { ACTOR_COLUMNS, actorRow, HOLDS_ROLE } from './access/holds-role.ts';
import { LOCK_CONTENT } from './clear-papers.ts';

/** What the database knows of a paper. */
export interface HeldPaper {
  readonly hash: string;
  readonly name: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** Code of the unit that uploaded it. */
  readonly unit: string;
}

/**
 * Notes that a person has uploaded a paper for a unit. The same content again keeps the name that it had, and is as good as new.
 * @param at ISO 8601 in UTC
 * @param keep puts the content where papers lie; the paper is there with its content, or not at all
 * @returns undefined when the person does not hold the role in the unit
 */
export async function notePaper(
  em: EntityManager,
  { hash, name, type, size }: Omit<HeldPaper, 'unit'>,
  actor: Actor,
  at: string,
  keep: () => Promise<void>,
): Promise<HeldPaper | undefined> {
  return await em.transactional(async (tx) => {
    await tx.execute(LOCK_CONTENT, [hash]);
    const [held] = await tx.execute<HeldPaper[]>(
      `insert into paper (hash, unit_code, name, type, size, uploaded_by_id, uploaded_at)
     select ?, actor.unit, ?, ?, ?, actor.person, ?::timestamptz
     from jsonb_to_record(?::jsonb) as actor (${ACTOR_COLUMNS}) where ${HOLDS_ROLE}
     on conflict (hash, unit_code) do update set uploaded_at = excluded.uploaded_at
     returning hash, name, type, size, unit_code as unit`,
      [hash, name, type, size, at, JSON.stringify(actorRow(actor, isoDateInShanghai(Date.parse(at))))],
    );
    if (held) await keep();
    return held;
  });
}

const COLUMNS = 'paper.hash, paper.name, paper.type, paper.size, paper.unit_code as unit';
const OF_CASE = `from case_paper
  join paper on paper.hash = case_paper.paper_hash and paper.unit_code = case_paper.paper_unit_code
  where case_paper.case_id = ?`;

/** The uploaded papers of a case, in the order in which they came in. Whether the asking unit may see them was asked before. */
export function papersOfCase(em: EntityManager, caseId: string): Promise<HeldPaper[]> {
  return em.execute<HeldPaper[]>(
    `select ${COLUMNS} ${OF_CASE} order by case_paper.sequence, paper.uploaded_at, paper.hash`,
    [caseId],
  );
}

/** A paper of a case by its hash; undefined when the case has none such. */
export async function paperOfCase(
  em: EntityManager,
  caseId: string,
  hash: string,
): Promise<HeldPaper | undefined> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
  const [held] = await em.execute<HeldPaper[]>(
    `select ${COLUMNS} ${OF_CASE} and paper.hash = ? order by case_paper.sequence limit 1`,
    [caseId, hash],
  );
  return held;
}
