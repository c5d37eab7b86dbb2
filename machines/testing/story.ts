import { expect } from 'vitest';
import { chinaCalendar } from '../../calendar/default-calendar.ts';
import { addDays, type IsoDate, instantInShanghai } from '../../calendar/iso-date.ts';
import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import { type Clock, isRunning, runningClock } from '../clock.ts';
import { countClocks } from '../count-clocks.ts';
import type { Docket } from '../docket.ts';
import type { Effect } from '../effect.ts';
import type { Actor, PartyRole } from '../party.ts';
import { clocksWith } from '../past-clocks.ts';
import { type Refusal, refusalOf } from '../permission.ts';
import type { Opening, Procedure } from '../procedure.ts';
import { canSettle, type Settlement } from '../settlement.ts';
import type { CommitRequest } from '../step.ts';
import { actionStep, dueStep, openingStep, settlementStep } from '../take-step.ts';

/** What somebody does in a story. */
export interface Move {
  readonly type: string;
  readonly payload: unknown;
  readonly by: Actor;
  /** The day of it; without one, the day on which the story stands. */
  readonly on?: IsoDate;
  /** The time of that day, HH:MM; without one, 09:00. */
  readonly time?: string;
}

/** The last day of a running period goes by; the story then stands on the day after. */
export interface Expiry {
  readonly expires: string;
  /** The internal target beside the period is meant. */
  readonly target?: boolean;
}

/** Another case tells something: the outcome of one that this case started, or the end of the one that started it. */
export interface Told {
  readonly tells: Settlement;
}

export type Happening = Move | Expiry | Told;

/** What a happening is called: its action, its period, or what is told. */
export function nameOf(happening: Happening): string {
  if ('type' in happening) return happening.type;
  return 'expires' in happening ? happening.expires : happening.tells.type;
}

/** What is to be compared after a step; what is not named is not looked at. Lists are compared whole. */
interface Expected {
  readonly states?: readonly string[];
  readonly closed?: boolean;
  /** 'provider.clerk 签收共享申请' */
  readonly tasks?: readonly string[];
  /** Last days of the periods that run, by period; null while one stands still. */
  readonly due?: { readonly [period: string]: IsoDate | null };
  /** The same of the internal targets (内部时限) that run beside them. */
  readonly targets?: { readonly [period: string]: IsoDate | null };
  /** Working days by which each period that has stopped was late, in the order of their start. */
  readonly late?: readonly (readonly [string, number])[];
  /** All effects but the notices. */
  readonly effects?: readonly Effect[];
  readonly told?: readonly PartyRole[];
  readonly remembers?: { readonly [key: string]: unknown };
}

/** A case on the pure core, with the clocks counted as the commit counts them. */
export interface Story {
  readonly docket: Docket;
  /** Every clock that it has ever had, in the order of their start, as the read model keeps them. */
  readonly clocks: readonly Clock[];
  /** The day on which the story stands. */
  readonly on: IsoDate;
  /** The step that led here. */
  readonly last: CommitRequest;
  /** Steps that lead to what the test is about. Each must be permitted, or the test is wrong. */
  after(...happenings: readonly Happening[]): Story;
  when(happening: Happening): Outcome;
  /** Compares what the last step led to. */
  isThen(expected: Expected): void;
}

interface Outcome {
  /** That the case takes what another one tells only later, or never. */
  waits(): void;
  leadsTo(expected: Expected): void;
  /** That a rule stands against it, on these articles. */
  isAgainst(rule: string, articles: readonly string[]): void;
  /** That the case is closed, that its state has no such step, or that the actor may not take it. */
  isRefusedBy(reason: 'closed' | 'state' | 'actor'): void;
  /** That its content is not as it must be, by the paths of the fields. */
  isIncomplete(fields: readonly string[]): void;
}

/**
 * Begins a story with the opening of a case: `given(…).after(…).when(…).leadsTo(…)`.
 * @param calendar that its periods are counted with; the program's own when none is named
 */
export function given(procedure: Procedure, opening: Opening, calendar = chinaCalendar): Story {
  const { caseId, on } = opening;
  const step = openingStep(procedure, opening, { caseId, ...frame(on, 0) });
  return storyAfter({ procedure, opening, calendar }, counted(step, opening, calendar), on, []);
}

/** What a story is about, from its beginning to its end. */
interface About {
  readonly procedure: Procedure;
  readonly opening: Opening;
  readonly calendar: WorkingCalendar;
}

