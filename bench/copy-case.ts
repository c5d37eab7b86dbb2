import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection, defaultPayloadConverter } from '@temporalio/client';
import type { Docket } from '../machines/docket.ts';
import { openStore, type Store } from '../store/connection.ts';
import {
  CASE_WORKFLOW,
  type CaseInput,
  QUERY_CASE,
  TASK_QUEUE,
  workflowIdOf,
} from '../workflows/messages.ts';
import type { BenchDocket } from './bench-docket.ts';

/** Cases of one statement, and workflows that are started at once. */
const BATCH = 500;
const STARTED_AT_ONCE = 24;
/** Events of a workflow that no worker has taken up yet: its start, and the task that waits. */
const ONLY_STARTED = 2;

/**
 * Makes copies of an open case as they would be if each had gone the same way: the same rows, and a workflow that goes on
 * from the same docket, as it does after continue-as-new. The record of a copy is not sound: its hashes are the original's.
 * Some ten times quicker than to let each go its way.
 */
export async function copyCase(
  { databaseUrl, cluster }: BenchDocket,
  caseId: string,
  copies: number,
  told: (count: number) => void,
): Promise<void> {
  const store = openStore(databaseUrl);
  const connection = await Connection.connect(cluster.connectionOptions);
  const client = new Client({ connection, namespace: cluster.namespace });
  try {
    const input = await inputAsItStands(client, store, caseId);
    for (let done = 0; done < copies; done += BATCH) {
      const ids = Array.from({ length: Math.min(BATCH, copies - done) }, () => crypto.randomUUID());
      await copyRows(store, caseId, ids);
      const left = [...ids];
      const start = async () => {
        for (let id = left.pop(); id !== undefined; id = left.pop())
          await client.workflow.start(CASE_WORKFLOW, {
            workflowId: workflowIdOf(id),
            taskQueue: TASK_QUEUE,
            args: [JSON.parse(JSON.stringify(input).replaceAll(caseId, id))],
          });
      };
      await Promise.all(Array.from({ length: STARTED_AT_ONCE }, start));
      // The last one started is the first of the ids.
      const last = client.workflow.getHandle(workflowIdOf(ids[0] ?? caseId));
      while ((await last.describe()).historyLength <= ONLY_STARTED) await sleep(200);
      told(done + ids.length);
    }
  } finally {
    await connection.close();
    await store.close();
  }
}

/** What the case's workflow would hand to the next run now. */
async function inputAsItStands(client: Client, store: Store, caseId: string): Promise<CaseInput> {
  const handle = client.workflow.getHandle(workflowIdOf(caseId));
  const { events } = await handle.fetchHistory();
  const payload = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0];
  if (!payload) throw new Error('the history of a workflow begins with its input');
  const docket = await handle.query<Docket>(QUERY_CASE);
  const rows = await store.em().execute<{ request: string; number: string }[]>(
    `select request_id as request, number from record join "case" on "case".id = case_id
       where case_id = ? order by record.sequence`,
    [caseId],
  );
  const answered = rows.map(({ request }) => request);
  const caseNumber = rows[0]?.number ?? '';
  return {
    ...defaultPayloadConverter.fromPayload<CaseInput>(payload),
    carried: { docket, caseNumber, answered, started: [], told: [] },
  };
}

/** What of a row is not the original's, as SQL for JSON. The schema is named below: `record` alone is a type of its own. */
const OWN: { readonly [table: string]: string } = {
  '"case"': `jsonb_build_object('number', 'copy-' || copy.id)`,
  case_party: `'{}'::jsonb`,
  record: `'{}'::jsonb`,
  clock: `'{}'::jsonb`,
  task: `jsonb_build_object('id', nextval(pg_get_serial_sequence('task', 'id')))`,
  case_search: `'{}'::jsonb`,
};

async function copyRows(store: Store, caseId: string, ids: readonly string[]): Promise<void> {
  await store.em().transactional(async (em) => {
    for (const [table, own] of Object.entries(OWN)) {
      const key = table === '"case"' ? 'id' : 'case_id';
      await em.execute(
        `insert into ${table}
         select (jsonb_populate_record(null::public.${table}, replace(to_jsonb(original)::text, ?, copy.id)::jsonb || ${own})).*
         from ${table} as original, jsonb_array_elements_text(?::jsonb) as copy (id) where original.${key} = ?`,
        [caseId, JSON.stringify(ids), caseId],
      );
    }
  });
}
