import { SpanStatusCode } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { Resource } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  type ReadableSpan,
  type SpanExporter,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

/** The traces of a process, while they are sent. */
export interface Tracing {
  readonly resource: Resource;
  /** Takes spans that were made elsewhere, as in the sandbox of a workflow. */
  readonly processor: SpanProcessor;
  /** Sends what is left. */
  stop(): Promise<void>;
}

/** Whether traces are wanted: the standard variables of OpenTelemetry say where they go. Without them none are made. */
export function tracingWanted(env: NodeJS.ProcessEnv = process.env): boolean {
  const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, OTEL_SDK_DISABLED } = env;
  return (
    Boolean(OTEL_EXPORTER_OTLP_ENDPOINT || OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) && OTEL_SDK_DISABLED !== 'true'
  );
}

/**
 * Begins to send traces by OTLP over HTTP. Headers, timeouts, sampling and the pace of sending are read from OpenTelemetry's
 * own variables.
 * @param service what the process calls itself where OTEL_SERVICE_NAME says nothing else
 */
export function startTracing(service: string, env: NodeJS.ProcessEnv = process.env): Tracing {
  const resource = new Resource({ 'service.name': env.OTEL_SERVICE_NAME || service });
  const processor = new BatchSpanProcessor(withoutMessages(new OTLPTraceExporter()));
  const provider = new NodeTracerProvider({ resource, spanProcessors: [processor] });
  provider.register();
  return { resource, processor, stop: () => provider.shutdown() };
}

/** What went wrong is told by its kind alone: a message may quote what somebody wrote in a case. */
function withoutMessages(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(silent), done),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}

function silent(span: ReadableSpan): ReadableSpan {
  if (span.status.code !== SpanStatusCode.ERROR && span.events.length === 0) return span;
  const events = span.events.map(({ attributes, ...event }) => ({
    ...event,
    attributes: { 'exception.type': attributes?.['exception.type'] },
  }));
  return Object.create(span, { status: { value: { code: span.status.code } }, events: { value: events } });
}
