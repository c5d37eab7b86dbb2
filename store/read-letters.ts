import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { Letter } from '../letters/letter.ts';
import type { RecordBody } from './record-body.ts';

/** A letter in the list of a case. */
export interface ListedLetter {
  /** The step that issued it. */
  readonly sequence: number;
  readonly kind: string;
  readonly label: string;
  readonly number: string;
  readonly title: string;
  readonly issuedOn: IsoDate;
  readonly hash: string;
}

/** A letter with its authentic text, and its words as the record has them. */
export interface HeldLetter extends ListedLetter {
  readonly html: string;
  readonly letter: Letter;
}

const COLUMNS = `letter.sequence, letter.kind, letter.label, letter.number, letter.title,
  letter.issued_on as "issuedOn", letter.hash`;

/** The letters of a case, in the order in which they were issued. Whether the asking unit may see them was asked before. */
export function listLetters(em: EntityManager, caseId: string): Promise<ListedLetter[]> {
  return em.execute<ListedLetter[]>(
    `select ${COLUMNS} from letter where case_id = ? order by sequence, number`,
    [caseId],
  );
}

/** A letter of a case by its number (发文字号); undefined when the case has none such. */
export async function readLetter(
  em: EntityManager,
  caseId: string,
  number: string,
): Promise<HeldLetter | undefined> {
  if (number.includes('\0')) return undefined;
  const [row] = await em.execute<(ListedLetter & { html: string; body: string })[]>(
    `select ${COLUMNS}, letter.html, record.body
     from letter join record using (case_id, sequence) where case_id = ? and letter.number = ?`,
    [caseId, number],
  );
  if (!row) return undefined;
  const { body, ...listed } = row;
  const { letters } = JSON.parse(body) as RecordBody;
  const issued = letters?.find(({ letter }) => letter.number === number);
  if (!issued) throw new Error(`letter '${number}' of case '${caseId}' is not in its record`);
  return { ...listed, letter: issued.letter };
}
