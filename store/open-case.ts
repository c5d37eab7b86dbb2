import type { EntityManager } from '@mikro-orm/postgresql';
import type { Parties, Party } from '../machines/party.ts';
import type { Opening } from '../machines/procedure.ts';
import { type CommittedStep, caseProjection } from './case-projection.ts';
import { Case } from './docket/case.ts';
import { CaseParty } from './docket/case-party.ts';

/** What the authority puts before the word of every case number: 潍坊, 数据. */
export const AUTHORITY_WORD = '潍数';

/** Writes who stands in a case. */
export async function writeParties(em: EntityManager, { caseId, on, parties }: Opening): Promise<void> {
  const rows = (Object.entries(parties) as [Party, Parties[Party]][]).flatMap(([party, units = []]) =>
    [...new Set(units)].map((unit) => ({ case: caseId, party, unit, openedOn: on, open: true })),
  );
  await em.insertMany(CaseParty, rows);
}

/**
 * Numbers a new case and writes its row. The number is taken under the lock of its counter, which is held until the
 * transaction ends: so this is its last write.
 * @returns the case number (案号), such as 潍数共享〔2026〕12号; its year is that of the opening
 */
export async function openCase(
  em: EntityManager,
  subject: string,
  committed: CommittedStep,
): Promise<string> {
  const { step, procedure, opening } = committed.request;
  const year = Number(step.on.slice(0, 4));
  const [counter] = await em.execute<{ last: number }[]>(
    `insert into case_counter (word, year, last) values (?, ?, 1)
     on conflict (word, year) do update set last = case_counter.last + 1
     returning last`,
    [procedure.numberWord, year],
  );
  const number = `${AUTHORITY_WORD}${procedure.numberWord}〔${year}〕${counter?.last}号`;
  await em.insert(Case, {
    id: step.caseId,
    number,
    procedure: procedure.id,
    procedureVersion: procedure.version,
    bureau: opening?.facts.parties.bureau?.[0] ?? null,
    subject,
    openedOn: step.on,
    ...caseProjection(committed),
  });
  return number;
}
