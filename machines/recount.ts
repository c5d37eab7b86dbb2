import type { IsoDate } from '../calendar/iso-date.ts';
import type { Settings } from '../statute/settings.ts';
import { type Clock, isRunning, withoutDoubt } from './clock.ts';

/**
 * What another version of the calendar comes to for a running period (重算).
 * `moved`: its last day is another one. `confirmed`: it was provisional (暂定) or withheld, and is firm now, on
 * the same day.
 * `unchanged`: the same day stands. `stays-expired`: it had expired by the calendar of its day and stays so, though the
 * new version would have given it longer; the supervisor is to look at it. `revived`: the same, where the authority lets it
 * run on to its new day. `changed-by-step`: the step that counted has changed the period itself, such as by an extension.
 */
export type RecountOutcome =
  | 'moved'
  | 'confirmed'
  | 'unchanged'
  | 'stays-expired'
  | 'revived'
  | 'changed-by-step';

export interface Recount {
  /** Id of the clock, and its label. */
  readonly clock: string;
  readonly label: string;
  readonly outcome: RecountOutcome;
  readonly from: CountedDay;
  /** Of an expired period: the last day that the new version would have given it. */
  readonly to: CountedDay;
}

/** A last day, and what it rests on. */
interface CountedDay {
  /** Null while the clock stands still. */
  readonly dueOn: IsoDate | null;
  readonly provisional: boolean;
  readonly version: string;
}

interface Recounted {
  readonly clocks: readonly Clock[];
  readonly recounts: readonly Recount[];
}

type Count = (clocks: readonly Clock[]) => readonly Clock[];

/**
 * Counts the clocks of a docket, and tells which of them had been counted with another version of the calendar.
 * @param count with the version in force, such as `countClocks`
 */
export function recountClocks(clocks: readonly Clock[], count: Count): Recounted {
  const counted = count(clocks);
  const recounts = clocks.flatMap((before, place) => {
    const after = counted[place];
    return after && before.calendarVersion !== after.calendarVersion ? recountOf(before, after) : [];
  });
  return { clocks: counted, recounts };
}

/**
 * The same for the step with which a case counts anew: here periods that have expired are looked at too. They stay
 * expired, but one that would have run longer by the new version bears the day (`laterDueOn`), unless somebody has looked at
 * that very day already.
 * @param expired `revive`: one that would have run longer does run on, to its new day (`calendar.expired-periods`)
 */
export function recountWithExpired(
  clocks: readonly Clock[],
  count: Count,
  expired: Settings['calendar.expired-periods'],
): Recounted {
  const { clocks: counted, recounts } = recountClocks(clocks, count);
  const looked = counted.map((clock) => lookAtExpired(clock, count, expired));
  return {
    clocks: looked.map(({ clock }) => clock),
    recounts: [...recounts, ...looked.flatMap(({ recount }) => recount)],
  };
}

function lookAtExpired(
  clock: Clock,
  count: Count,
  expired: Settings['calendar.expired-periods'],
): { readonly clock: Clock; readonly recount: Recount[] } {
  if (!isRunning(clock) || !clock.expired || clock.dueOn === null) return { clock, recount: [] };
  const [would] = count([{ ...clock, expired: false }]);
  if (!would || would.calendarVersion === clock.calendarVersion) return { clock, recount: [] };
  // Behind an internal target nobody is overdue, and what has been looked at is in no doubt again.
  const seen = clock.target || (expired === 'stay-expired' && would.dueOn === clock.reviewedDueOn);
  const longer = !seen && would.dueOn !== null && would.dueOn > clock.dueOn;
  const [recount] = recountOf(clock, would);
  const stays = expired === 'revive' ? ('revived' as const) : ('stays-expired' as const);
  const found = recount && { ...recount, outcome: longer ? stays : ('unchanged' as const) };
  const { laterDueOn: _, ...rest } = clock;
  if (longer && expired === 'revive') {
    // As after a restart: whoever had acted on the expiry acts anew if the new day goes by too.
    return { clock: { ...withoutDoubt(would), supervised: false }, recount: found ? [found] : [] };
  }
  return {
    clock: longer && would.dueOn !== null ? { ...rest, laterDueOn: would.dueOn } : rest,
    recount: found ? [found] : [],
  };
}

function recountOf(before: Clock, after: Clock): Recount[] {
  const [from, to] = [countedDay(before), countedDay(after)];
  // A clock that was never counted has nothing to move.
  if (!from || !to) return [];
  const { id: clock, label } = before;
  return [{ clock, label, outcome: outcomeOf(from, to), from, to }];
}

function countedDay({ dueOn, provisional, calendarVersion }: Clock): CountedDay | undefined {
  return calendarVersion === null ? undefined : { dueOn, provisional, version: calendarVersion };
}

function outcomeOf(from: CountedDay, to: CountedDay): RecountOutcome {
  // A day that was withheld as long as the notice was missing is named now.
  if (from.dueOn === null && to.dueOn !== null) return from.provisional ? 'confirmed' : 'changed-by-step';
  if (from.dueOn !== to.dueOn) return 'moved';
  return from.provisional && !to.provisional ? 'confirmed' : 'unchanged';
}
