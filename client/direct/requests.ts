import type { Actor } from '../../machines/party.ts';
import { caseIdOf } from '../../store/case-id.ts';
import type { Store } from '../../store/connection.ts';
import { findCase } from '../../store/find-case.ts';
import { readStep } from '../../store/read-step.ts';
import { done } from '../outcome.ts';
import type { LookUpRequest } from '../requests.ts';
import { noSuchCase } from './no-such-case.ts';
import { whileAvailable } from './while-available.ts';

/** Requests, looked up in the record. A unit learns of its own alone. */
export function requestsOver(store: Store): LookUpRequest {
  return (requestId, actor, ref) =>
    whileAvailable(null, async () => {
      if (ref === undefined)
        return done(await stateOf(requestId, actor, caseIdOf(requestId), { sequence: 0 }));
      const held = await findCase(store.em(), ref, actor);
      return held ? done(await stateOf(requestId, actor, held.id, { requestId })) : noSuchCase(ref);
    });

  async function stateOf(requestId: string, actor: Actor, caseId: string, which: Which) {
    const held = await readStep(store.em(), caseId, which);
    if (held?.body.step.actor.unit !== actor.unit)
      return { requestId, status: 'unknown', step: null } as const;
    const { caseNumber, hash, body } = held;
    const step = { caseId, caseNumber, sequence: body.step.sequence, hash };
    return { requestId, status: 'taken', step } as const;
  }
}

type Which = Parameters<typeof readStep>[2];
