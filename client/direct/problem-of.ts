import {
  isGrpcServiceError,
  ServiceError,
  WorkflowFailedError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import {
  ApplicationFailure,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
} from '@temporalio/common';
import type { Refusal } from '../../machines/permission.ts';
import { FAILURES } from '../../machines/step-failures.ts';
import type { Problem } from '../outcome.ts';
import { taskHeldProblem } from './worklist/task-problem.ts';

/** What a call to Temporal came to, when it did not come to an answer. */
export type Miss =
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** The case's workflow is not there any more: it has ended, and only the store knows the case. */
  | { readonly kind: 'ended' };

/**
 * Reads an error of Temporal's client as a problem of ours.
 * @throws the error itself when it is a fault and no expected failure
 */
export function missOf(error: unknown, requestId: string): Miss {
  if (error instanceof WorkflowNotFoundError || error instanceof WorkflowExecutionAlreadyStartedError)
    return { kind: 'ended' };
  if (error instanceof WorkflowUpdateFailedError || error instanceof WorkflowFailedError)
    return { kind: 'problem', problem: problemOf(error.cause, requestId) };
  if (
    error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
    error instanceof ServiceError ||
    isGrpcServiceError(error)
  ) {
    return { kind: 'problem', problem: unavailable(requestId) };
  }
  throw error;
}

export function unavailable(requestId: string | null): Problem {
  const repeat =
    requestId === null
      ? '请稍后再试。'
      : '本次办理是否成功尚不清楚，请用同一请求编号重新提交，不会重复办理。';
  return { kind: 'unavailable', message: `系统暂时没有答复。${repeat}`, requestId };
}

function problemOf(cause: unknown, requestId: string): Problem {
  if (!(cause instanceof ApplicationFailure)) return unavailable(requestId);
  const { message } = cause;
  switch (cause.type) {
    case FAILURES.refused:
      return cause.details?.[0] as Refusal;
    case FAILURES.stale:
      return { kind: 'conflict', reason: 'stale', message };
    case FAILURES.requestReused:
      return { kind: 'conflict', reason: 'request-reused', message };
    case FAILURES.factsChanged:
      return { kind: 'conflict', reason: 'facts-changed', message };
    case FAILURES.taskHeld: {
      // The history of a case has no names; whoever tells the caller looks it up.
      const held = cause.details?.[0] as { readonly holder: string } | undefined;
      return taskHeldProblem({ id: held?.holder ?? '', name: held?.holder ?? '' });
    }
    case FAILURES.notAMember:
      return { kind: 'not-permitted', reason: 'actor', message, state: '', rule: null, permitted: [] };
    case FAILURES.recordFault:
      throw cause;
    // Such as UnprocessedUpdate, when more updates come at once than the server takes for one case: it may be sent again.
    default:
      return unavailable(requestId);
  }
}
