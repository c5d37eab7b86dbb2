import type { EntityManager } from '@mikro-orm/postgresql';
import { papersIn } from '../machines/paper.ts';
import type { CommitRequest } from '../machines/step.ts';
import type { Write } from '../store/write.ts';
import { unknownPaper, writtenPapers } from '../store/written-papers.ts';
import { invalidContent } from './failures.ts';

/**
 * Brings the papers that a step refers to into its case. Steps without papers ask nothing of the database.
 * @throws {ApplicationFailure} `Refused` when one was not uploaded by the acting unit and is not in the case
 */
export async function bringPapers(em: EntityManager, { step, opening }: CommitRequest): Promise<Write[]> {
  const { caseId, sequence, actor, action } = step;
  const papers = papersIn(opening ? opening.facts.intake : action.payload);
  const enteredBy = opening?.facts.enteredBy;
  const bringing = { caseId, units: enteredBy ? [actor.unit, enteredBy.unit] : [actor.unit] };
  // What another case has started or settled can't be refused any more: papers that nobody here holds are not brought.
  const refusable = step.kind === 'action' || (opening !== null && !opening.facts.origin);
  const unknown = refusable ? await unknownPaper(em, papers, bringing) : undefined;
  if (unknown) throw invalidContent(unknown.path, '材料尚未上传，或者不是本单位上传的，请重新上传后提交。');
  return writtenPapers(papers, { ...bringing, sequence });
}
