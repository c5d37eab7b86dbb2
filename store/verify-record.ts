import type { Clock } from '../machines/clock.ts';
import { clocksWith } from '../machines/past-clocks.ts';
import type { RecordBody } from './record-body.ts';
import {
  canonicalJson,
  genesisHash,
  HASH_ALGORITHMS,
  type HashAlgorithm,
  recordHash,
} from './record-hash.ts';
import { type StoredLetter, stepsWithOtherLetters } from './verify-letters.ts';

/** A row as the database has it: nothing about it is taken for granted. */
export interface StoredRow {
  readonly caseId: string;
  readonly sequence: number;
  readonly requestId: string;
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly algorithm: string;
  readonly at: Date;
}

/** What the read model says of a case, and its record must say too. */
export interface RecordTip {
  readonly sequence: number;
  readonly hash: string;
  readonly stateLabel: string;
  readonly states: readonly string[];
  readonly clocks: readonly Clock[];
  readonly letters: readonly StoredLetter[];
}

/** How a record can be wrong. Stable codes; programs act on them. */
const RECORD_FAULTS = {
  'sequence-gap': '序号不连续：此处的记录缺失，或者被插入、改号',
  'algorithm-unknown': '哈希算法不明',
  'body-not-canonical': '内容不是规范化的 JSON（RFC 8785）',
  'hash-differs': '内容与哈希值不符：内容或者哈希值被改动',
  'previous-hash-differs': '与上一条记录的哈希值不衔接：其中一条被改动或者替换',
  'columns-differ': '检索字段与内容不一致',
  'tail-differs': '案件登记的末条序号、哈希值与记录不符：末尾的记录被删除或者增加',
  'projection-differs': '案件登记的环节或者期限与记录不符',
  'letters-differ': '文书与记录不符：文书被改动、删除或者增加',
} as const;
type RecordFaultCode = keyof typeof RECORD_FAULTS;

export interface RecordFault {
  /** The row that is wrong; for a missing one, its number. */
  readonly sequence: number;
  readonly fault: RecordFaultCode;
  /** In Chinese. */
  readonly says: string;
}

/**
 * Checks the record of a case: every row against its own hash, against the row before it, and the last one against
 * what the read model says; and the letters against the steps that issued them. Whoever can change the rows and the case and compute all hashes anew is found only by
 * comparing the last hash with one that was noted elsewhere.
 * @param rows in the order of their sequence numbers
 * @returns every fault found, in that order; empty when the record is intact
 */
export function verifyRecord(
  caseId: string,
  rows: readonly StoredRow[],
  tip: RecordTip,
): readonly RecordFault[] {
  const faults: RecordFault[] = [];
  const found = (sequence: number, fault: RecordFaultCode) =>
    faults.push({ sequence, fault, says: RECORD_FAULTS[fault] });
  rows.forEach((row, place) => {
    const expected = (rows[place - 1]?.sequence ?? -1) + 1;
    // What stands behind a gap can't be chained to what is missing.
    if (row.sequence !== expected) found(expected, 'sequence-gap');
    for (const fault of faultsOf(caseId, row, row.sequence === expected ? rows[place - 1] : undefined)) {
      found(row.sequence, fault);
    }
  });
  const last = rows.at(-1);
  if (last?.sequence !== tip.sequence || last.hash !== tip.hash) found(tip.sequence, 'tail-differs');
  else if (projectionDiffers(rows, tip)) found(tip.sequence, 'projection-differs');
  const said = rows.map((row) => ({
    sequence: row.sequence,
    algorithm: row.algorithm,
    body: parsed(row.body),
  }));
  for (const sequence of stepsWithOtherLetters(said, tip.letters)) found(sequence, 'letters-differ');
  return faults;
}

function* faultsOf(caseId: string, row: StoredRow, before: StoredRow | undefined): Iterable<RecordFaultCode> {
  const { algorithm } = row;
  if (!isKnown(algorithm)) {
    yield 'algorithm-unknown';
    return;
  }
  if (recordHash({ ...row, caseId, algorithm }) !== row.hash) yield 'hash-differs';
  const previous = row.sequence === 0 ? genesisHash(caseId, algorithm) : before?.hash;
  if (previous !== undefined && previous !== row.previousHash) yield 'previous-hash-differs';
  const body = parsed(row.body);
  if (!body || canonicalJson(body) !== row.body) yield 'body-not-canonical';
  else if (columnsDiffer(row, body)) yield 'columns-differ';
}

function columnsDiffer(row: StoredRow, { step }: Partial<RecordBody>): boolean {
  return (
    step?.caseId !== row.caseId ||
    step.sequence !== row.sequence ||
    step.requestId !== row.requestId ||
    step.at !== row.at.toISOString()
  );
}

/** The last row says where a case stands; what its clocks came to, the rows say together. */
function projectionDiffers(rows: readonly StoredRow[], tip: RecordTip): boolean {
  const said = rows.map(({ body }) => parsed(body));
  const last = said.at(-1);
  if (!last?.step) return false;
  const clocks = said.reduce<readonly Clock[]>((all, row) => clocksWith(all, row?.clocks ?? []), []);
  const { stateLabel, step } = last;
  const { states } = tip;
  return (
    canonicalJson({ stateLabel, clocks, states: step.to }) !==
    canonicalJson({ stateLabel: tip.stateLabel, clocks: tip.clocks, states })
  );
}

function isKnown(algorithm: string): algorithm is HashAlgorithm {
  return HASH_ALGORITHMS.some((known) => known === algorithm);
}

/** The body as an object; undefined when it is none, so that a broken row is a finding and not an error. */
function parsed(text: string): Partial<RecordBody> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Partial<RecordBody>) : undefined;
  } catch {
    return undefined;
  }
}
