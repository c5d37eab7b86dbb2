import { chinaCalendar } from '../../calendar/default-calendar.ts';
import { openDirect } from '../../client/direct/connect.ts';
import type { Figures } from '../../client/figures.ts';
import type { DocketAddress } from '../running.ts';
import { type Check, warn } from './check.ts';

/** The calendar that is in force, as far as the law's checks ask for it. */
export interface CalendarInForce {
  readonly version: string;
  readonly loadedYears: readonly number[];
}

/** The calendar that the program brings: in force where no docket runs. */
export const BROUGHT: CalendarInForce = chinaCalendar;

/** What the running docket says of itself. */
interface DocketSays {
  readonly calendar: CalendarInForce;
  readonly checks: Check[];
  readonly figures: Figures;
}

const LABELS = {
  'rollover-needed': '日历换版',
  'entry-waiting': '待审定的通知',
  'notice-missing': '受影响的期限',
  'instrument-expiry': '失效后的在办案件',
} as const;

/**
 * The calendar of the running docket, what has to be seen to in it, and its figures.
 * @returns undefined when it does not answer: the checks of the servers say why
 */
export async function askDocket(address: DocketAddress): Promise<DocketSays | undefined> {
  const { calendar, operations, close } = openDirect(address);
  try {
    const [inForce, warnings] = [await calendar.calendar(), await calendar.warnings()];
    const figures = await operations.figures();
    if (!inForce.ok || !warnings.ok || !figures.ok) return undefined;
    const { version, years } = inForce.value;
    const loadedYears = years.filter(({ loaded }) => loaded).map(({ year }) => year);
    // Where no case is touched, the law's own checks say it.
    const told = warnings.value.filter(({ code, cases }) => code === 'entry-waiting' || cases > 0);
    const checks = told.map(({ code, message, whatToDo, on }) =>
      warn({ id: `calendar.${code}${on === null ? '' : `.${on}`}`, label: LABELS[code] }, message, whatToDo),
    );
    return { calendar: { version, loadedYears }, checks, figures: figures.value };
  } catch {
    return undefined;
  } finally {
    await close();
  }
}
