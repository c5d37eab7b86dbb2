import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../../calendar/iso-date.ts';

/** A decision of the authority that departs from a default. */
export interface DecidedSetting {
  readonly key: string;
  readonly value: unknown;
  readonly basis: string;
  readonly setBy: string;
  readonly setOn: IsoDate;
}

/** The names of those who decided them, by their ids. */
export async function settersOf(em: EntityManager): Promise<ReadonlyMap<string, string>> {
  const rows = await em.execute<{ id: string; name: string }[]>(
    'select id, name from person where id in (select set_by from setting)',
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The settings in which the authority departs from the defaults. */
export function decidedSettings(em: EntityManager): Promise<DecidedSetting[]> {
  return em.execute<DecidedSetting[]>(
    'select key, value, basis, set_by as "setBy", set_on as "setOn" from setting order by key for update',
  );
}

export async function writeSetting(em: EntityManager, setting: DecidedSetting): Promise<void> {
  const { key, value, basis, setBy, setOn } = setting;
  await em.execute(
    `insert into setting (key, value, basis, set_by, set_on) values (?, ?::jsonb, ?, ?, ?)
     on conflict (key) do update set value = excluded.value, basis = excluded.basis, set_by = excluded.set_by,
       set_on = excluded.set_on`,
    [key, JSON.stringify(value), basis, setBy, setOn],
  );
}

/** Goes back to the default. */
export async function removeSetting(em: EntityManager, key: string): Promise<void> {
  await em.execute('delete from setting where key = ?', [key]);
}
