import type { EventEmitter } from 'node:events';

/** A connection of the driver's pool, while somebody holds it. */
interface PooledConnection extends EventEmitter {
  release(destroy?: boolean): void;
}

/**
 * Takes a connection that has ended out of the pool, whoever holds it. When the database goes away in the middle of a
 * transaction, its `rollback` fails too, and Kysely then never gives the connection back: after a few outages no place
 * in the pool would be free, and closing the pool would wait for ever.
 */
export function dropEndedConnections(pool: EventEmitter): void {
  const held = new WeakSet<PooledConnection>();
  pool.on('acquire', (connection: PooledConnection) => held.add(connection));
  pool.on('release', (_: unknown, connection: PooledConnection) => held.delete(connection));
  pool.on('connect', (connection: PooledConnection) => {
    connection.once('end', () => {
      if (!held.has(connection)) return;
      const { release } = connection;
      // Whoever does give it back, later, gives back what is gone.
      connection.release = () => undefined;
      release(true);
    });
  });
}
