import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A project of an integrator, in which the SDK is installed alone. */
export interface SdkProject {
  readonly folder: string;
  /** The package as it was built, before it was packed. */
  readonly built: string;
  remove(): Promise<void>;
}

/** Builds the SDK, packs it, and installs it into an empty project, as an integrator gets it. */
export async function sdkProject(): Promise<SdkProject> {
  const folder = await mkdtemp(join(tmpdir(), 'data-docket-sdk-user-'));
  const built = join(folder, 'package');
  await run(process.execPath, ['sdk/build.ts', built], { cwd: ROOT });
  await run('npm', ['pack', '--pack-destination', folder], { cwd: built });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  const packed = join(folder, 'data-docket-client-0.1.0.tgz');
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', packed], { cwd: folder });
  return { folder, built, remove: () => rm(folder, { recursive: true, force: true }) };
}
