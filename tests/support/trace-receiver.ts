import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';

/** A span as it was received, with the service that made it. */
export interface ReceivedSpan {
  readonly service: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
}

interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: {
      readonly attributes: readonly { readonly key: string; readonly value: { stringValue?: string } }[];
    };
    readonly scopeSpans: readonly { readonly spans: readonly Omit<ReceivedSpan, 'service'>[] }[];
  }[];
}

/** A receiver of OTLP over HTTP (JSON), as a collector is one. */
export async function traceReceiver() {
  const spans: ReceivedSpan[] = [];
  const texts: string[] = [];
  const server = createServer(async (request, response) => {
    const sent = (await json(request)) as Sent;
    texts.push(JSON.stringify(sent));
    for (const { resource, scopeSpans } of sent.resourceSpans) {
      const named = resource.attributes.find(({ key }) => key === 'service.name');
      const service = named?.value.stringValue ?? '';
      for (const { spans: all } of scopeSpans) spans.push(...all.map((span) => ({ ...span, service })));
    }
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    /** From the outermost to a span that is so named, in a trace; empty while one of them has not come. */
    pathTo(traceId: string, name: string): readonly ReceivedSpan[] {
      const path: ReceivedSpan[] = [];
      const ofTrace = spans.filter((span) => span.traceId === traceId);
      for (
        let at = ofTrace.find((span) => span.name === name);
        at;
        at = ofTrace.find(({ spanId }) => spanId === path[0]?.parentSpanId)
      )
        path.unshift(at);
      return path;
    },
    /** All that was received. */
    text: () => texts.join('\n'),
    close: () => server.close(),
  };
}
