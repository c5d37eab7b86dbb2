import type { IsoDate } from '../calendar/iso-date.ts';
import type { RulePeriod } from '../statute/governing-rules.ts';
import type { Clock } from './clock.ts';
import { isRunning, runningClock } from './clock.ts';
import type { Effect } from './effect.ts';
import type { ClockStart } from './procedure.ts';

type PeriodEffect = Extract<Effect, { period: string }>;

/** A period begun anew is not overdue, and nobody has acted on it. */
const NOT_OVERDUE = { expired: false, supervised: false, rectificationStarted: false } as const;

interface ClockChange {
  readonly clocks: readonly Clock[];
  /** The actions that XState returned: entering an `after` state raises, leaving it cancels. */
  readonly actions: readonly { readonly type: string; readonly params?: unknown }[];
  readonly effects: readonly Effect[];
  readonly on: IsoDate;
  readonly periods: { readonly [id: string]: RulePeriod };
  startOf(period: string): ClockStart | null;
}

/**
 * The clocks after a step. Nothing is counted here: a clock that was started or changed has no due day until the
 * commit works it out with the calendar in force.
 */
export function changeClocks(change: ClockChange): readonly Clock[] {
  let clocks = change.clocks;
  for (const action of change.actions) {
    if (action.type === 'xstate.cancel') clocks = stop(clocks, sendId(action), change.on);
    if (action.type === 'xstate.raise') clocks = start(clocks, sendId(action), change);
  }
  for (const effect of change.effects) clocks = apply(clocks, effect, change.on);
  // A state that is entered and left in one step let no period run.
  return clocks.filter((clock) => isRunning(clock) || change.clocks.some(({ id }) => id === clock.id));
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
  const id = periodOf(event, change.periods);
  const period = id === undefined ? undefined : change.periods[id];
  if (id === undefined || period === undefined) return clocks;
  const begins = change.startOf(id);
  if (begins === null) return clocks;
  const { receivedOn = change.on, until = null } = begins;
  if (period.amount === null && until === null) return clocks;
  const started = clocks.filter((clock) => clock.period === id).length;
  const clock: Clock = {
    id: `${id}#${started + 1}`,
    period: id,
    label: period.label,
    event,
    basis: until === null ? period.basis : 'case',
    articles: period.articles,
    receivedOn,
    workingDays: until === null ? period.amount : null,
    until,
    extensionDays: 0,
    excluded: [],
    dueOn: null,
    provisional: false,
    calendarVersion: null,
    warnOn: [],
    warned: [],
    ...NOT_OVERDUE,
    stoppedOn: null,
    lateBy: null,
  };
  return [...clocks, clock];
}

/** 'xstate.after.share.reply.share-request.handling' → 'share.reply'; the longest id wins. */
function periodOf(event: string, periods: { readonly [id: string]: RulePeriod }): string | undefined {
  const fits = Object.keys(periods).filter((id) => event.startsWith(`xstate.after.${id}.`));
  return fits.sort((a, b) => b.length - a.length)[0];
}

function apply(clocks: readonly Clock[], effect: Effect, on: IsoDate): readonly Clock[] {
  if (effect.type === 'superviseClocks') {
    return clocks.map((clock) =>
      clock.expired && isRunning(clock) ? { ...clock, supervised: true } : clock,
    );
  }
  if (!('period' in effect)) return clocks;
  const target = runningClock(clocks, effect.period);
  if (!target) return clocks;
  if (effect.type === 'rectifyClock') {
    const marked: Clock = { ...target, supervised: true, rectificationStarted: true };
    return clocks.map((clock) => (clock === target ? marked : clock));
  }
  const changed: Clock = { ...target, dueOn: null, ...alteration(target, effect, on) };
  return clocks.map((clock) => (clock === target ? changed : clock));
}

function alteration(
  clock: Clock,
  effect: Exclude<PeriodEffect, { type: 'rectifyClock' }>,
  on: IsoDate,
): Partial<Clock> {
  switch (effect.type) {
    case 'suspendClock':
      return { excluded: [...clock.excluded, { from: on }] };
    case 'resumeClock':
      return {
        excluded: clock.excluded.map((interval) => (interval.to ? interval : { ...interval, to: on })),
      };
    case 'restartClock':
      return { receivedOn: on, excluded: [], warned: [], ...NOT_OVERDUE };
    case 'extendClock':
      return { extensionDays: clock.extensionDays + effect.workingDays };
  }
}
