import type { Store } from '../store/connection.ts';
import { findCase } from '../store/find-case.ts';
import { missingNumbers } from '../store/missing-numbers.ts';
import { type CaseVerdict, verifyAllCases, verifyCase } from '../store/verify-case.ts';
import { CommandFailure } from './output/failure.ts';
import { look } from './output/style.ts';
import { table } from './output/table.ts';

/** What the verification of one or of all records found. The documented JSON of `docket record verify`. */
export interface RecordReport {
  readonly intact: boolean;
  readonly cases: number;
  readonly rows: number;
  readonly faults: readonly RowFault[];
  /** Case numbers that were given but that no case has: the case was deleted with its record. */
  readonly missingNumbers: readonly string[];
}

interface RowFault {
  readonly caseId: string;
  readonly caseNumber: string;
  /** The row that is wrong; for a missing one, its number. */
  readonly sequence: number;
  readonly fault: string;
  /** In Chinese: how it is wrong. */
  readonly says: string;
}

/** Verifies the records of all cases, and their numbers. */
export async function verifyAllRecords(store: Store): Promise<RecordReport> {
  const verdicts = await Array.fromAsync(verifyAllCases(store.em()));
  return reportOf(verdicts, await missingNumbers(store.em()));
}

/**
 * Verifies the records of some cases.
 * @param refs ids or numbers (案号)
 * @throws {CommandFailure} when there is no such case
 */
export async function verifyRecords(store: Store, refs: readonly string[]): Promise<RecordReport> {
  const verdicts: CaseVerdict[] = [];
  for (const ref of refs) {
    const held = await findCase(store.em(), ref, 'trusted');
    const verdict = held && (await verifyCase(store.em(), held.id));
    if (!verdict) {
      throw new CommandFailure('not-found', 'no-such-case', `没有案号或者编号为“${ref}”的案件。`);
    }
    verdicts.push(verdict);
  }
  return reportOf(verdicts, []);
}

function reportOf(verdicts: readonly CaseVerdict[], missing: readonly string[]): RecordReport {
  const faults = verdicts.flatMap(({ caseId, number, faults }) =>
    faults.map(({ sequence, fault, says }) => ({ caseId, caseNumber: number, sequence, fault, says })),
  );
  return {
    intact: faults.length === 0 && missing.length === 0,
    cases: verdicts.length,
    rows: verdicts.reduce((sum, { rows }) => sum + rows, 0),
    faults,
    missingNumbers: missing,
  };
}

/** The report for people. */
export function reportText({ intact, cases, rows, faults, missingNumbers: missing }: RecordReport): string {
  const scope = `核对 ${cases} 个案件、${rows} 条记录`;
  if (intact) return `${scope}：${look('good', '全部完好')}。`;
  const parts = [`${scope}：${look('bad', '记录不完好')}。`];
  if (faults.length > 0) {
    const lines = faults.map(({ caseNumber, sequence, says, fault }) => [
      caseNumber,
      `第 ${sequence} 条`,
      says,
      fault,
    ]);
    parts.push(table([['案号', '位置', '问题', '代码'], ...lines]));
  }
  if (missing.length > 0) parts.push(`以下案号已经编出，但案件不在了：${missing.join('、')}`);
  return parts.join('\n\n');
}
