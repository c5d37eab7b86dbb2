import type { EntityManager } from '@mikro-orm/postgresql';
import type { Opening } from '../machines/procedure.ts';
import type { CommitRequest } from '../machines/step.ts';
import { GrantOfUse } from './docket/grant-of-use.ts';

/** Carries out the effects of a step on the grant of use (共享授权) of its case. Most steps have none. */
export async function writeGrant(em: EntityManager, { step, docket }: CommitRequest): Promise<void> {
  const { caseId, effects } = step;
  for (const effect of effects) {
    if (effect.type === 'recordGrant') {
      const { parties } = (docket.snapshot.context as { readonly opening: Opening }).opening;
      const [requester, provider] = [parties.requester?.[0], parties.provider?.[0]];
      if (!requester || !provider) throw new Error(`case '${caseId}' grants a use without both parties`);
      const grant = { ...effect.grant, scope: [...effect.grant.scope] };
      const row = { case: caseId, requester, provider, ...grant, status: 'live' as const };
      await em.upsert(GrantOfUse, row, { onConflictFields: ['case'], disableIdentityMap: true });
    }
    if (effect.type === 'setGrantStatus') {
      await em.nativeUpdate(GrantOfUse, { case: caseId }, { status: effect.status });
    }
  }
}
