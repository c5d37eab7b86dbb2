import type { Context } from 'hono';
import type { DirectDocket } from '../client/direct/connect.ts';
import type { Outcome } from '../client/outcome.ts';
import { keyOf } from './request-id.ts';

/** What is answered when a commit takes longer than a caller waits. */
export interface UnderWay {
  readonly requestId: string;
  readonly detail: string;
}

/** How long the servers may take to say that they are there, in milliseconds. */
const PATIENCE_MS = 1000;

/**
 * Whether an outcome that is unknown is one of a request under way: the servers answer, only the commit does not come in
 * time. Then the answer is 202, with the place where to look; without servers it stays a problem (503).
 * @param caseRef id or number of the case, where it is an action
 */
export async function underWay(
  c: Context,
  docket: Pick<DirectDocket, 'readiness'>,
  outcome: Outcome<unknown>,
  caseRef?: string,
): Promise<UnderWay | undefined> {
  if (outcome.ok || outcome.problem.kind !== 'unavailable' || outcome.problem.requestId === null) return;
  const { database, temporal } = await docket.readiness(PATIENCE_MS);
  if (!database || !temporal) return;
  const requestId = keyOf(outcome.problem.requestId);
  const query = caseRef === undefined ? '' : `?case=${encodeURIComponent(caseRef)}`;
  c.header('Location', `/api/v1/requests/${encodeURIComponent(requestId)}${query}`);
  c.header('Retry-After', '2');
  const detail = '已经收到，尚未办结。请稍后到 Location 查看，或者用同一编号重新提交，不会重复办理。';
  return { requestId, detail };
}
