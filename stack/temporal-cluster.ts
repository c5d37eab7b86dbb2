import type { Connection, ConnectionOptions } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { StackError } from './errors.ts';

/** How to reach a Temporal namespace: what a client's or a worker's connection takes, and the namespace. */
export interface TemporalCluster {
  connectionOptions: Pick<ConnectionOptions, 'address' | 'tls' | 'apiKey' | 'metadata'>;
  namespace: string;
}

/** Search attributes by name, with Temporal's names of their types. */
export type SearchAttributes = Record<string, keyof typeof INDEXED_VALUE_TYPE>;

/** The numbers of temporal.api.enums.v1.IndexedValueType, which the operator service wants. */
const INDEXED_VALUE_TYPE = { Text: 1, Keyword: 2, Int: 3, Double: 4, Bool: 5, Datetime: 6, KeywordList: 7 };

/**
 * The cluster that the environment names, by Temporal's own variables: TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE,
 * TEMPORAL_API_KEY, TEMPORAL_TLS, TEMPORAL_TLS_CLIENT_CERT_PATH and so on.
 * @returns nothing when TEMPORAL_ADDRESS is not set: a local server is wanted then
 */
export function clusterFrom(env: NodeJS.ProcessEnv = process.env): TemporalCluster | undefined {
  if (!env.TEMPORAL_ADDRESS) return undefined;
  const set = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  // Without the configuration file of the `temporal` command: only what the environment says is meant here.
  const config = loadClientConnectConfig({ disableFile: true, overrideEnvVars: Object.fromEntries(set) });
  const { address, tls, apiKey, metadata } = config.connectionOptions;
  return {
    connectionOptions: {
      ...(address !== undefined && { address }),
      ...(tls !== undefined && { tls }),
      ...(typeof apiKey === 'string' && { apiKey }),
      ...(metadata !== undefined && { metadata }),
    },
    namespace: config.namespace ?? 'default',
  };
}

/**
 * Makes sure that a cluster answers, has the namespace, and knows the search attributes; the missing ones are
 * registered.
 * @param patienceMs how long one connection attempt may take, in milliseconds
 * @throws {StackError} `temporal-unreachable`, which says which of the three is missing
 */
export async function checkCluster(
  cluster: TemporalCluster,
  searchAttributes: SearchAttributes,
  patienceMs = 5000,
): Promise<void> {
  const { namespace } = cluster;
  const where = `Temporal at ${cluster.connectionOptions.address}`;
  // Loaded here: it takes long, and a command that only looks whether a docket runs connects to nothing.
  const client = await import('@temporalio/client');
  const connection = await client.Connection.connect({
    ...cluster.connectionOptions,
    connectTimeout: patienceMs,
  }).catch((cause: unknown) => {
    throw unreachable(
      `${where} does not answer`,
      'Check TEMPORAL_ADDRESS, TEMPORAL_TLS… and the network',
      cause,
    );
  });
  try {
    await connection.workflowService.describeNamespace({ namespace }).catch((cause: unknown) => {
      throw unreachable(
        `${where} does not let us into the namespace ${namespace}`,
        'Create it, or check TEMPORAL_NAMESPACE and TEMPORAL_API_KEY',
        cause,
      );
    });
    await registerMissing(connection, namespace, searchAttributes).catch((cause: unknown) => {
      const wanted = Object.entries(searchAttributes).map(([name, type]) => `${name}=${type}`);
      throw unreachable(
        `${where} did not take our search attributes`,
        `Ask its operator to add them to the namespace ${namespace}: ${wanted.join(', ')}`,
        cause,
      );
    });
  } finally {
    await connection.close();
  }
}

async function registerMissing(
  connection: Connection,
  namespace: string,
  wanted: SearchAttributes,
): Promise<void> {
  if (Object.keys(wanted).length === 0) return;
  const known = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.entries(wanted).filter(([name]) => !(name in known.customAttributes));
  if (missing.length === 0) return;
  await connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(missing.map(([name, type]) => [name, INDEXED_VALUE_TYPE[type]])),
  });
}

function unreachable(what: string, remedy: string, cause: unknown): StackError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new StackError('temporal-unreachable', `${what} (${why}). ${remedy}.`, { cause });
}
