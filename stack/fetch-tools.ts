// Fetches Temporal's executables before tests that run side by side would each fetch their own.
import { openHome } from './home.ts';
import { findTemporal } from './temporal-binary.ts';

const { tools } = await openHome();
for (const tool of ['temporal', 'temporal-test-server'] as const) {
  const found = await findTemporal(tool, { tools });
  console.log(`${tool}: ${found.path} (${found.source})`);
}
