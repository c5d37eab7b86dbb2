import type { EntityManager } from '@mikro-orm/postgresql';
import { type CommittedStep, caseProjection } from './case-projection.ts';
import { Case } from './docket/case.ts';
import { CaseParty } from './docket/case-party.ts';

/** Writes where a step has brought a case that was opened before. */
export async function moveCase(em: EntityManager, committed: CommittedStep): Promise<void> {
  const { caseId } = committed.request.step;
  const after = caseProjection(committed);
  await em.nativeUpdate(Case, { id: caseId }, after);
  if (after.status === 'closed') await em.nativeUpdate(CaseParty, { case: caseId }, { open: false });
}
