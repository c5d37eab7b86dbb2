import { Migrator } from '@mikro-orm/migrations';
import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { entities } from './entities.ts';
import { migrations } from './migrations.ts';

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
  close(): Promise<void>;
}

/**
 * Opens the database. Connections are made when they are needed, and made again after the database was away.
 * @param databaseUrl `postgresql://user:password@host:port/database`
 */
export function openStore(databaseUrl: string, options: StoreOptions = {}): Store {
  const { poolSize = 10, onStatement } = options;
  const orm = new MikroORM({
    clientUrl: databaseUrl,
    entities,
    extensions: [Migrator],
    migrations: { migrationsList: [...migrations], snapshot: false, silent: true },
    pool: { min: 0, max: poolSize },
    // Waiting for a connection ends before Temporal gives up the activity, so that the try after it finds its place free.
    driverOptions: { connectionTimeoutMillis: 10_000 },
    debug: onStatement ? ['query'] : false,
    logger: onStatement ?? (() => undefined),
    colors: false,
  });
  return { orm, em: () => orm.em.fork(), close: () => orm.close() };
}
