import type { NativeConnection } from '@temporalio/worker';
import { Worker } from '@temporalio/worker';
import type { Activities } from '../activities/activities.ts';
import type { Tracing } from '../telemetry/tracing.ts';
import { TASK_QUEUE } from '../workflows/messages.ts';
import { tracedWorker } from './telemetry.ts';

export interface WorkerOptions {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly activities: Activities;
  /** Path of the bundle that `workflowBundle` made. */
  readonly bundlePath: string;
  readonly taskQueue?: string;
  /** Where traces go; the bundle has to be a traced one then. */
  readonly tracing?: Tracing | undefined;
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
    // So long a case waits for the worker that had it in memory, and is gone, before another one gets it; the default is ten seconds.
    stickyQueueScheduleToStartTimeout: '3 seconds',
    ...(options.tracing && tracedWorker(options.tracing)),
  });
}
