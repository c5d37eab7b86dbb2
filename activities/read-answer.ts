import type { ActionCall } from '../machines/action.ts';
import type { Actor } from '../machines/party.ts';
import type { Store } from '../store/connection.ts';
import { readStep } from '../store/read-step.ts';

/** The first answer to a request, and what it was an answer to: a request sent again must ask for the same. */
export interface FirstAnswer {
  readonly sequence: number;
  readonly hash: string;
  readonly action: ActionCall;
  readonly actor: Actor;
}

/** @returns null when no step of the case stands under that request id */
export async function readAnswer(
  caseId: string,
  requestId: string,
  store: Store,
): Promise<FirstAnswer | null> {
  const held = await readStep(store.em(), caseId, { requestId });
  if (!held) return null;
  const { sequence, action, actor } = held.body.step;
  return { sequence, hash: held.hash, action, actor };
}
