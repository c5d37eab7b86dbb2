import type { EntityManager } from '@mikro-orm/postgresql';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { resolveSettings, type Settings } from '../statute/settings.ts';
import { calendarVersion } from './calendar-versions.ts';
import { prepared } from './prepared.ts';

/** What every list is shown by. */
export interface InForce {
  readonly settings: Settings;
  /** Over all units. */
  readonly calendar: WorkingCalendar;
}

/**
 * The authority's settings and the calendar as they are in force now, in one trip to the database; a version of the calendar
 * itself is read once.
 */
export async function inForce(em: EntityManager): Promise<InForce> {
  const [row] = await prepared<[{ departures: string; version: number }]>(
    em,
    `select coalesce(jsonb_object_agg(key, value), '{}')::text as departures,
       (select coalesce(max(number), 0) from calendar_version) as version
     from setting`,
    [],
  );
  const { calendar } = await calendarVersion(em, row.version);
  return { settings: settingsOf(row.departures), calendar };
}

/** The settings that were worked out last, with what they were worked out from: they seldom change. */
let last: { readonly departures: string; readonly settings: Settings } | undefined;

function settingsOf(departures: string): Settings {
  if (last?.departures !== departures)
    last = { departures, settings: resolveSettings(JSON.parse(departures)) };
  return last.settings;
}
