import { chinaDefinition } from '../calendar/default-calendar.ts';
import { CalendarError } from '../calendar/errors.ts';
import {
  type CalendarDefinition,
  createWorkingCalendar,
  type WorkingCalendar,
} from '../calendar/working-calendar.ts';
import type { EntryContent } from './calendar-entries.ts';
import type { CalendarVersion } from './calendar-versions.ts';

export type NextVersion =
  | {
      readonly ok: true;
      readonly number: number;
      readonly definition: CalendarDefinition;
      readonly calendar: WorkingCalendar;
    }
  /** The entry does not fit beside what the calendar has; in Chinese. */
  | { readonly ok: false; readonly message: string };

/** The version of the calendar that an entry would make of the one in force. */
export function nextVersion({ number, definition }: CalendarVersion, content: EntryContent): NextVersion {
  const next: CalendarDefinition = {
    ...definition,
    version: `${chinaDefinition.version}+${number + 1}`,
    ...(content.kind === 'notice'
      ? { notices: [...definition.notices, content.notice] }
      : { orders: [...(definition.orders ?? []), content.order] }),
  };
  try {
    return { ok: true, number: number + 1, definition: next, calendar: createWorkingCalendar(next) };
  } catch (error) {
    if (error instanceof CalendarError) return { ok: false, message: error.message };
    throw error;
  }
}
