// A case with two actions through the whole stack against bare Temporal doing the same updates with one empty activity
// each. Run it with `node bench/cases.ts`, or for some loads only with `node bench/cases.ts 8 20`.
// Aims: a ratio of 0.8 or more; p95 of an action at most 3 times its p50.
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import type { DocketClient } from '../client/docket-client.ts';
import { CIVIL_CLERK, CIVIL_HEAD, ITEM, POLICE_CLERK } from '../tests/support/registers.ts';
import { benchDocket, timed, value } from './bench-docket.ts';
import { machineLine, quantile } from './machine.ts';

const ROUNDS = 3;
/** Callers at once, and how many cases one round has. */
const LOADS = [
  { callers: 1, cases: 30 },
  { callers: 8, cases: 96 },
  { callers: 20, cases: 140 },
];

/** Takes one whole case and says how long each action took, in milliseconds. */
type OneCase = () => Promise<number[]>;

interface Round {
  readonly casesPerHour: number;
  readonly actionMs: readonly number[];
}

const docket = await benchDocket();
try {
  await docket.start('bare-worker.ts');
  const connection = await Connection.connect({ address: docket.temporalAddress });
  console.log(machineLine());
  const chosen = process.argv.slice(2).map(Number);
  for (const load of LOADS.filter(({ callers }) => chosen.length === 0 || chosen.includes(callers)))
    report(
      load.callers,
      await measure(load, docketCase(docket.client), bareCase(new Client({ connection }))),
    );
  await connection.close();
} finally {
  await docket.close();
}

function docketCase(docket: DocketClient): OneCase {
  const intake = {
    item: ITEM.code,
    basis: '《社会救助暂行办法》',
    scene: '社会救助家庭经济状况核对',
    scope: ['姓名'],
    method: 'interface' as const,
    until: '2030-12-31',
  };
  return async () => {
    const { caseId } = value(await docket.submit({ procedure: 'share-request', actor: CIVIL_CLERK, intake }));
    return [
      await timed(async () =>
        value(
          await docket.act({
            case: caseId,
            actor: CIVIL_HEAD,
            action: { type: 'approveApplication', payload: {} },
          }),
        ),
      ),
      await timed(async () =>
        value(
          await docket.act({ case: caseId, actor: POLICE_CLERK, action: { type: 'signIn', payload: {} } }),
        ),
      ),
    ];
  };
}

function bareCase(client: Client): OneCase {
  return async () => {
    const workflowId = crypto.randomUUID();
    const start = new WithStartWorkflowOperation('bareWorkflow', {
      workflowId,
      taskQueue: 'bare',
      args: [2],
      workflowIdConflictPolicy: 'FAIL',
    });
    await client.workflow.executeUpdateWithStart('opened', { args: [], startWorkflowOperation: start });
    const handle = client.workflow.getHandle(workflowId);
    return [await timed(() => handle.executeUpdate('act')), await timed(() => handle.executeUpdate('act'))];
  };
}

/** Both in turn, so that a machine that slows down slows both. The first pair warms up and is not counted. */
async function measure(load: (typeof LOADS)[number], docket: OneCase, bare: OneCase) {
  const rounds: { docket: Round; bare: Round }[] = [];
  await round({ ...load, cases: load.callers * 2 }, docket);
  await round({ ...load, cases: load.callers * 2 }, bare);
  for (let done = 0; done < ROUNDS; done += 1) {
    rounds.push({ bare: await round(load, bare), docket: await round(load, docket) });
  }
  return rounds;
}

async function round({ callers, cases }: (typeof LOADS)[number], oneCase: OneCase): Promise<Round> {
  const actionMs: number[] = [];
  let left = cases;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (left-- > 0) actionMs.push(...(await oneCase()));
    }),
  );
  return { casesPerHour: (cases / (performance.now() - begun)) * 3_600_000, actionMs };
}

function report(callers: number, rounds: readonly { docket: Round; bare: Round }[]): void {
  const median = (values: number[]) => quantile(values, 0.5);
  const ratio = median(rounds.map(({ docket, bare }) => docket.casesPerHour / bare.casesPerHour));
  const actionMs = rounds.flatMap(({ docket }) => docket.actionMs);
  const [p50, p95] = [quantile(actionMs, 0.5), quantile(actionMs, 0.95)];
  console.log(
    `${callers} callers: ratio ${ratio.toFixed(2)} ` +
      `(docket ${Math.round(median(rounds.map(({ docket }) => docket.casesPerHour)))} cases/h, ` +
      `bare ${Math.round(median(rounds.map(({ bare }) => bare.casesPerHour)))}); ` +
      `an action p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, p95/p50 ${(p95 / p50).toFixed(1)}`,
  );
}
