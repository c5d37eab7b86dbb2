import { fileURLToPath } from 'node:url';
import { seedDemo } from '../demo/seed.ts';
import type { Stack } from '../stack/bring-up.ts';
import { type Child, type Crash, keepRunning } from '../stack/child-process.ts';
import { migrate } from '../store/migrate.ts';
import { buildScreens } from '../web/build.ts';
import { today } from './clock.ts';
import { startDemoIdentity } from './demo-identity.ts';
import { withDocketAt } from './running.ts';
import type { StartParts } from './start.ts';

/** Starts the worker on the servers, and keeps it running. */
export function startWorker(
  stack: Pick<Stack, 'env'>,
  log: string,
  onCrash: (crash: Crash) => void,
): Promise<Child> {
  const script = fileURLToPath(new URL('../worker/main.ts', import.meta.url));
  return keepRunning({ script, env: stack.env, log, onCrash });
}

/** Starts the HTTP server, for this machine alone, and keeps it running. */
function startServer(
  stack: Pick<Stack, 'env'>,
  signIn: NodeJS.ProcessEnv,
  port: number,
  log: string,
  onCrash: (crash: Crash) => void,
): Promise<Child> {
  const script = fileURLToPath(new URL('../server/main.ts', import.meta.url));
  const env = { ...stack.env, ...signIn, DOCKET_PORT: String(port) };
  return keepRunning({ script, env, log, onCrash });
}

/** What `docket start` runs on the servers. */
export const startParts: StartParts = {
  searchAttributes: {},
  async migrate(databaseUrl) {
    await migrate(databaseUrl);
  },
  startWorker,
  buildScreens,
  startIdentity: startDemoIdentity,
  startServer,
  seedDemo: (stack, signal, say, progress) =>
    withDocketAt({ databaseUrl: stack.database.url, cluster: stack.cluster }, (docket) =>
      seedDemo(
        docket,
        today(),
        (count, total) => {
          if (count === total) say(`${total}`);
          else progress(`${count}/${total}`);
        },
        signal,
      ),
    ),
};
