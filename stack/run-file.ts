import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Home, homeAt, homeFolder } from './home.ts';
import { isLocked } from './lock.ts';
import { clusterFrom, type TemporalCluster } from './temporal-cluster.ts';

const runSchema = z.object({
  /** The process of `docket start`. */
  pid: z.int(),
  /** ISO 8601 instant */
  startedAt: z.iso.datetime(),
  temporal: z.object({
    address: z.string(),
    namespace: z.string(),
    uiUrl: z.string().optional(),
    /** Missing for a cluster that TEMPORAL_ADDRESS names. */
    pid: z.int().optional(),
  }),
  database: z.object({
    url: z.string(),
    /** Missing for a database that DATABASE_URL names. */
    pid: z.int().optional(),
  }),
  /** Missing until the HTTP server is up. */
  http: z.object({ url: z.string(), issuer: z.string() }).optional(),
});

/** What is written down about a running docket: where things are, and their process ids. */
export type Run = z.infer<typeof runSchema>;

/** A docket that runs now, with what a client needs to talk to it. */
export interface RunningDocket extends Run {
  cluster: TemporalCluster;
}

/** Writes down what runs. Only the owner may read it: the database's address holds its password. */
export async function writeRun(home: Pick<Home, 'runFile'>, run: Run): Promise<void> {
  const part = `${home.runFile}.part`;
  await writeFile(part, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
  await rename(part, home.runFile);
}

/** Adds where people reach the docket over HTTP, once it is up, and whom they sign in at. */
export async function writeHttp(home: Pick<Home, 'runFile'>, http: NonNullable<Run['http']>): Promise<void> {
  const run = await readRun(home);
  if (run) await writeRun(home, { ...run, http });
}

/** Forgets what was written down. */
export async function forgetRun(home: Pick<Home, 'runFile'>): Promise<void> {
  await rm(home.runFile, { force: true });
}

/** What the last start wrote down, whether it still runs or not. A file of another shape counts as none. */
export async function readRun(home: Pick<Home, 'runFile'>): Promise<Run | undefined> {
  const text = await readFile(home.runFile, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const parsed = runSchema.safeParse(parse(text));
  return parsed.success ? parsed.data : undefined;
}

/**
 * The docket that `npm start` brought up, if it is alive.
 *
 * How to sign in to a cluster that TEMPORAL_ADDRESS names is not written down; it is read from the environment.
 */
export async function findRunning(
  home: Home = homeAt(homeFolder()),
  env: NodeJS.ProcessEnv = process.env,
): Promise<RunningDocket | undefined> {
  const run = await readRun(home);
  if (!run || !isLocked(home)) return undefined;
  const { address, namespace } = run.temporal;
  const named = clusterFrom(env);
  const sameCluster = named !== undefined && named.connectionOptions.address === address;
  return { ...run, cluster: sameCluster ? named : { connectionOptions: { address }, namespace } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
