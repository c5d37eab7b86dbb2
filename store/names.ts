import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared } from './prepared.ts';

/** Names by ids of people and codes of units; whoever the registers do not know is missing. */
export interface Names {
  readonly people: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
}

/** The names of some people and units, in one query by their primary keys. */
export async function namesOf(
  em: EntityManager,
  people: Iterable<string>,
  units: Iterable<string>,
): Promise<Names> {
  const rows = await prepared<{ kind: 'person' | 'unit'; id: string; name: string }[]>(
    em,
    `select 'person' as kind, id, name from person where id = any(string_to_array(?, ','))
     union all select 'unit', code, name from unit where code = any(string_to_array(?, ','))`,
    [[...people].join(), [...units].join()],
  );
  const named = (kind: 'person' | 'unit') =>
    new Map(rows.filter((row) => row.kind === kind).map(({ id, name }) => [id, name]));
  return { people: named('person'), units: named('unit') };
}
