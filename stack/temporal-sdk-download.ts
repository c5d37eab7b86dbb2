import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TemporalTool } from './temporal-pins.ts';

/**
 * Fetches an executable by the download of Temporal's SDK, which needs the open internet. The SDK offers no
 * way to fetch alone: the server is started once, and stopped.
 * @returns the path of the executable below the folder
 */
export async function fetchBySdk(tool: TemporalTool, folder: string): Promise<string> {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const downloadDir = join(folder, 'sdk');
  await mkdir(downloadDir);
  const executable = { type: 'cached-download', downloadDir } as const;
  const environment =
    tool === 'temporal'
      ? await TestWorkflowEnvironment.createLocal({ server: { executable } })
      : await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
  await environment.teardown();
  const [file] = (await readdir(downloadDir)).filter((name) => !name.endsWith('.downloading'));
  if (file === undefined) throw new Error('the SDK started a server but left no executable');
  return join(downloadDir, file);
}
