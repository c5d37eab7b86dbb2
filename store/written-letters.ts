import type { IssuedLetter } from '../letters/letter.ts';
import type { Step } from '../machines/step.ts';
import type { Write } from './write.ts';

/** A letter with its authentic text. */
export interface DrawnLetter extends IssuedLetter {
  readonly html: string;
}

/** Writes the letters that a step issued. Most steps issue none. */
export function writtenLetters({ caseId, sequence }: Step, letters: readonly DrawnLetter[]): Write[] {
  return letters.map(({ letter, hash, html }) => ({
    sql: `insert into letter (case_id, sequence, kind, number, label, title, issued_on, hash, html)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    values: [
      ...[caseId, sequence, letter.kind, letter.number, letter.label, letter.title, letter.date],
      ...[hash, html],
    ],
  }));
}