function storyAfter(about: About, last: CommitRequest, on: IsoDate, before: readonly Clock[]): Story {
  const { procedure, opening, calendar } = about;
  const { docket } = last;
  const clocks = clocksWith(before, docket.clocks);
  const goesOn = (step: CommitRequest, day: IsoDate) =>
    storyAfter(about, counted(step, opening, calendar), day, clocks);
  const take = (happening: Happening): Story => {
    const day = dayOf(docket, happening, on);
    const time = 'type' in happening ? happening.time : undefined;
    const at = { caseId: opening.caseId, ...frame(day, docket.sequence + 1, time) };
    if ('expires' in happening) {
      const clock = expiringClock(docket, happening);
      if (!clock) throw new Error(`'${happening.expires}' does not run in ${last.step.to}`);
      const due = dueStep(procedure, docket, { clock: clock.id, kind: 'due', on: day, atMs: 0 }, at);
      return goesOn(due, addDays(day, 1));
    }
    if ('tells' in happening) return goesOn(settlementStep(procedure, docket, happening.tells, at), day);
    return goesOn(actionStep(procedure, docket, happening, happening.by, at), day);
  };
  const refusal = (happening: Happening): Refusal | undefined =>
    'type' in happening
      ? refusalOf(procedure, docket, happening, happening.by, dayOf(docket, happening, on))
      : undefined;
  const permitted = (happening: Happening): Story => {
    expect(refusal(happening), nameOf(happening)).toBeUndefined();
    return take(happening);
  };
  return {
    docket,
    clocks,
    on,
    last,
    after: (...happenings) => {
      const [first, ...rest] = happenings;
      const now = storyAfter(about, last, on, before);
      return first ? permitted(first).after(...rest) : now;
    },
    isThen: (expected) => expect(seen(last, clocks, expected)).toEqual(expected),
    when: (happening) => ({
      waits: () => expect('tells' in happening && canSettle(procedure, docket, happening.tells)).toBe(false),
      leadsTo: (expected) => permitted(happening).isThen(expected),
      isAgainst: (id, articles) => {
        const rule = { id, articles };
        expect(refusal(happening)).toMatchObject({ kind: 'not-permitted', reason: 'rule', rule });
      },
      isRefusedBy: (reason) =>
        expect(refusal(happening)).toMatchObject({ kind: 'not-permitted', reason, rule: null }),
      isIncomplete: (fields) => {
        const found = refusal(happening);
        expect(found?.kind === 'invalid' && found.fields.map(({ path }) => path)).toEqual(fields);
      },
    }),
  };
}

/** Just what the test names, so that a failure shows the two side by side. */
function seen(
  { step, docket, tasks }: CommitRequest,
  clocks: readonly Clock[],
  expected: Expected,
): Expected {
  const running = docket.clocks.filter(isRunning);
  const notices = step.effects.filter((effect) => effect.type === 'notify');
  const context = docket.snapshot.context as { readonly [key: string]: unknown };
  const all: Required<Expected> = {
    states: step.to,
    closed: docket.snapshot.status === 'done',
    tasks: tasks.flatMap(({ party, roles, label }) => roles.map((role) => `${party}.${role} ${label}`)),
    due: dueDays(running.filter(({ target }) => !target)),
    targets: dueDays(running.filter(({ target }) => target)),
    late: clocks
      .filter((clock) => !isRunning(clock) && !clock.target)
      .map(({ period, lateBy }) => [period, lateBy ?? -1]),
    effects: step.effects.filter((effect) => effect.type !== 'notify'),
    told: [...new Set(notices.flatMap(({ to }) => to))],
    remembers: Object.fromEntries(Object.keys(expected.remembers ?? {}).map((key) => [key, context[key]])),
  };
  return Object.fromEntries(Object.keys(expected).map((key) => [key, all[key as keyof Expected]]));
}

function counted(request: CommitRequest, { ruleSet }: Opening, calendar: WorkingCalendar): CommitRequest {
  const clocks = countClocks(request.docket.clocks, calendar, ruleSet.settings);
  return { ...request, docket: { ...request.docket, clocks } };
}

function dayOf(docket: Docket, happening: Happening, on: IsoDate): IsoDate {
  if ('type' in happening) return happening.on ?? on;
  if ('tells' in happening) return happening.tells.on;
  return expiringClock(docket, happening)?.dueOn ?? on;
}

function expiringClock({ clocks }: Docket, { expires, target = false }: Expiry): Clock | undefined {
  if (!target) return runningClock(clocks, expires);
  return clocks.find((clock) => clock.period === expires && clock.target && isRunning(clock));
}

function dueDays(clocks: readonly Clock[]): { readonly [period: string]: IsoDate | null } {
  return Object.fromEntries(clocks.map(({ period, dueOn }) => [period, dueOn]));
}

function frame(on: IsoDate, sequence: number, time = '09:00') {
  const at = new Date(instantInShanghai(on, time)).toISOString();
  return { requestId: `request-${sequence}`, on, at, backfilled: false };
}
