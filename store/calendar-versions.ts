import type { EntityManager } from '@mikro-orm/postgresql';
import { chinaCalendar, chinaDefinition } from '../calendar/default-calendar.ts';
import {
  type CalendarDefinition,
  createWorkingCalendar,
  type WorkingCalendar,
} from '../calendar/working-calendar.ts';
import type { CalendarNews } from '../machines/calendar-news.ts';
import { isoMoment } from './iso-moment.ts';

/** A version of the calendar (日历版本), complete in itself. What was in force once is never changed. */
export interface CalendarVersion {
  /** 0 is the calendar that the program brings; it is in force until a notice or an order has been confirmed. */
  readonly number: number;
  readonly definition: CalendarDefinition;
  readonly calendar: WorkingCalendar;
  /** What cases are told of it; null for the one that the program brings. */
  readonly news: CalendarNews | null;
  /** Id of the entry that made it; null for the one that the program brings. */
  readonly entry: string | null;
  /** ISO 8601 in UTC; null for the one that the program brings. */
  readonly inForceFrom: string | null;
}

const BROUGHT: CalendarVersion = {
  ...{ number: 0, definition: chinaDefinition, calendar: chinaCalendar },
  ...{ news: null, entry: null, inForceFrom: null },
};

/** Versions that were read, for every store of the process: they never change, so they never grow stale. */
const read = new WeakMap<object, Map<number, CalendarVersion>>();

/** The number of the version in force, without holding it: for reading. */
export async function latestVersionNumber(em: EntityManager): Promise<number> {
  const [row] = await em.execute<{ number: number }[]>(
    'select coalesce(max(number), 0) as number from calendar_version',
  );
  return row?.number ?? 0;
}

/** The version in force, for reading. A step holds it (`holdCalendar`). */
export async function latestVersion(em: EntityManager): Promise<CalendarVersion> {
  return calendarVersion(em, await latestVersionNumber(em));
}

/** A version by its number. One that was read before is not read again. */
export async function calendarVersion(em: EntityManager, number: number): Promise<CalendarVersion> {
  if (number === 0) return BROUGHT;
  const versions = versionsReadBy(em);
  const known = versions.get(number);
  if (known) return known;
  const [row] = await em.execute<VersionRow[]>(`${VERSION_ROWS} where version.number = ?`, [number]);
  if (!row) throw new Error(`there is no version ${number} of the calendar`);
  const found = versionOf(row);
  versions.set(number, found);
  return found;
}

/** All versions that were in force, the latest first; the one that the program brings is the last. */
export async function calendarVersions(em: EntityManager): Promise<CalendarVersion[]> {
  const rows = await em.execute<VersionRow[]>(`${VERSION_ROWS} order by version.number desc`);
  return [...rows.map(versionOf), BROUGHT];
}

/** Puts a version in force. The caller has taken the calendar (`takeCalendar`). */
export async function addVersion(
  em: EntityManager,
  version: {
    readonly number: number;
    readonly definition: CalendarDefinition;
    readonly entryId: string;
    readonly at: string;
  },
): Promise<void> {
  const { number, definition, entryId, at } = version;
  await em.execute(
    `insert into calendar_version (number, id, entry_id, content, in_force_from) values (?, ?, ?, ?::jsonb, ?)`,
    [number, definition.version, entryId, JSON.stringify(definition), at],
  );
}

interface VersionRow {
  readonly number: number;
  readonly content: CalendarDefinition;
  readonly because: string;
  readonly entry: string;
  readonly inForceFrom: string;
}

const VERSION_ROWS = `
  select version.number, version.content, entry.number as because, entry.id as entry,
    ${isoMoment('version.in_force_from')} as "inForceFrom"
  from calendar_version as version join calendar_entry as entry on entry.id = version.entry_id`;

function versionOf({ number, content, because, entry, inForceFrom }: VersionRow): CalendarVersion {
  const calendar = createWorkingCalendar(content);
  const news = { number, version: calendar.version, because };
  return { number, definition: content, calendar, news, entry, inForceFrom };
}

function versionsReadBy(em: EntityManager): Map<number, CalendarVersion> {
  const store = em.getConnection();
  const versions = read.get(store) ?? new Map<number, CalendarVersion>();
  read.set(store, versions);
  return versions;
}
