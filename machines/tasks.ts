import { type Clock, isForSupervisor, isRunning, runningClock } from './clock.ts';
import type { Docket } from './docket.ts';
import { partiesOf, revive } from './docket.ts';
import type { Parties, Party, PartyRole, Role } from './party.ts';
import type { Procedure, StateMeta } from './procedure.ts';

/** An open task (待办) of a unit. */
export interface Task {
  /** Unique among the open tasks of the case: the state that lays it, its place there, party and unit. */
  readonly key: string;
  readonly label: string;
  readonly party: Party;
  readonly unit: string;
  /** Whoever holds one of these roles in the unit may do it. */
  readonly roles: readonly Role[];
  /** The actions that do it. */
  readonly actions: readonly string[];
  /** Id of the clock that it must keep; null when none runs. */
  readonly clock: string | null;
}

type TaskBody = Pick<Task, 'key' | 'label' | 'actions' | 'clock'>;

/** The open tasks of a docket: what the statechart's states lay on people, and 督办 for what is overdue. */
export function tasksOf(procedure: Procedure, docket: Docket): Task[] {
  if (docket.snapshot.status === 'done') return [];
  const { context } = docket.snapshot;
  const parties = partiesOf(docket);
  const running = docket.clocks.filter(isRunning);
  const laidByStates = revive(procedure, docket.snapshot)._nodes.flatMap((node) =>
    ((node.meta as StateMeta | undefined)?.tasks ?? []).flatMap((task, place) =>
      spread(parties, task.by, task.units?.(context), {
        key: `${node.path.join('.')}/${place}`,
        label: task.label,
        actions: task.actions,
        clock: firstRunning(docket.clocks, [task.period ?? []].flat()),
      }),
    ),
  );
  // Silence decides nothing: that the supervisor is called is all that an expiry does.
  const laidByExpiry = running.filter(isForSupervisor).flatMap((clock) =>
    spread(parties, ['bureau.supervisor'], undefined, {
      key: `overdue/${clock.id}`,
      label: expiryLabel(clock),
      actions: ['supervise', 'startRectification'].filter((type) => Object.hasOwn(procedure.actions, type)),
      clock: clock.id,
    }),
  );
  return [...laidByStates, ...laidByExpiry];
}

function firstRunning(clocks: readonly Clock[], periods: readonly string[]): string | null {
  const running = periods.map((period) => runningClock(clocks, period)).find((clock) => clock !== undefined);
  return running?.id ?? null;
}

function expiryLabel({ label, laterDueOn }: Clock): string {
  if (laterDueOn === undefined) return `督办逾期：${label}`;
  return `复核逾期：${label}（按现行日历应至${laterDueOn}届满）`;
}

/** One task for each party and unit that may do it. */
function spread(
  parties: Parties,
  by: readonly PartyRole[],
  only: readonly string[] | undefined,
  body: TaskBody,
): Task[] {
  const pairs = by.map((partyRole) => partyRole.split('.') as [Party, Role]);
  return [...new Set(pairs.map(([party]) => party))].flatMap((party) => {
    const roles = pairs.filter(([other]) => other === party).map(([, role]) => role);
    const units = (parties[party] ?? []).filter((unit) => only?.includes(unit) ?? true);
    return units.map((unit) => ({ ...body, key: `${body.key}/${party}/${unit}`, party, unit, roles }));
  });
}
