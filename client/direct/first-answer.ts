import type { EntityManager } from '@mikro-orm/postgresql';
import type { ActionCall } from '../../machines/action.ts';
import type { Actor } from '../../machines/party.ts';
import { readStep } from '../../store/read-step.ts';
import { canonicalJson } from '../../store/record-hash.ts';
import type { Outcome } from '../outcome.ts';
import { done, failed } from '../outcome.ts';
import type { StepTaken } from '../transport.ts';

/** What a request asked for, to tell a request sent again from a request id used for something else. */
export interface Asked {
  readonly actor: Actor;
  /** The content as the record keeps it: parsed by its schema. */
  readonly content: unknown;
}

/**
 * The first answer to a request, from the record: it outlives the case's workflow.
 * @param which the step of the request: by its id, or the opening
 * @param contentOf what of the recorded action is compared
 * @returns undefined when the record has no such step
 */
export async function answerFromRecord(
  em: EntityManager,
  caseId: string,
  which: { readonly sequence: 0 } | { readonly requestId: string },
  asked: Asked,
  contentOf: (action: ActionCall) => unknown,
): Promise<Outcome<StepTaken> | undefined> {
  const held = await readStep(em, caseId, which);
  if (!held) return undefined;
  const { step } = held.body;
  const same =
    canonicalJson({ actor: step.actor, content: contentOf(step.action) }) ===
    canonicalJson({ actor: asked.actor, content: asked.content ?? null });
  if (!same) {
    const message = '该请求编号已用于另一次办理，请换用新的请求编号。';
    return failed({ kind: 'conflict', reason: 'request-reused', message });
  }
  return done({ caseId, caseNumber: held.caseNumber, sequence: step.sequence, hash: held.hash });
}
