import type { AnyMachineSnapshot } from 'xstate';
import { initialTransition, transition } from 'xstate';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { StepEvent } from './action.ts';
import type { Clock } from './clock.ts';
import { changeClocks } from './clock-changes.ts';
import type { Effect } from './effect.ts';
import { effectFrom } from './effect.ts';
import type { Parties } from './party.ts';
import { type CarriedClocks, leaveStopped, type PastClocks } from './past-clocks.ts';
import type { Opening, Procedure } from './procedure.ts';
import type { Settlement } from './settlement.ts';

/** The statechart's state as plain JSON: it travels in payloads and rests in the store. */
export interface PlainSnapshot {
  readonly value: unknown;
  readonly context: unknown;
  readonly status: 'active' | 'done';
}

/** What every case remembers, whatever its procedure. */
export interface CaseContext {
  readonly opening: Opening;
  /** Who stands in the case now: those of the opening, and whoever has joined since. */
  readonly parties: Parties;
}

/** A case as the pure core knows it (案卷). Everything that may be done with it is read from this. */
export interface Docket {
  readonly snapshot: PlainSnapshot;
  /** Those that run, and those that the step that led here has stopped. */
  readonly clocks: readonly Clock[];
  /** What is kept of all that have stopped earlier; absent as long as there are none. */
  readonly pastClocks?: PastClocks;
  /** Sequence number of the step that led here; the opening is 0. */
  readonly sequence: number;
}

/** A step worked out, not yet committed: the docket it leads to and what else it does. */
export interface Advance {
  readonly docket: Docket;
  readonly effects: readonly Effect[];
}

/** What a docket began with. */
export function openingOf(docket: Pick<Docket, 'snapshot'>): Opening {
  return (docket.snapshot.context as CaseContext).opening;
}

/** Who stands in a docket now. */
export function partiesOf(docket: Pick<Docket, 'snapshot'>): Parties {
  return (docket.snapshot.context as CaseContext).parties;
}

/**
 * Opens a docket: the statechart's initial state. Deadlines are null until the commit has counted them.
 * @param time of the day, HH:MM in Asia/Shanghai, where it is known
 */
export function openDocket(procedure: Procedure, opening: Opening, time?: string): Advance {
  const result = initialTransition(procedure.machine, opening);
  return advanced(procedure, {
    snapshots: result,
    carried: { clocks: [] },
    sequence: 0,
    on: opening.on,
    time,
    ruleSetOf: opening,
  });
}

/**
 * Takes a step. Whether it is permitted must have been asked before (`refusalOf`): a statechart passes over an
 * event that it does not know, and that would be a step that does nothing.
 * @param time of the day, HH:MM in Asia/Shanghai, where it is known
 * @throws {Error} when the statechart has no edge for the event: a fault of the caller
 */
export function advance(
  procedure: Procedure,
  docket: Docket,
  event: StepEvent | Settlement | { readonly type: string; readonly on: IsoDate },
  time?: string,
): Advance {
  const before = revive(procedure, docket.snapshot);
  if (!before.can(event))
    throw new Error(`no edge for '${event.type}' in ${JSON.stringify(docket.snapshot.value)}`);
  const result = transition(procedure.machine, before, event);
  return advanced(procedure, {
    snapshots: result,
    carried: leaveStopped(docket),
    sequence: docket.sequence + 1,
    on: event.on,
    time,
    ruleSetOf: openingOf(docket),
  });
}

/** The statechart's own snapshot, back from JSON. */
export function revive(procedure: Procedure, plain: PlainSnapshot): AnyMachineSnapshot {
  return procedure.machine.resolveState({
    value: plain.value as never,
    context: plain.context as never,
    status: plain.status,
  });
}

interface Result {
  readonly snapshots: readonly [
    AnyMachineSnapshot,
    readonly { readonly type: string; readonly params?: unknown }[],
  ];
  readonly carried: CarriedClocks;
  readonly sequence: number;
  readonly on: IsoDate;
  readonly time: string | undefined;
  readonly ruleSetOf: Opening;
}

function advanced(procedure: Procedure, result: Result): Advance {
  const [after, actions] = result.snapshots;
  const effects = actions.map(effectFrom).filter((effect) => effect !== undefined);
  const snapshot: PlainSnapshot = {
    value: after.value,
    context: after.context,
    status: after.status === 'done' ? 'done' : 'active',
  };
  const clocks = changeClocks({
    carried: result.carried,
    actions,
    effects,
    on: result.on,
    time: result.time,
    sequence: result.sequence,
    ruleSet: result.ruleSetOf.ruleSet,
    startOf: (period) => procedure.clockStart(period, snapshot.context),
  });
  const { pastClocks } = result.carried;
  return {
    docket: { snapshot, clocks, ...(pastClocks && { pastClocks }), sequence: result.sequence },
    effects,
  };
}
