import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TRACED = createRequire(import.meta.url).resolve(
  '@temporalio/interceptors-opentelemetry/lib/workflow-interceptors.js',
);
const SOURCES = [
  'package-lock.json',
  'worker/workflow-bundle.ts',
  'workflows/**/*.ts',
  'machines/**/*.ts',
  'statute/**/*.{ts,json}',
  'calendar/**/*.ts',
];

/**
 * The workflow code as one script for Temporal's sandbox. Bundling takes seconds, so it is kept under the hash of
 * everything that goes into it.
 * @param folder where bundles are kept; made when missing
 * @param traced whether workflows carry the trace of whoever calls them on to their activities. A case goes on under either
 *   bundle, whichever it began with.
 * @returns path of the bundle
 */
export async function workflowBundle(folder: string, traced = false): Promise<string> {
  const path = join(folder, `workflows-${traced ? 'traced-' : ''}${sourceHash()}.js`);
  if (existsSync(path)) return path;
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(ROOT, 'workflows/workflows.ts'),
    preloadModules: [join(ROOT, 'workflows/shared-modules.ts')],
    ...(traced && { workflowInterceptorModules: [TRACED] }),
    webpackConfigHook: (config) => ({
      ...config,
      // Libraries such as xstate carry a development build; the sandbox takes the production one.
      resolve: {
        ...config.resolve,
        conditionNames: ['production', 'import', 'module', 'require', 'default'],
      },
    }),
  });
  mkdirSync(folder, { recursive: true });
  const half = `${path}.${process.pid}`;
  writeFileSync(half, code);
  renameSync(half, path);
  return path;
}

function sourceHash(): string {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).filter(
    (file) => !file.includes('.test.'),
  );
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
}
