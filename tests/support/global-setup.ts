import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { homeFolder, openHome } from '../../stack/home.ts';
import { type PostgresServer, startPostgresServer } from '../../stack/postgres-server.ts';
import { findTemporal } from '../../stack/temporal-binary.ts';
import { startTemporalServer } from '../../stack/temporal-server.ts';
import { migrate } from '../../store/migrate.ts';
import { workflowBundle } from '../../worker/workflow-bundle.ts';
import { databaseOn, MIGRATED, onServer } from './databases-on-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the server's first database; tests make their own beside it. */
    databaseUrl: string;
    /** `127.0.0.1:port` of the run's Temporal; tests tell their cases apart by task queues. */
    temporalAddress: string;
    /** The workflow code of today, bundled. */
    bundlePath: string;
  }
}

async function withMigrated(postgres: PostgresServer): Promise<PostgresServer> {
  await onServer(postgres.url, `create database ${MIGRATED}`);
  await migrate(databaseOn(postgres.url, MIGRATED));
  return postgres;
}

/** Starts one PostgreSQL and one Temporal for the run, in a folder of its own that is removed with them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(tmpdir(), 'data-docket-test-'));
  const home = await openHome(root);
  const [postgres, temporal, bundlePath] = await Promise.all([
    startPostgresServer({ home, durable: false }).then(withMigrated),
    findTemporal('temporal').then(({ path }) => startTemporalServer({ home, executable: path, ui: false })),
    workflowBundle(join(homeFolder(), 'bundles')),
  ]);
  project.provide('databaseUrl', postgres.url);
  project.provide('temporalAddress', temporal.address);
  project.provide('bundlePath', bundlePath);
  return async () => {
    await temporal.stop();
    await postgres.stop();
    await rm(root, { recursive: true, force: true });
  };
}
