import type { NativeConnection } from '@temporalio/worker';
import { Worker } from '@temporalio/worker';
import type { Activities } from '../activities/activities.ts';
import { TASK_QUEUE } from '../workflows/messages.ts';

export interface WorkerOptions {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly activities: Activities;
  /** Path of the bundle that `workflowBundle` made. */
  readonly bundlePath: string;
  readonly taskQueue?: string;
}

/** A worker that carries cases: their workflows and the activities that commit their steps. */
export function createWorker(options: WorkerOptions): Promise<Worker> {
  return Worker.create({
    connection: options.connection,
    namespace: options.namespace,
    taskQueue: options.taskQueue ?? TASK_QUEUE,
    workflowBundle: { codePath: options.bundlePath },
    activities: { ...options.activities },
    // With a fixed number of pollers the slowest updates wait for one: p95 was seven times the median with 20 callers.
    workflowTaskPollerBehavior: { type: 'autoscaling' },
    activityTaskPollerBehavior: { type: 'autoscaling' },
    maxConcurrentActivityTaskExecutions: 50,
    shutdownGraceTime: '10 seconds',
  });
}
