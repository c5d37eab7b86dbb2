import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Schemathesis } from './schemathesis.ts';

const CONFIG = fileURLToPath(new URL('schemathesis.toml', import.meta.url));

/** What one run asks, and as whom. */
export interface FuzzRun {
  /** Where the API is served, with its document at `/openapi.json`. */
  readonly server: string;
  /** Headers by which whoever asks has signed in. */
  readonly headers: Readonly<Record<string, string>>;
  /** Requests are drawn from it: the same seed asks the same of the same docket. */
  readonly seed: number;
  /** Ways of making requests, of Schemathesis: from examples, along the bounds of the schemas, at random, in chains. */
  readonly phases: readonly ('examples' | 'coverage' | 'fuzzing' | 'stateful')[];
  /** At most so many requests of an endpoint that are drawn at random. */
  readonly maxExamples?: number;
  /** Requests are drawn until the run has taken so long, in seconds. */
  readonly maxSeconds?: number;
}

/** @returns what Schemathesis has found wrong, in its words with requests to repeat it; null when it found nothing */
export async function fuzz(
  { python, packages }: Exclude<Schemathesis, { missing: string }>,
  { server, headers, seed, phases, maxExamples, maxSeconds }: FuzzRun,
): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'docket-fuzz-'));
  const told = Object.entries(headers).flatMap(([name, value]) => ['--header', `${name}: ${value}`]);
  const options = [
    ...['--seed', String(seed), '--phases', phases.join(',')],
    ...(maxExamples === undefined ? [] : ['--max-examples', String(maxExamples)]),
    ...(maxSeconds === undefined ? [] : ['--max-time', String(maxSeconds)]),
  ];
  const env = { ...process.env, PYTHONPATH: packages, PYTHONNOUSERSITE: '1', PYTHONUTF8: '1' };
  try {
    await promisify(execFile)(
      python,
      [
        '-m',
        'schemathesis.cli',
        '--config-file',
        CONFIG,
        'run',
        `${server}/openapi.json`,
        ...told,
        ...options,
      ],
      { cwd: folder, env, maxBuffer: 100 * 1024 * 1024 },
    );
    return null;
  } catch (error) {
    // 1: it has found something. Anything else: it did not run.
    if (!(error instanceof Error && 'code' in error && error.code === 1 && 'stdout' in error)) throw error;
    return String(error.stdout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
