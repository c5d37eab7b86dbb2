// Brings up the servers on a home and holds them until it is killed: the victim of stack-recovery.test.ts.
import { bringUp } from '../stack/bring-up.ts';
import { openHome } from '../stack/home.ts';

const [folder, tools] = process.argv.slice(2);
if (folder === undefined || tools === undefined) throw new Error('needs a folder, and where the tools are');
await bringUp({ home: await openHome(folder), tools });
process.send?.('ready');
setInterval(() => {}, 60_000);
