// What a step costs as the history of its case grows. One case goes to and fro between the delivery of data and the
// report of a problem with it, over 1,000 steps and every continue-as-new that comes on the way.
// Run it with `node bench/history.ts`, or with another number of steps. Aim: flat.
import { Client, Connection } from '@temporalio/client';
import { caseAfter, STEPS, TO_SIGNING } from '../tests/support/share-request.ts';
import { workflowIdOf } from '../workflows/messages.ts';
import { benchDocket, timed, value } from './bench-docket.ts';
import { machineLine, quantile } from './machine.ts';

const STEP_COUNT = Number(process.argv[2] ?? 1000);
/** How many steps around a place in the history are taken together. */
const WINDOW = 50;

const docket = await benchDocket();
try {
  console.log(machineLine());
  const caseId = await caseAfter(docket.client, [...TO_SIGNING, 'sign']);
  const millis: number[] = [];
  while (millis.length < STEP_COUNT) {
    for (const { actor, action } of [STEPS.deliver, STEPS.reportProblem]) {
      millis.push(await timed(async () => value(await docket.client.act({ case: caseId, actor, action }))));
    }
  }
  const first = windowAt(millis, WINDOW);
  for (const at of [100, 500, 1000].filter((place) => place <= millis.length)) {
    const { p50, p95 } = windowAt(millis, at);
    console.log(
      `step ${at}: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms; against the first ${WINDOW}: ${(p50 / first.p50).toFixed(2)}`,
    );
  }
  console.log(`runs of the workflow: ${await runsOf(caseId)}`);
} finally {
  await docket.close();
}

/** The steps up to a place. */
function windowAt(millis: readonly number[], place: number) {
  const window = millis.slice(place - WINDOW, place);
  return { p50: quantile(window, 0.5), p95: quantile(window, 0.95) };
}

/** Each continue-as-new begins a run. */
async function runsOf(caseId: string): Promise<number> {
  const connection = await Connection.connect({ address: docket.temporalAddress });
  let runs = 0;
  for await (const _run of new Client({ connection }).workflow.list({
    query: `WorkflowId = '${workflowIdOf(caseId)}'`,
  }))
    runs += 1;
  await connection.close();
  return runs;
}
