import type { EntityManager } from '@mikro-orm/postgresql';
import { Case } from './docket/case.ts';
import { LetterRow } from './docket/letter-row.ts';
import { RecordRow } from './docket/record-row.ts';
import { readClocks } from './read-clocks.ts';
import { readAtOneMoment } from './snapshot-read.ts';
import { type RecordFault, verifyRecord } from './verify-record.ts';

/** What the verification of a case's record found. */
export interface CaseVerdict {
  readonly caseId: string;
  readonly number: string;
  readonly rows: number;
  /** Empty when the record is intact. */
  readonly faults: readonly RecordFault[];
}

/** Verifies the record of a case. @returns undefined when there is no such case */
export function verifyCase(em: EntityManager, caseId: string): Promise<CaseVerdict | undefined> {
  return readAtOneMoment(em, async (tx) => {
    const held = await tx.findOne(Case, { id: caseId }, { disableIdentityMap: true });
    if (!held) return undefined;
    const found = await tx.find(
      RecordRow,
      { case: caseId },
      { orderBy: { sequence: 'asc' }, disableIdentityMap: true },
    );
    const rows = found.map((row) => ({ ...row, caseId: row.case }));
    const { sequence, hash, stateLabel, states } = held;
    const clocks = await readClocks(tx, caseId);
    const letters = await tx.find(LetterRow, { case: caseId }, { disableIdentityMap: true });
    const faults = verifyRecord(caseId, rows, { sequence, hash, stateLabel, states, clocks, letters });
    return { caseId, number: held.number, rows: rows.length, faults };
  });
}

const CASES_AT_ONCE = 200;

/** Verifies the records of all cases, one after the other. */
export async function* verifyAllCases(em: EntityManager): AsyncIterable<CaseVerdict> {
  let after: string | undefined;
  do {
    const cases = await em.find(Case, after === undefined ? {} : { id: { $gt: after } }, {
      fields: ['id'],
      orderBy: { id: 'asc' },
      limit: CASES_AT_ONCE,
      disableIdentityMap: true,
    });
    for (const { id } of cases) {
      const verdict = await verifyCase(em.fork(), id);
      if (verdict) yield verdict;
    }
    after = cases.at(-1)?.id;
  } while (after !== undefined);
}
