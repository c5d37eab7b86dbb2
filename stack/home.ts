import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StackError } from './errors.ts';

/** The one folder that holds all state of a local docket; absolute paths. */
export interface Home {
  root: string;
  /** Executables that were fetched. They survive `--fresh`. */
  tools: string;
  postgres: string;
  temporal: string;
  logs: string;
  /** Says what is running, for the other commands. */
  runFile: string;
  /** Held, by the kernel, for as long as the process of `docket start` lives. */
  lockFile: string;
}

const repository = dirname(dirname(fileURLToPath(import.meta.url)));

/** The folder of the state: `DOCKET_HOME`, or else `.docket/` in the clone. */
export function homeFolder(env: NodeJS.ProcessEnv = process.env): string {
  return resolve(env.DOCKET_HOME || join(repository, '.docket'));
}

/**
 * Names the paths of a home; touches no disk.
 * @param root the folder of the state
 */
export function homeAt(root: string): Home {
  const at = (name: string) => join(root, name);
  return {
    root,
    tools: at('tools'),
    postgres: at('postgres'),
    temporal: at('temporal'),
    logs: at('logs'),
    runFile: at('run.json'),
    lockFile: at('lock'),
  };
}

/**
 * Makes the folders of a home where they are missing, and makes sure that they can be written.
 * @throws {StackError} `read-only`
 */
export async function openHome(root: string = homeFolder()): Promise<Home> {
  const home = homeAt(root);
  const probe = join(root, `.write-test-${process.pid}`);
  try {
    for (const folder of [home.tools, home.postgres, home.temporal, home.logs]) {
      await mkdir(folder, { recursive: true });
    }
    await writeFile(probe, '');
    await rm(probe);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StackError(
      'read-only',
      `The docket keeps its state in ${root}, and that folder cannot be written (${why}). ` +
        'Make it writable, or name another folder: DOCKET_HOME=/path/to/folder npm start',
      { cause },
    );
  }
  return home;
}

/**
 * Forgets all cases of a home: the database, Temporal's history and the logs. The folders and what was fetched stay.
 * Only for a home whose servers are stopped.
 */
export async function emptyHome(home: Home): Promise<void> {
  for (const path of [home.postgres, home.temporal, home.logs, home.runFile]) {
    await rm(path, { recursive: true, force: true });
  }
  await openHome(home.root);
}

/** Where papers lie: DOCKET_PAPERS, a folder or `s3://bucket/prefix?region=…&endpoint=…`; else a folder of the docket's own. */
export function papersLocation(env: NodeJS.ProcessEnv = process.env): string {
  return env.DOCKET_PAPERS || join(homeFolder(env), 'papers');
}
