import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openHome } from '../../stack/home.ts';
import { startPostgresServer } from '../../stack/postgres-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the server's first database; tests make their own beside it. */
    databaseUrl: string;
  }
}

/** Starts one PostgreSQL for the run, in a folder of its own that is removed with it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(tmpdir(), 'data-docket-test-'));
  const postgres = await startPostgresServer({ home: await openHome(root), durable: false });
  project.provide('databaseUrl', postgres.url);
  return async () => {
    await postgres.stop();
    await rm(root, { recursive: true, force: true });
  };
}
