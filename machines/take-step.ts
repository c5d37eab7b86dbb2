import { type IsoDate, isoDateInShanghai, timeInShanghai } from '../calendar/iso-date.ts';
import type { ActionCall } from './action.ts';
import type { CalendarNews } from './calendar-news.ts';
import { type Clock, runningClock } from './clock.ts';
import type { Advance, Docket } from './docket.ts';
import { advance, openDocket, openingOf, revive } from './docket.ts';
import type { Actor, PartyRole } from './party.ts';
import { CALENDAR_ACTOR, CLOCK_ACTOR, LINKED_CASE_ACTOR } from './party.ts';
import { stateIds, stateLabel } from './permission.ts';
import type { Opening, Procedure, StateMeta } from './procedure.ts';
import { SETTLEMENT_LABELS, type Settlement } from './settlement.ts';
import type { CommitRequest, Step } from './step.ts';
import { tasksOf } from './tasks.ts';
import type { Threshold } from './threshold.ts';
import { withExpiry, withWarningsUntil } from './threshold.ts';

/** Where and when a step is taken. Time comes in as a value. */
export interface StepFrame {
  readonly caseId: string;
  readonly requestId: string;
  /** The day on which the step takes effect, Asia/Shanghai. */
  readonly on: IsoDate;
  /** The moment at which it is taken, ISO 8601 in UTC. */
  readonly at: string;
  readonly backfilled: boolean;
}

/** The first step: the docket is opened. */
export function openingStep(procedure: Procedure, opening: Opening, frame: StepFrame): CommitRequest {
  const opened = openDocket(procedure, opening, timeOf(frame));
  const step = {
    kind: 'opening' as const,
    action: { type: 'submit', payload: opening },
    label: '提交申请',
    articles: procedure.articles,
    actor: opening.submittedBy,
  };
  const subject = procedure.subject(opening);
  return { ...commitOf(procedure, undefined, opened, step, frame), opening: { subject, facts: opening } };
}

/**
 * Somebody's action. Whether it is permitted must have been asked before (`refusalOf`).
 * @throws {Error} when the procedure or the statechart does not know it: a fault of the caller
 */
export function actionStep(
  procedure: Procedure,
  docket: Docket,
  call: ActionCall,
  actor: Actor,
  frame: StepFrame,
): CommitRequest {
  const definition = procedure.actions[call.type];
  if (!definition) throw new Error(`procedure '${procedure.id}' has no action '${call.type}'`);
  const payload = definition.payload.parse(call.payload);
  const event = { type: call.type, payload, actor, on: frame.on };
  const advanced = advance(procedure, docket, event, timeOf(frame));
  const { label, articles } = definition;
  const step = { kind: 'action' as const, action: { type: call.type, payload }, label, articles, actor };
  return commitOf(procedure, docket, advanced, step, frame);
}

/** The time of the step's own day; what was entered afterwards has none. */
function timeOf({ on, at, backfilled }: StepFrame): string | undefined {
  const atMs = Date.parse(at);
  return backfilled || isoDateInShanghai(atMs) !== on ? undefined : timeInShanghai(atMs);
}

/**
 * The end of a period: the clock has expired, and the statechart takes its `after` edge. Of an internal target it does
 * not hear: whoever has to act is told, and the period itself runs on.
 */
export function dueStep(
  procedure: Procedure,
  docket: Docket,
  threshold: Threshold,
  frame: StepFrame,
): CommitRequest {
  const clock = clockOf(docket, threshold);
  const expired = { ...docket, clocks: withExpiry(docket.clocks, threshold) };
  const advanced = clock.target
    ? targetPassed(procedure, expired, clock)
    : advance(procedure, expired, { type: clock.event, on: frame.on });
  return commitOf(procedure, docket, advanced, { ...clockStep(clock, '期限届满'), kind: 'due' }, frame);
}

function targetPassed(procedure: Procedure, docket: Docket, clock: Clock): Advance {
  const until = runningClock(docket.clocks, clock.period)?.dueOn;
  const about = `${clock.label}已过${until ? `，法定期限于${until}届满` : ''}`;
  return {
    docket: { ...docket, sequence: docket.sequence + 1 },
    effects: [{ type: 'notify', to: whoMustKeep(procedure, docket, clock), about }],
  };
}

