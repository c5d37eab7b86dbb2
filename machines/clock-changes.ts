import type { IsoDate } from '../calendar/iso-date.ts';
import type { RulePeriod, RuleSet } from '../statute/governing-rules.ts';
import type { Clock } from './clock.ts';
import { isOverdue, isRunning, runningClock, withoutDoubt } from './clock.ts';
import type { Effect } from './effect.ts';
import { type CarriedClocks, nextNumber } from './past-clocks.ts';
import type { ClockStart } from './procedure.ts';
import { receiptOf } from './receipt.ts';

type PeriodEffect = Extract<Effect, { period: string }>;

/** A period begun anew is not overdue, and nobody has acted on it. */
const NOT_OVERDUE = { expired: false, supervised: false, rectificationStarted: false } as const;

interface ClockChange {
  /** The clocks before the step, all of them running. */
  readonly carried: CarriedClocks;
  /** The actions that XState returned: entering an `after` state raises, leaving it cancels. */
  readonly actions: readonly { readonly type: string; readonly params?: unknown }[];
  readonly effects: readonly Effect[];
  readonly on: IsoDate;
  /** The time of the step, HH:MM in Asia/Shanghai; undefined where it is not known, as of what was entered afterwards. */
  readonly time: string | undefined;
  /** Sequence number of the step. */
  readonly sequence: number;
  readonly ruleSet: Pick<RuleSet, 'periods' | 'settings'>;
  startOf(period: string): ClockStart | null;
}

/**
 * The clocks after a step. Nothing is counted here: a clock that was started or changed has no due day until the
 * commit works it out with the calendar in force.
 */
export function changeClocks(change: ClockChange): readonly Clock[] {
  let { clocks } = change.carried;
  for (const action of change.actions) {
    if (action.type === 'xstate.cancel') clocks = stop(clocks, sendId(action), change.on);
    if (action.type === 'xstate.raise') clocks = start(clocks, sendId(action), change);
  }
  for (const effect of change.effects) clocks = apply(clocks, effect, change);
  // A state that is entered and left in one step let no period run.
  return clocks.filter(
    (clock) => isRunning(clock) || change.carried.clocks.some(({ id }) => id === clock.id),
  );
}

/** XState calls the same thing `id` when it raises and `sendId` when it cancels. */
function sendId(action: { readonly params?: unknown }): string {
  const params = action.params as { readonly id?: string; readonly sendId?: string };
  return params.id ?? params.sendId ?? '';
}

function stop(clocks: readonly Clock[], event: string, on: IsoDate): readonly Clock[] {
  return clocks.map((clock) =>
    clock.event === event && isRunning(clock) ? { ...clock, stoppedOn: on } : clock,
  );
}

/** A period that the rule set does not know, or for which nothing is set, gets no clock: only the case's age counts. */
function start(clocks: readonly Clock[], event: string, change: ClockChange): readonly Clock[] {
  const { periods } = change.ruleSet;
  const id = periodOf(event, periods);
  const period = id === undefined ? undefined : periods[id];
  if (id === undefined || period === undefined) return clocks;
  const begins = change.startOf(id);
  if (begins === null) return clocks;
  const { until = null, receivedWith } = begins;
  const other = receivedWith === undefined ? undefined : runningClock(clocks, receivedWith);
  const receivedOn = begins.receivedOn ?? other?.receivedOn ?? change.on;
  if (period.amount === null && until === null) return clocks;
  const clock: Clock = {
    id: `${id}#${nextNumber({ ...change.carried, clocks }, id)}`,
    period: id,
    label: period.label,
    event,
    target: false,
    basis: until === null ? period.basis : 'case',
    articles: period.articles,
    receivedOn,
    receipt: other ? other.receipt : receiptOf(period, change.ruleSet.settings, change.on, change.time),
    startedBy: change.sequence,
    workingDays: until === null ? period.amount : null,
    until,
    extensions: [],
    excluded: [],
    dueOn: null,
    cutOff: null,
    provisional: false,
    calendarVersion: null,
    warnOn: [],
    warned: [],
    ...NOT_OVERDUE,
    stoppedOn: null,
    lateBy: null,
  };
  const target = targetBeside(clock, period);
  return target ? [...clocks, clock, target] : [...clocks, clock];
}

/** 内部时限: the authority's own, shorter number runs beside the period, and never in its place (条例 第二十三条). */
function targetBeside(clock: Clock, period: RulePeriod): Clock | undefined {
  if (period.target === null || clock.until !== null) return undefined;
  return {
    ...clock,
    id: clock.id.replace('#', '.target#'),
    label: `${clock.label}（内部时限）`,
    target: true,
    basis: 'internal',
    articles: ['R23'],
    workingDays: period.target,
  };
}

/** 'xstate.after.share.reply.share-request.handling' → 'share.reply'; the longest id wins. */
function periodOf(event: string, periods: { readonly [id: string]: RulePeriod }): string | undefined {
  const fits = Object.keys(periods).filter((id) => event.startsWith(`xstate.after.${id}.`));
  return fits.sort((a, b) => b.length - a.length)[0];
}

function apply(clocks: readonly Clock[], effect: Effect, change: ClockChange): readonly Clock[] {
  if (effect.type === 'superviseClocks') {
    return clocks.map((clock) => (isOverdue(clock) ? { ...reviewed(clock), supervised: true } : clock));
  }
  if (!('period' in effect)) return clocks;
  // What happens to a period happens to the internal target beside it, but for what follows from an expiry.
  return clocks.map((clock) => {
    if (clock.period !== effect.period || !isRunning(clock)) return clock;
    if (effect.type === 'rectifyClock') {
      return clock.target ? clock : { ...reviewed(clock), supervised: true, rectificationStarted: true };
    }
    return { ...withoutDoubt(clock), dueOn: null, ...alteration(clock, effect, change) };
  });
}

/** Whoever acts on an expired clock has looked at what a new version of the calendar would have given it. */
function reviewed(clock: Clock): Clock {
  const { laterDueOn } = clock;
  return laterDueOn === undefined ? clock : { ...withoutDoubt(clock), reviewedDueOn: laterDueOn };
}

function alteration(
  clock: Clock,
  effect: Exclude<PeriodEffect, { type: 'rectifyClock' }>,
  change: ClockChange,
): Partial<Clock> {
  const { on, sequence } = change;
  switch (effect.type) {
    case 'suspendClock':
      return { excluded: [...clock.excluded, { from: on, stoppedBy: sequence }] };
    case 'resumeClock':
      return {
        excluded: clock.excluded.map((interval) =>
          interval.to ? interval : { ...interval, to: on, resumedBy: sequence },
        ),
      };
    case 'restartClock': {
      const period = change.ruleSet.periods[clock.period];
      const receipt = period ? receiptOf(period, change.ruleSet.settings, on, change.time) : clock.receipt;
      const begun = { receivedOn: on, receipt, startedBy: sequence };
      return { ...begun, excluded: [], warned: [], ...NOT_OVERDUE };
    }
    case 'extendClock': {
      const { workingDays, countsFrom = 'original-due' } = effect;
      const extension = { workingDays, countsFrom, consentedOn: on, by: sequence };
      // An extension that was asked for in time may be consented to when the period has ended meanwhile.
      // A clock that a case has kept from before extensions were told apart has no list of them.
      const before = (clock.extensions as Clock['extensions'] | undefined) ?? [];
      return { extensions: [...before, extension], ...NOT_OVERDUE };
    }
  }
}
