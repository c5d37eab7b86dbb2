import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoRegisters } from '../../demo/registers.ts';
import { bringUp, killServers, type Stage, type StageNote } from '../../stack/bring-up.ts';
import { type Home, openHome } from '../../stack/home.ts';
import { migrate } from '../../store/migrate.ts';
import { writeRegisters } from '../../store/write-registers.ts';
import { startWorker } from '../docket-parts.ts';
import { type Docket, withDocketAt } from '../running.ts';

/** A docket of the command's own, and how to end it at once. */
export interface OwnDocketOptions {
  /** Shows a stage while it goes on; may break the start off by throwing. */
  readonly runStage: <T>(stage: OwnStage, work: (say: (note: StageNote) => void) => Promise<T>) => Promise<T>;
  /** Told, before anything is started, how to end it without waiting for order. */
  readonly onKill: (kill: () => Promise<void>) => void;
}

export type OwnStage = Stage | 'migrate' | 'worker' | 'registers';

/**
 * Does a piece of work on a short-lived docket: servers, worker and the demo registers, in a temporary folder. All of
 * it is gone afterwards, also when the work fails.
 */
export async function withOwnDocket<Value>(
  { runStage, onKill }: OwnDocketOptions,
  work: (docket: Docket) => Promise<Value>,
): Promise<Value> {
  const root = await mkdtemp(join(tmpdir(), 'docket-demo-'));
  const undo: (() => Promise<void>)[] = [() => rm(root, { recursive: true, force: true })];
  try {
    const home = await openHome(root);
    onKill(() => killServers(home));
    const tools = await borrow(home);
    const stack = await bringUp({
      home,
      env: withoutServers(),
      ui: false,
      ...(tools && { tools }),
      runStage,
    });
    undo.push(stack.bringDown);
    await runStage('migrate', () => migrate(stack.database.url));
    const worker = await runStage('worker', () =>
      startWorker(stack, join(home.logs, 'worker.log'), () => {}),
    );
    undo.push(worker.stop);
    return await withDocketAt({ databaseUrl: stack.database.url, cluster: stack.cluster }, async (docket) => {
      await runStage('registers', () => writeRegisters(docket.store, demoRegisters));
      return work(docket);
    });
  } finally {
    for (let next = undo.pop(); next; next = undo.pop()) await next();
  }
}

/**
 * Borrows from the lasting home what takes long to make: the fetched executables and the bundle of the workflows.
 * @returns the folder of the executables; nothing when the lasting home can't be written, and so lends nothing
 */
async function borrow(home: Home): Promise<string | undefined> {
  const lasting = await openHome().catch(() => undefined);
  if (!lasting) return undefined;
  const bundles = join(lasting.root, 'bundles');
  await mkdir(bundles, { recursive: true });
  await symlink(bundles, join(home.root, 'bundles'));
  return lasting.tools;
}

/** The demo's own servers are wanted, not half of somebody's. */
function withoutServers(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, TEMPORAL_ADDRESS: _address, ...env } = process.env;
  return env;
}
