import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import type { DocketClient } from '../../client/docket-client.ts';
import type { Outcome } from '../../client/outcome.ts';
import type { ActCall, StepTaken } from '../../client/transport.ts';
import type { RecordEntry } from '../../client/views.ts';
import type { TemporalCluster } from '../../stack/temporal-cluster.ts';
import type { Store } from '../../store/connection.ts';
import { verifyCase } from '../../store/verify-case.ts';
import { workflowIdOf } from '../../workflows/messages.ts';
import { CIVIL_CLERK } from '../support/registers.ts';
import { accepted, STEPS, type StepName } from '../support/share-request.ts';

/** A step under a request id, as a caller sends it again and again until it is answered. */
export function callOf(caseId: string, name: StepName) {
  return { case: caseId, ...STEPS[name], requestId: crypto.randomUUID() };
}
export type Call = ReturnType<typeof callOf>;

/** Repeats a call, as its caller is told to, until the outcome is known. */
export async function untilAnswered(client: DocketClient, call: ActCall): Promise<Outcome<StepTaken>> {
  for (let tries = 0; tries < 60; tries += 1) {
    const outcome = await client.act(call as Call);
    if (outcome.ok || outcome.problem.kind !== 'unavailable') return outcome;
    if (outcome.problem.requestId !== call.requestId) throw new Error('the request id was not given back');
  }
  throw new Error('never answered');
}

/** The record of a case, which must be intact: chained, without gaps, agreeing with what the inbox says. */
export async function intactRecord(
  { client, store }: { readonly client: DocketClient; readonly store: Store },
  caseId: string,
  as = CIVIL_CLERK,
): Promise<readonly RecordEntry[]> {
  const verdict = await verifyCase(store.em(), caseId);
  if (!verdict || verdict.faults.length > 0) throw new Error(`broken: ${JSON.stringify(verdict)}`);
  return accepted(await client.record(caseId, as));
}

/** What Temporal knows of a case. */
export async function ofCaseItself<Value>(
  { connectionOptions, namespace }: TemporalCluster,
  caseId: string,
  ask: (handle: WorkflowHandle) => Promise<Value>,
): Promise<Value> {
  const connection = await Connection.connect(connectionOptions);
  try {
    return await ask(new Client({ connection, namespace }).workflow.getHandle(workflowIdOf(caseId)));
  } finally {
    await connection.close();
  }
}
