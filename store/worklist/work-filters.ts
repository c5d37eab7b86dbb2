import type { LightDays } from '../../machines/worklist/light-days.ts';
import type { TaskFilters } from '../../machines/worklist/task-filters.ts';
import { textFilters } from '../search-text.ts';

/** A condition, with the values of its placeholders. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const OVERDUE = '(task.overdue or coalesce(task.due_on < ?, false))';

/** The conditions of filters on `task`. */
export function workConditions(filters: TaskFilters, days: LightDays): Condition[] {
  const { procedure, light, dueFrom, dueTo, unit, party, overdue, provisional, text } = filters;
  const conditions: (Condition | undefined)[] = [
    given('task.procedure = ?', procedure),
    given('task.due_on >= ?', dueFrom),
    given('task.due_on <= ?', dueTo),
    given('task.party = ?', party),
    given('task.provisional = ?', provisional),
    given('exists (select from case_party where case_id = task.case_id and unit_code = ?)', unit),
    overdue === undefined ? undefined : { sql: `${OVERDUE} = ?`, values: [days.today, overdue] },
    light && lightCondition(light, days),
  ];
  const words = text === undefined ? [] : textFilters(text, 'task.case_id');
  return [...conditions.filter((one) => one !== undefined), ...words];
}

function lightCondition(light: NonNullable<TaskFilters['light']>, { today, lastDays }: LightDays): Condition {
  if (light === 'overdue') return { sql: OVERDUE, values: [today] };
  if (light === 'none') return { sql: 'not task.overdue and task.due_on is null', values: [] };
  // The days of the task's own period, or else of all others.
  const last = (colour: 'red' | 'yellow') =>
    `coalesce(lights -> task.period ->> '${colour}', lights -> 'default' ->> '${colour}')::date`;
  const within = {
    red: `task.due_on between days.today and ${last('red')}`,
    yellow: `task.due_on between days.today and ${last('yellow')} and task.due_on > ${last('red')}`,
    green: `task.due_on >= days.today and task.due_on > ${last('yellow')}`,
  } as const;
  return {
    sql: `not task.overdue and exists (
            select from (select ?::date as today, ?::jsonb as lights) as days where ${within[light]})`,
    values: [today, JSON.stringify(lastDays)],
  };
}

function given(sql: string, value: unknown): Condition | undefined {
  return value === undefined ? undefined : { sql, values: [value] };
}
