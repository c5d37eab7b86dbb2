import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Connection } from '@temporalio/client';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { type Home, openHome } from './home.ts';
import { freePort } from './ports.ts';
import { isAlive } from './processes.ts';
import { findTemporal } from './temporal-binary.ts';
import { endTemporalOrphans, startTemporalServer } from './temporal-server.ts';

let home: Home;

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docket-temporal-'));
  home = await openHome(folder);
  onTestFinished(async () => {
    await endTemporalOrphans(home, []);
    await rm(folder, { recursive: true });
  });
});

test('taken ports are stepped around; search attributes are there; a second server ends the first', async () => {
  const { path: executable } = await findTemporal('temporal');
  const ports = { grpc: await freePort(), ui: await freePort() };
  for (const port of Object.values(ports)) {
    const other = createServer().listen(port, '127.0.0.1');
    onTestFinished(() => void other.close());
  }
  const searchAttributes = { DocketState: 'Keyword', DocketDue: 'Datetime' } as const;
  const first = await startTemporalServer({ home, executable, searchAttributes, preferredPorts: ports });
  expect(first.port).not.toBe(ports.grpc);
  expect(first.uiUrl).not.toContain(String(ports.ui));
  // The pages are there a moment after the server itself.
  await expect.poll(() => fetch(first.uiUrl ?? '').then(({ status }) => status, String)).toBe(200);

  // The attributes of a later version of the docket are added to the data of an earlier one.
  const more = { ...searchAttributes, DocketUnit: 'KeywordList' } as const;
  const second = await startTemporalServer({ home, executable, searchAttributes: more, ui: false });
  expect(await isAlive(first.pid)).toBe(false);
  expect(second.uiUrl).toBeUndefined();
  const connection = await Connection.connect({ address: second.address });
  const known = await connection.operatorService.listSearchAttributes({ namespace: second.namespace });
  await connection.close();
  expect(Object.keys(known.customAttributes)).toEqual(expect.arrayContaining(Object.keys(more)));
  await second.stop();
  expect(await isAlive(second.pid)).toBe(false);
});

test('the file of an earlier version goes over to a log that is written ahead', {
  timeout: 60_000,
}, async () => {
  const database = join(home.temporal, 'temporal.db');
  const atFile = <T>(work: (file: DatabaseSync) => T): T => {
    const file = new DatabaseSync(database);
    try {
      return work(file);
    } finally {
      file.close();
    }
  };
  const { path: executable } = await findTemporal('temporal');
  await startTemporalServer({ home, executable, ui: false }).then((server) => server.stop());
  atFile((file) => file.exec('pragma journal_mode = delete'));
  await startTemporalServer({ home, executable, ui: false }).then((server) => server.stop());
  expect(atFile((file) => file.prepare('pragma journal_mode').get())).toEqual({ journal_mode: 'wal' });
});

test('a server that ends at once is told of with the end of its log', async () => {
  const executable = join(home.tools, 'temporal');
  await writeFile(executable, '#!/bin/sh\necho "schema version 1.99 is newer" >&2\nexit 1\n', {
    mode: 0o755,
  });
  await expect(startTemporalServer({ home, executable })).rejects.toMatchObject({
    code: 'temporal-failed',
    message: expect.stringMatching(/schema version 1\.99 is newer.*--fresh/s),
  });
});
