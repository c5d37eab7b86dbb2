import type { ConnectionOptions } from '@temporalio/client';
import { Client, Connection } from '@temporalio/client';
import { openStore } from '../../store/connection.ts';
import type { Transport } from '../transport.ts';
import { casesOver } from './cases.ts';
import { createDirectTransport } from './direct-transport.ts';

export interface DirectOptions {
  /** `postgresql://user:password@host:port/database` */
  readonly databaseUrl: string;
  /** How to reach Temporal, and the namespace of the docket there. */
  readonly cluster: {
    readonly connectionOptions: Pick<ConnectionOptions, 'address' | 'tls' | 'apiKey' | 'metadata'>;
    readonly namespace: string;
  };
  /** How long a call waits for its commit, in milliseconds (default 10 000). */
  readonly waitMs?: number;
  readonly taskQueue?: string;
}

/**
 * The direct way to the docket, for trusted programs beside the database: it works out what a case begins with and
 * talks to Temporal and the store itself. Connections are made when they are first needed.
 */
export function connectDirect(options: DirectOptions): Transport {
  const { cluster, databaseUrl, waitMs, taskQueue } = options;
  const connection = Connection.lazy(cluster.connectionOptions);
  const client = new Client({ connection, namespace: cluster.namespace });
  const store = openStore(databaseUrl);
  const cases = casesOver({
    client,
    ...(taskQueue !== undefined && { taskQueue }),
    ...(waitMs !== undefined && { waitMs }),
  });
  return createDirectTransport({
    store,
    cases,
    nowMs: Date.now,
    close: async () => {
      await connection.close();
      await store.close();
    },
  });
}
