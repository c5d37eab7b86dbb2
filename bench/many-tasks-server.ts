import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isoDateInShanghai } from '../calendar/iso-date.ts';
import { openHome } from '../stack/home.ts';
import { startPostgresServer } from '../stack/postgres-server.ts';
import { openStore, type Store } from '../store/connection.ts';
import { migrate } from '../store/migrate.ts';
import { writeManyTasks } from './many-tasks.ts';
import { type SignedInServer, signedInServer } from './signed-in-server.ts';
import { startedProgram } from './started-program.ts';

/** A database with many tasks, and the HTTP server over it. Temporal is not there: nothing that is measured asks for it. */
export interface ManyTasksServer {
  readonly store: Store;
  readonly server: SignedInServer;
  close(): Promise<void>;
}

export async function manyTasksServer(tasks: number): Promise<ManyTasksServer> {
  const root = await mkdtemp(join(tmpdir(), 'data-docket-bench-'));
  const postgres = await startPostgresServer({ home: await openHome(root) });
  const undo = [() => rm(root, { recursive: true, force: true }), () => postgres.stop()];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    await migrate(postgres.url);
    const store = openStore(postgres.url, { poolSize: 2 });
    undo.push(() => store.close());
    const begun = performance.now();
    await writeManyTasks(store, tasks, isoDateInShanghai(Date.now()));
    console.log(
      `${tasks} tasks, ${tasks / 20} of them open, ${tasks / 4} cases, ` +
        `written in ${Math.round((performance.now() - begun) / 1000)} s`,
    );
    const address = '127.0.0.1:1';
    const docket = {
      databaseUrl: postgres.url,
      cluster: { connectionOptions: { address }, namespace: 'default' },
    };
    const server = await signedInServer(docket, async (script, env) => {
      const named = { DATABASE_URL: postgres.url, TEMPORAL_ADDRESS: address };
      const child = await startedProgram(script, { ...named, ...env });
      undo.push(async () => void child.kill('SIGTERM'));
    });
    undo.push(() => server.close());
    return { store, server, close };
  } catch (error) {
    await close();
    throw error;
  }
}
