// Stands by while a benchmark runs. However that ends, its servers are ended and its folder is gone.
import { rm } from 'node:fs/promises';
import { homeAt } from '../stack/home.ts';
import { endPostgresOrphans } from '../stack/postgres-server.ts';
import { endTemporalOrphans } from '../stack/temporal-server.ts';

const [root] = process.argv.slice(2);
if (root === undefined) throw new Error('needs the folder of the benchmark');
// A Ctrl-C at the terminal reaches the benchmark, whose end is heard of below.
process.on('SIGINT', () => undefined);
process.once('disconnect', async () => {
  const home = homeAt(root);
  await endTemporalOrphans(home);
  await endPostgresOrphans(home);
  await rm(root, { recursive: true, force: true });
});
process.send?.('ready');
