import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { emptyHome, homeFolder, openHome } from './home.ts';
import { isLocked, takeLock } from './lock.ts';

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'docket-home-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test('the state lies in .docket/ of the clone, or where DOCKET_HOME says', () => {
  expect(homeFolder({})).toBe(resolve(import.meta.dirname, '..', '.docket'));
  expect(homeFolder({ DOCKET_HOME: '/var/lib/docket' })).toBe('/var/lib/docket');
});

test('a folder that cannot be written is named, with the way out', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  // Modes do not bind root; a file in the way binds everybody.
  await expect(openHome(join(file, 'home'))).rejects.toMatchObject({
    code: 'read-only',
    message: expect.stringMatching(`${file}/home.*DOCKET_HOME=`),
  });
});

test('to begin anew deletes the cases and keeps what was fetched', async () => {
  const home = await openHome(join(await temporaryFolder(), 'home'));
  const tool = join(home.tools, 'temporal');
  const cases = [join(home.postgres, 'PG_VERSION'), join(home.temporal, 'temporal.db'), home.runFile];
  for (const path of [tool, ...cases]) await writeFile(path, '');
  await emptyHome(home);
  await expect(access(tool)).resolves.toBeUndefined();
  for (const path of cases) await expect(access(path)).rejects.toThrow('ENOENT');
  await expect(access(home.postgres)).resolves.toBeUndefined();
});

test('one lock at a time; after its release the next one gets it', async () => {
  const home = await openHome(await temporaryFolder());
  const first = takeLock(home);
  expect(first).toBeDefined();
  expect(isLocked(home)).toBe(true);
  expect(takeLock(home, 10)).toBeUndefined();
  first?.release();
  expect(isLocked(home)).toBe(false);
  const second = takeLock(home);
  expect(second).toBeDefined();
  second?.release();
});
