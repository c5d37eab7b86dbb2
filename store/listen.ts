import type { EventEmitter } from 'node:events';

/** A connection of the driver's pool that is held for its notifications. */
interface ListeningConnection extends EventEmitter {
  query(sql: string): Promise<unknown>;
  release(destroy?: boolean): void;
}

/** The driver's pool, as far as listening needs it. */
export interface ConnectionPool extends EventEmitter {
  connect(): Promise<ListeningConnection>;
}

/** A connection that listens, until it is stopped or goes away. */
export interface Listening {
  /** Comes when the connection has ended. Whoever listens has to begin again, and to look what was missed. */
  readonly ended: Promise<void>;
  stop(): void;
}

/**
 * Listens to a channel of PostgreSQL (`LISTEN`) on a connection of its own.
 * @param channel a name of the program's, never anybody's input
 */
export async function listen(pool: ConnectionPool, channel: string, heard: () => void): Promise<Listening> {
  const connection = await pool.connect();
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  connection.on('notification', heard);
  connection.once('end', end);
  connection.once('error', () => end());
  await connection.query(`listen ${channel}`);
  return {
    ended,
    stop: () => {
      connection.off('notification', heard);
      // Given back destroyed: nobody else is to get a connection that listens.
      connection.release(true);
      end();
    },
  };
}
