// Builds the package of the SDK into a folder: one script without dependencies, and the types that it names.
// Run it with `node sdk/build.ts [folder]` (default .docket/sdk); then `npm pack` or `npm publish` in that folder.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const folder = resolve(process.argv[2] ?? join(ROOT, '.docket', 'sdk'));

await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    lib: { entry: join(ROOT, 'sdk/index.ts'), formats: ['es'], fileName: 'index' },
    outDir: folder,
    emptyOutDir: true,
    target: 'es2022',
    minify: false,
  },
});
const declared = declarations();
for (const path of reachableFrom('sdk/index.d.ts', declared)) writeTypes(path, declared);
rmSync(declared, { recursive: true });
writePackage();
console.log(folder);

/** The types of everything that the entry leads to, in a folder of their own. */
function declarations(): string {
  const out = mkdtempSync(join(tmpdir(), 'data-docket-sdk-'));
  const tsc = join(ROOT, 'node_modules', '.bin', 'tsc');
  execFileSync(tsc, ['-p', join(ROOT, 'sdk'), '--outDir', out], { stdio: 'inherit' });
  return out;
}

/** The compiler declares all that is run; a caller's types need only what the entry's types name. */
function reachableFrom(entry: string, types: string): Set<string> {
  const found = new Set([entry]);
  for (const path of found) {
    const text = readFileSync(join(types, path), 'utf8');
    for (const [, named = ''] of text.matchAll(/(?:from |import\()["'](\.[^"']+)\.ts["']/g)) {
      found.add(`${join(dirname(path), named)}.d.ts`);
    }
  }
  return found;
}

function writeTypes(path: string, types: string): void {
  const text = readFileSync(join(types, path), 'utf8')
    .replaceAll(/((?:from |import\()["']\.[^"']+)\.ts(["'])/g, '$1.js$2')
    // The statecharts run in the docket; whoever calls it has no use for XState.
    .replaceAll(/import type \{ (Any\w+) \} from 'xstate';/g, 'type $1 = unknown;');
  const target = join(folder, 'types', path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function writePackage(): void {
  const whole = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const entry = { types: './types/sdk/index.d.ts', default: './index.js' };
  const manifest = {
    name: '@data-docket/client',
    version: whole.version,
    description: '数据案卷: start, follow and act on public-data cases over HTTP',
    license: whole.license,
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20' },
    exports: { '.': entry },
    types: entry.types,
    files: ['index.js', 'types', 'README.md', 'LICENSE'],
    // Only its types: the schemas of the procedures are written in it.
    dependencies: { zod: whole.dependencies.zod },
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  cpSync(join(ROOT, 'sdk/README.md'), join(folder, 'README.md'));
  cpSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
}
