import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const preload = fileURLToPath(new URL('../stack/exit-with-parent.ts', import.meta.url));

/**
 * Starts a program in a process of its own, and waits until it says that it is ready. It ends by itself when this one is gone.
 * @param script as seen from this folder
 * @throws {Error} when it ends before
 */
export async function startedProgram(script: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, ['--import', preload, path], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${script} ended before it was ready: ${code}`);
  });
  await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  return child;
}

/** Has the servers of a folder ended, and the folder cleared away, when this process is gone, however it went. */
export async function clearUpAfterwards(root: string): Promise<void> {
  const path = fileURLToPath(new URL('clear-up.ts', import.meta.url));
  const child = spawn(process.execPath, [path, root], {
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  child.unref();
  child.channel?.unref();
}
