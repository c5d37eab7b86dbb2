import { Migrator } from '@mikro-orm/migrations';
import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { calendarInForceRoutine } from './calendar-in-force.ts';
import { dropEndedConnections } from './drop-ended-connections.ts';
import { entities } from './entities.ts';
import { type ConnectionPool, type Listening, listen } from './listen.ts';
import { migrations } from './migrations.ts';
import { nameStatements } from './prepared.ts';

export interface StoreOptions {
  /** Connections at most; default 10. One step in flight takes one. */
  readonly poolSize?: number;
  /** Is given every statement with its values, for a trace. */
  readonly onStatement?: (sql: string) => void;
}

/** The open database of the docket. */
export interface Store {
  readonly orm: MikroORM;
  /** A unit of work of its own, for one call. */
  em(): EntityManager;
  /** Listens to a channel of the database, on a connection that is taken from the pool for as long as it listens. */
  listen(channel: string, heard: () => void): Promise<Listening>;
  close(): Promise<void>;
}

/**
 * Opens the database. Connections are made when they are needed, and made again after the database was away.
 * @param databaseUrl `postgresql://user:password@host:port/database`
 */
export function openStore(databaseUrl: string, options: StoreOptions = {}): Store {
  const { poolSize = 10, onStatement } = options;
  let pool: ConnectionPool | undefined;
  const orm = new MikroORM({
    clientUrl: databaseUrl,
    entities,
    routines: [calendarInForceRoutine],
    extensions: [Migrator],
    migrations: { migrationsList: [...migrations], snapshot: false, silent: true },
    // The functions of search are the migrations' own: the entities do not know them.
    schemaGenerator: { ignoreRoutines: true },
    pool: { min: 0, max: poolSize },
    driverOptions: {
      // Waiting for a connection ends before Temporal gives up the activity, so that the next try finds its place free.
      connectionTimeoutMillis: 10_000,
      // A program that vanished with its machine does not hold a case, or the counter of numbers, for longer.
      idle_in_transaction_session_timeout: 30_000,
      // Everything that people wait for is read along indexes: to start processes that help with it takes longer.
      options: '-c max_parallel_workers_per_gather=0',
      onPoolCreated: (created: ConnectionPool) => {
        dropEndedConnections(created);
        nameStatements(created);
        pool = created;
      },
    },
    debug: onStatement ? ['query'] : false,
    logger: onStatement ?? (() => undefined),
    colors: false,
  });
  return {
    orm,
    em: () => orm.em.fork(),
    listen: async (channel, heard) => {
      if (!pool) await orm.em.fork().execute('select');
      if (!pool) throw new Error('the driver makes its pool with the first connection');
      return listen(pool, channel, heard);
    },
    close: () => orm.close(),
  };
}
