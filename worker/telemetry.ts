import {
  makeWorkflowExporter,
  OpenTelemetryActivityInboundInterceptor,
  OpenTelemetryActivityOutboundInterceptor,
  type OpenTelemetrySinks,
} from '@temporalio/interceptors-opentelemetry';
import { type InjectedSinks, Runtime, type WorkerOptions } from '@temporalio/worker';
import type { Tracing } from '../telemetry/tracing.ts';
import { COMMIT } from './measured.ts';

/**
 * Serves the metrics of this process, those of Temporal's SDK among them. It has to come before any connection.
 * @param bindAddress `127.0.0.1:9465`
 */
export function serveWorkerMetrics(bindAddress: string): void {
  const prometheus = {
    bindAddress,
    countersTotalSuffix: true,
    unitSuffix: true,
    useSecondsForDurations: true,
    histogramBucketOverrides: { [COMMIT]: [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] },
  };
  Runtime.install({ telemetryOptions: { metrics: { prometheus } } });
}

/** What a worker needs so that a trace goes on in its workflows and activities. The bundle has to be a traced one. */
export function tracedWorker({
  processor,
  resource,
}: Tracing): Pick<WorkerOptions, 'sinks' | 'interceptors'> {
  const sinks: InjectedSinks<OpenTelemetrySinks> = { exporter: makeWorkflowExporter(processor, resource) };
  return {
    sinks,
    interceptors: {
      activity: [
        (activity) => ({
          inbound: new OpenTelemetryActivityInboundInterceptor(activity),
          outbound: new OpenTelemetryActivityOutboundInterceptor(activity),
        }),
      ],
    },
  };
}
