import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker';

/** A worker as the docket's own, that carries the bare workflow. Reads TEMPORAL_ADDRESS; says 'ready' to its parent. */
const connection = await NativeConnection.connect({ address: process.env.TEMPORAL_ADDRESS ?? '' });
const bundle = await bundleWorkflowCode({
  workflowsPath: fileURLToPath(new URL('bare-workflow.ts', import.meta.url)),
});
const worker = await Worker.create({
  connection,
  taskQueue: 'bare',
  workflowBundle: bundle,
  activities: { nothing: async () => undefined },
  workflowTaskPollerBehavior: { type: 'autoscaling' },
  activityTaskPollerBehavior: { type: 'autoscaling' },
  maxConcurrentActivityTaskExecutions: 50,
});
process.send?.('ready');
await worker.run();
await connection.close();
