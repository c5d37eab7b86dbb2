import { type EntityManager, Routine } from '@mikro-orm/postgresql';

/** Any number, the same in every process: steps hold it together, whoever puts a version in force alone. */
const CALENDAR_LOCK = 20_220_202;

/**
 * The number of the version in force (0 before any was entered), held until the transaction ends: whoever puts another
 * one in force waits for all steps that count with this one. It is volatile, so that its second statement sees what was
 * committed while the first one waited, whatever the statement has seen that calls it.
 */
export const calendarInForceRoutine = new Routine({
  name: 'calendar_in_force',
  type: 'function',
  language: 'plpgsql',
  returns: { runtimeType: 'number', columnType: 'int' },
  body: `perform pg_advisory_xact_lock_shared(${CALENDAR_LOCK});
  return coalesce((select max(number) from calendar_version), 0);`,
  ignoreSchemaChanges: ['body'],
});

/** The number of the version that a step counts with; it stays in force until the transaction has ended. */
export async function holdCalendar(em: EntityManager): Promise<number> {
  const [row] = await em.execute<{ number: number }[]>('select calendar_in_force() as number');
  return row?.number ?? 0;
}

/**
 * Waits for every step that counts with the version in force, and lets no other begin until the transaction has ended.
 * @returns the number of the version in force
 */
export async function takeCalendar(em: EntityManager): Promise<number> {
  await em.execute('select pg_advisory_xact_lock(?)', [CALENDAR_LOCK]);
  const [row] = await em.execute<{ number: number }[]>(
    'select coalesce(max(number), 0) as number from calendar_version',
  );
  return row?.number ?? 0;
}
