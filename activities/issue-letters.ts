import type { EntityManager } from '@mikro-orm/postgresql';
import { composeLetter, lettersIssued } from '../letters/compose.ts';
import { letterHtml } from '../letters/html.ts';
import type { Clock } from '../machines/clock.ts';
import { partiesOf } from '../machines/docket.ts';
import type { LetterView } from '../machines/letter.ts';
import type { Opening } from '../machines/procedure.ts';
import { procedureOf } from '../machines/registry.ts';
import type { CommitRequest } from '../machines/step.ts';
import { digest, type HashAlgorithm } from '../store/record-hash.ts';
import { takeLetterNumbers } from '../store/take-letter-numbers.ts';
import type { DrawnLetter } from '../store/written-letters.ts';

/**
 * Numbers and draws the letters that a step issues, in the transaction of the step: a letter and its step are there
 * together or not at all.
 * @param clocks of the case after the step, counted
 * @returns none, and without asking the database, for most steps
 */
export async function issueLetters(
  em: EntityManager,
  request: CommitRequest,
  {
    caseNumber,
    clocks,
    algorithm,
  }: { caseNumber: string; clocks: readonly Clock[]; algorithm: HashAlgorithm },
): Promise<readonly DrawnLetter[]> {
  const { step, docket } = request;
  const { letters } = procedureOf(request.procedure.id, request.procedure.version);
  if (!letters) return [];
  const { opening } = docket.snapshot.context as { readonly opening: Opening };
  const parties = partiesOf(docket);
  const view = (names: { readonly [unit: string]: string }): LetterView => ({
    context: docket.snapshot.context,
    clocks,
    action: step.action,
    on: step.on,
    governing: opening.ruleSet.instrument,
    caseNumber,
    nameOf: (party) => (parties[party] ?? []).map((unit) => names[unit] ?? '').join('、'),
    unitName: (code) => names[code] ?? code,
  });
  const issued = lettersIssued(letters, view({}));
  if (issued.length === 0) return [];
  const words = issued.map(({ numberWord }) => numberWord);
  const units = Object.values(parties).flat();
  const { numbers, names } = await takeLetterNumbers(em, words, Number(step.on.slice(0, 4)), units);
  return issued.map((definition) => {
    const letter = composeLetter(definition, view(names), numbers[definition.numberWord] ?? '');
    const html = letterHtml(letter);
    return { letter, html, hash: digest(algorithm, html) };
  });
}
