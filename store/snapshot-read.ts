import { type EntityManager, IsolationLevel } from '@mikro-orm/postgresql';

/** Reads several things as they stood at one moment, however many steps are committed meanwhile. */
export function readAtOneMoment<Value>(
  em: EntityManager,
  read: (em: EntityManager) => Promise<Value>,
): Promise<Value> {
  return em.transactional(read, { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true });
}
