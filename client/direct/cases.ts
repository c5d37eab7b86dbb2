import { createHash } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { WithStartWorkflowOperation } from '@temporalio/client';
import { type Workflow, WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { canonicalJson } from '../../store/record-hash.ts';
import type {
  ActRequest,
  CaseInput,
  OpenedAnswer,
  OpenedRequest,
  StepAnswer,
} from '../../workflows/messages.ts';
import {
  CASE_WORKFLOW,
  TASK_QUEUE,
  UPDATE_ACT,
  UPDATE_OPENED,
  workflowIdOf,
} from '../../workflows/messages.ts';
import type { Miss } from './problem-of.ts';
import { missOf } from './problem-of.ts';

/** The workflows of cases, as Temporal's client reaches them. */
export interface Cases {
  /** Opens a case, or finds it opened by the same request; answers when the opening is committed. */
  open(input: CaseInput): Promise<Answer<OpenedAnswer>>;
  act(caseId: string, request: ActRequest): Promise<Answer<StepAnswer>>;
}

export type Answer<Value> = { readonly kind: 'answer'; readonly value: Value } | Miss;

export interface CasesOptions {
  readonly client: Client;
  readonly taskQueue?: string;
  /** How long a caller waits for a commit, in milliseconds. After that the outcome is unknown to it. */
  readonly waitMs?: number;
}

export function casesOver({ client, taskQueue = TASK_QUEUE, waitMs = 10_000 }: CasesOptions): Cases {
  const waiting = <Value>(call: () => Promise<Value>, requestId: string): Promise<Answer<Value>> =>
    client.connection.withDeadline(Date.now() + waitMs, call).then(
      (value): Answer<Value> => ({ kind: 'answer', value }),
      (error: unknown): Answer<Value> => missOf(error, requestId),
    );
  return {
    open: (input) => {
      const start = new WithStartWorkflowOperation(CASE_WORKFLOW, {
        workflowId: workflowIdOf(input.caseId),
        taskQueue,
        args: [input],
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
      });
      const asked: OpenedRequest = { intake: input.opening.intake, actor: input.opening.submittedBy };
      const options = { args: [asked] as [OpenedRequest], startWorkflowOperation: start };
      const open = () =>
        client.workflow.executeUpdateWithStart<Workflow, OpenedAnswer, [OpenedRequest]>(
          UPDATE_OPENED,
          options,
        );
      return waiting(() => open().catch((error) => throwFirstFailure(error, input.caseId)), input.requestId);
    },
    act: (caseId, request) => {
      const handle = client.workflow.getHandle(workflowIdOf(caseId));
      const options = { args: [request] as [ActRequest], updateId: updateIdOf(request) };
      return waiting(
        () => handle.executeUpdate<StepAnswer, [ActRequest]>(UPDATE_ACT, options),
        request.requestId,
      );
    },
  };

  /** A submission that was refused at its commit has ended its workflow; sent again it gets the same refusal. */
  async function throwFirstFailure(error: unknown, caseId: string): Promise<never> {
    if (error instanceof WorkflowExecutionAlreadyStartedError) {
      await client.workflow.getHandle(workflowIdOf(caseId)).result();
    }
    throw error;
  }
}

/**
 * Temporal answers a known update id by itself, whatever else is asked. With the content in the id it does so only for
 * the same request sent again, and a request id used for something else comes to the case, which says so.
 */
function updateIdOf(request: ActRequest): string {
  return createHash('sha256').update(canonicalJson(request)).digest('hex');
}
