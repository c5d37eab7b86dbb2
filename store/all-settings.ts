import type { EntityManager } from '@mikro-orm/postgresql';
import { Setting } from './registers/setting.ts';

/** The settings in which the authority departs from the defaults, by key; `resolveSettings` checks and completes them. */
export async function allSettings(em: EntityManager): Promise<{ readonly [key: string]: unknown }> {
  const rows = await em.find(Setting, {}, { disableIdentityMap: true });
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}
