import type { RecordBody } from './record-body.ts';
import { digest, HASH_ALGORITHMS } from './record-hash.ts';

/** A letter as the database has it. */
export interface StoredLetter {
  readonly sequence: number;
  readonly kind: string;
  readonly number: string;
  readonly hash: string;
  readonly html: string;
}

interface SaidByRecord {
  readonly sequence: number;
  readonly algorithm: string;
  readonly body: Partial<RecordBody> | undefined;
}

/**
 * The steps whose letters are not those that the record says they issued: one is missing, was added, or has another
 * text than its hash.
 */
export function stepsWithOtherLetters(
  rows: readonly SaidByRecord[],
  letters: readonly StoredLetter[],
): readonly number[] {
  const differing = rows.filter((row) => {
    const held = letters.filter(({ sequence }) => sequence === row.sequence);
    const said = row.body?.letters ?? [];
    return (
      held.length !== said.length ||
      !said.every(({ letter, hash }) =>
        held.some(
          (one) => one.kind === letter.kind && one.number === letter.number && isIntact(one, hash, row),
        ),
      )
    );
  });
  const known = new Set(rows.map(({ sequence }) => sequence));
  const strays = letters.map(({ sequence }) => sequence).filter((sequence) => !known.has(sequence));
  return [...new Set([...differing.map(({ sequence }) => sequence), ...strays])];
}

function isIntact({ hash, html }: StoredLetter, said: string, row: SaidByRecord): boolean {
  const algorithm = HASH_ALGORITHMS.find((known) => known === row.algorithm);
  return algorithm !== undefined && hash === said && digest(algorithm, html) === said;
}
