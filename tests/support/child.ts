import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A program of the docket in a process of its own. */
export interface ChildProgram {
  readonly process: ChildProcess;
  /** Asks it to stop. @returns its exit code; null when it was killed */
  stop(): Promise<number | null>;
}

/** Starts a program of the docket and waits until it says that it is ready. @param script from the root of the repository */
export async function startProgram(script: string, env: NodeJS.ProcessEnv): Promise<ChildProgram> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(`../../${script}`, import.meta.url))], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const died = ended.then(([code]) => {
    throw new Error(`${script} ended before it was ready: ${code}`);
  });
  await Promise.race([once(child, 'message'), died]);
  died.catch(() => undefined);
  return {
    process: child,
    stop: async () => {
      child.kill('SIGTERM');
      return (await ended)[0];
    },
  };
}
