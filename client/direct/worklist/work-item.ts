import type { Actor } from '../../../machines/party.ts';
import { type LightDays, taskLight } from '../../../machines/worklist/light-days.ts';
import { standsAgainst } from '../../../machines/worklist/stands-against.ts';
import { TASK_CHANGES } from '../../../machines/worklist/task-change.ts';
import { selfOf, type WorkTask } from '../../../machines/worklist/work-task.ts';
import type { WorkRow } from '../../../store/worklist/work-rows.ts';
import type { TaskOperation, WorkItem } from '../../worklist.ts';

const OPERATIONS = Object.keys(TASK_CHANGES) as TaskOperation[];

/**
 * A task as an actor sees it. Who holds what in another unit is that unit's own business.
 * @param parties the units of the case, where the list goes beyond the actor's unit
 */
export function workItem(
  row: WorkRow,
  actor: Actor,
  days: LightDays,
  parties: readonly string[] = [],
): WorkItem {
  const { id, caseId, caseNumber, subject, procedure, key, label, party, unit, roles, actions } = row;
  const { dueOn, provisional, overdue, openedAt } = row;
  const { holder, heldSince, givenBy, delegated, urged, lastUrge } = unit === actor.unit ? row : NOBODY;
  return {
    ...{ id, caseId, caseNumber, subject, procedure, key, label, party, unit, roles, actions },
    ...{ dueOn, provisional, overdue, openedAt, light: taskLight(row, days) },
    ...{ holder, heldSince, givenBy, delegated, urged, lastUrge },
    may: OPERATIONS.filter((type) => isOffered(type, taskOf(row, parties), actor)),
  };
}

const NOBODY = {
  holder: null,
  heldSince: null,
  givenBy: null,
  delegated: false,
  urged: 0,
  lastUrge: null,
} as const;

function taskOf(row: WorkRow, parties: readonly string[]): WorkTask {
  const { unit, roles, bureau, delegated, urgedToday } = row;
  const [holder, givenBy] = [row.holder?.id ?? null, row.givenBy?.id ?? null];
  return { open: true, copied: false, unit, roles, bureau, parties, holder, givenBy, delegated, urgedToday };
}

/** What would change nothing is permitted, but not offered. */
function isOffered(type: TaskOperation, task: WorkTask, actor: Actor): boolean {
  if (type === 'claim' && task.holder === selfOf(actor)) return false;
  if (type === 'release' && task.holder === null) return false;
  return standsAgainst(task, actor, type) === undefined;
}