/** A warning before the end of a period. The statechart has no part in it. */
export function warningStep(
  procedure: Procedure,
  docket: Docket,
  threshold: Threshold,
  frame: StepFrame,
): CommitRequest {
  const clock = clockOf(docket, threshold);
  const clocks = withWarningsUntil(docket.clocks, frame.on);
  const about = `${clock.label}将于${clock.dueOn}届满`;
  const advanced: Advance = {
    docket: { ...docket, clocks, sequence: docket.sequence + 1 },
    effects: [{ type: 'notify', to: whoMustKeep(procedure, docket, clock), about }],
  };
  return commitOf(procedure, docket, advanced, { ...clockStep(clock, '期限预警'), kind: 'warning' }, frame);
}

/**
 * What another case tells: the outcome of one that this case started, or the end of the one that started it. Whether
 * the case can take it must have been asked before (`canSettle`).
 * @throws {Error} when the statechart has no edge for it: a fault of the caller
 */
export function settlementStep(
  procedure: Procedure,
  docket: Docket,
  settlement: Settlement,
  frame: StepFrame,
): CommitRequest {
  const { type, on: _, ...payload } = settlement;
  const step = {
    kind: 'settlement' as const,
    action: { type, payload },
    label: `${SETTLEMENT_LABELS[type]}：${settlement.caseNumber}`,
    articles: articlesOf(procedure, docket, type),
    actor: LINKED_CASE_ACTOR,
  };
  return commitOf(procedure, docket, advance(procedure, docket, settlement), step, frame);
}

/** A new version of the calendar: the commit counts the running periods again. The statechart has no part in it. */
export function calendarStep(
  procedure: Procedure,
  docket: Docket,
  news: CalendarNews,
  frame: StepFrame,
): CommitRequest {
  const step = {
    kind: 'calendar' as const,
    action: { type: 'calendar', payload: news },
    label: `工作日历变更：${news.because}`,
    articles: [],
    actor: CALENDAR_ACTOR,
  };
  const advanced: Advance = { docket: { ...docket, sequence: docket.sequence + 1 }, effects: [] };
  return commitOf(procedure, docket, advanced, step, frame);
}

/** The articles of the state that takes an event. */
function articlesOf(procedure: Procedure, docket: Docket, type: string): StateMeta['articles'] {
  const takers = revive(procedure, docket.snapshot)._nodes.filter((node) => node.ownEvents.includes(type));
  return [...new Set(takers.flatMap((node) => (node.meta as StateMeta).articles))];
}

/** Whoever has a task under the clock; where nothing is to be done yet (使用时限), the party that the period binds. */
function whoMustKeep(procedure: Procedure, docket: Docket, clock: Clock): PartyRole[] {
  const kept = clock.target ? runningClock(docket.clocks, clock.period)?.id : clock.id;
  const tasks = tasksOf(procedure, docket).filter((task) => task.clock === kept);
  const roles = tasks.flatMap((task) => task.roles.map((role): PartyRole => `${task.party}.${role}`));
  if (roles.length > 0) return [...new Set(roles)];
  const bound = openingOf(docket).ruleSet.periods[clock.period]?.actor;
  if (bound === 'unit') return [...procedure.submitBy];
  return procedure.parties.filter((party) => party === bound).map((party): PartyRole => `${party}.clerk`);
}

type StepBody = Pick<Step, 'kind' | 'action' | 'label' | 'articles' | 'actor'>;

function clockStep(clock: Clock, what: string): Omit<StepBody, 'kind'> {
  return {
    action: {
      type: 'clock',
      payload: { clock: clock.id, dueOn: clock.dueOn, provisional: clock.provisional },
    },
    label: `${what}：${clock.label}`,
    articles: clock.articles,
    actor: CLOCK_ACTOR,
  };
}

function clockOf(docket: Docket, threshold: Threshold): Clock {
  const clock = docket.clocks.find((candidate) => candidate.id === threshold.clock);
  if (!clock) throw new Error(`no clock '${threshold.clock}' in the docket`);
  return clock;
}

function commitOf(
  procedure: Procedure,
  before: Docket | undefined,
  { docket, effects }: Advance,
  body: StepBody,
  { caseId, requestId, on, at, backfilled }: StepFrame,
): CommitRequest {
  const step: Step = {
    caseId,
    sequence: docket.sequence,
    requestId,
    ...body,
    on,
    at,
    backfilled,
    from: before ? stateIds(procedure, before) : [],
    to: stateIds(procedure, docket),
    effects,
  };
  const { id, version, numberWord } = procedure;
  return {
    step,
    procedure: { id, version, numberWord },
    docket,
    stateLabel: stateLabel(procedure, docket),
    tasks: tasksOf(procedure, docket),
    opening: null,
  };
}
