// A caller in a process of its own: takes the step that its argument describes and prints the outcome.
import { connectDirect } from '../../client/direct/connect.ts';

const { DATABASE_URL: databaseUrl = '', TEMPORAL_ADDRESS: address = '' } = process.env;
const cluster = { connectionOptions: { address }, namespace: 'default' };
const transport = connectDirect({ databaseUrl, cluster });
console.log(JSON.stringify(await transport.act(JSON.parse(process.argv[2] ?? '{}'))));
await transport.close();
