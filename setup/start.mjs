// npm start: everything from a bare clone to a running docket.
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { runInNode24 } from './node24.mjs';
import { ROOT, SetupError } from './root.mjs';

try {
  await ensureInstalled();
  process.exitCode = await runInNode24([join(ROOT, 'cli', 'main.ts'), 'start', ...process.argv.slice(2)]);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
