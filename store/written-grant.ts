import { partiesOf } from '../machines/docket.ts';
import type { Effect } from '../machines/effect.ts';
import type { Parties } from '../machines/party.ts';
import type { CommitRequest } from '../machines/step.ts';
import type { Write } from './write.ts';

/** Carries out the effects of a step on the grant of use (共享授权) of its case. Most steps have none. */
export function writtenGrant({ step, docket }: CommitRequest): Write[] {
  return step.effects.flatMap((effect) => writeOf(effect, step.caseId, partiesOf(docket)));
}

function writeOf(effect: Effect, caseId: string, parties: Parties): Write[] {
  if (effect.type === 'recordGrant') {
    const [requester, provider] = [parties.requester?.[0], parties.provider?.[0]];
    if (!requester || !provider) throw new Error(`case '${caseId}' grants a use without both parties`);
    const row = {
      ...{ ...effect.grant, case_id: caseId, requester_code: requester, provider_code: provider },
      status: 'live',
    };
    const sql = `insert into grant_of_use select * from jsonb_populate_record(null::grant_of_use, ?::jsonb)
                 on conflict (case_id) do update set
                   scope = excluded.scope, purpose = excluded.purpose, until = excluded.until, status = excluded.status`;
    return [{ sql, values: [JSON.stringify(row)] }];
  }
  if (effect.type === 'setGrantStatus') {
    return [{ sql: 'update grant_of_use set status = ? where case_id = ?', values: [effect.status, caseId] }];
  }
  return [];
}
