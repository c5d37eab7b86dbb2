import type { EntityManager } from '@mikro-orm/postgresql';

/** The lists that a person has saved, by name. */
export async function savedViews<Body>(
  em: EntityManager,
  person: string,
): Promise<{ readonly name: string; readonly body: Body }[]> {
  return em.execute('select name, body from saved_view where person_id = ? order by name', [person]);
}

/**
 * Saves a list under a name, in place of one of that name.
 * @param atMost how many a person may have
 * @returns false when the person has that many already
 */
export async function saveView(
  em: EntityManager,
  person: string,
  name: string,
  body: object,
  atMost: number,
): Promise<boolean> {
  const saved = await em.execute<object[]>(
    `insert into saved_view (person_id, name, body)
     select ?, ?, ?::jsonb
     where (select count(*) from saved_view where person_id = ? and name <> ?) < ?
     on conflict (person_id, name) do update set body = excluded.body
     returning name`,
    [person, name, JSON.stringify(body), person, name, atMost],
  );
  return saved.length > 0;
}

/** @returns whether there was one */
export async function removeView(em: EntityManager, person: string, name: string): Promise<boolean> {
  const removed = await em.execute<object[]>(
    'delete from saved_view where person_id = ? and name = ? returning name',
    [person, name],
  );
  return removed.length > 0;
}
