import { createHash } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';

/** A connection of the driver's pool, as far as naming needs it. */
interface NamingConnection {
  query(text: unknown, values?: unknown, ...rest: unknown[]): unknown;
}

/** What statements are called, by their texts: there are as many as the program has. */
const names = new Map<string, string>();

/**
 * Runs a statement that is sent all the time, with its values apart from it: PostgreSQL reads and plans it once for each
 * connection. The mapper puts values into the text, so that every one is a new statement, and planning it often takes
 * longer than running it. Where the best plan depends on the values, as in a search for words, the mapper's way is better.
 * @param sql a text of the program's own, with `?` for each value; never put together from anybody's input
 * @throws {DriverException} as `em.execute`
 */
export async function prepared<Rows extends object[]>(
  em: EntityManager,
  sql: string,
  values: readonly unknown[],
): Promise<Rows> {
  const text = numbered(sql);
  if (!names.has(text)) names.set(text, createHash('sha256').update(text).digest('base64url'));
  const begun = Date.now();
  try {
    const { rows } = await em.getKysely().executeQuery(CompiledQuery.raw(text, [...values]));
    return rows as Rows;
  } catch (error) {
    throw error instanceof Error ? em.getDriver().convertException(error) : error;
  } finally {
    em.config.getLogger().logQuery({ level: 'info', query: text, took: Date.now() - begun });
  }
}

/** Gives each statement that comes with values its name: one with a name is kept prepared by its connection. */
export function nameStatements(pool: EventEmitter): void {
  pool.on('connect', (connection: NamingConnection) => {
    const query = connection.query.bind(connection);
    connection.query = (text, values, ...rest) => {
      const name = typeof text === 'string' && Array.isArray(values) ? names.get(text) : undefined;
      return name === undefined ? query(text, values, ...rest) : query({ name, text, values }, ...rest);
    };
  });
}

/** PostgreSQL's own placeholders, `$1`, `$2`, … */
function numbered(sql: string): string {
  let place = 0;
  return sql.replaceAll('?', () => `$${++place}`);
}
