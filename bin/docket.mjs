#!/usr/bin/env node
// The `docket` command: sees to the libraries, then runs cli/main.ts in Node 24.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from '../setup/install.mjs';
import { isNode24, keepCompiled, runInNode24 } from '../setup/node24.mjs';
import { ROOT, SetupError } from '../setup/root.mjs';

const main = join(ROOT, 'cli', 'main.ts');

try {
  await ensureInstalled();
  if (isNode24()) {
    keepCompiled();
    await import(pathToFileURL(main).href);
  } else process.exitCode = await runInNode24([main, ...process.argv.slice(2)]);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
