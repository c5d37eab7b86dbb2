import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Metrics } from './metrics.ts';

/**
 * Serves `/metrics` on an address of its own, so that nobody who uses the docket can read them.
 * @param address `127.0.0.1:9464`; port 0 takes any
 * @returns the port, and how it is stopped
 * @throws {Error} when the address is none, or taken
 */
export async function serveMetrics(
  metrics: Pick<Metrics, 'text' | 'contentType'>,
  address: string,
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const { hostname, port } = hostAndPort(address);
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'Content-Type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.listen(port, hostname);
  await once(server, 'listening');
  const bound = server.address();
  return {
    port: typeof bound === 'object' && bound ? bound.port : port,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function hostAndPort(address: string): { readonly hostname: string; readonly port: number } {
  const url = URL.parse(`http://${address}`);
  const port = Number(/:(\d+)$/.exec(address)?.[1]);
  if (!url || !Number.isInteger(port) || port > 65_535)
    throw new Error(`DOCKET_METRICS is a host and a port, such as 127.0.0.1:9464, not '${address}'`);
  return { hostname: url.hostname.replace(/^\[|\]$/g, ''), port };
}
