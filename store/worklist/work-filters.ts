import type { LightDays } from '../../machines/worklist/light-days.ts';
import type { TaskFilters } from '../../machines/worklist/task-filters.ts';
import { textFilters } from '../search-text.ts';

/** A condition, with the values of its placeholders. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** What is past its day, whether or not its clock has already said so. */
const overdueOf = (table: Lit) => `(${table}.overdue or coalesce(${table}.due_on < ?, false))`;

/** Tables with the columns `due_on`, `period` and `overdue`, from which a light is worked out. */
type Lit = 'task' | '"case"';

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
    overdue === undefined ? undefined : overdueCondition('task', overdue, days),
    light && lightCondition('task', light, days),
  ];
  const words = text === undefined ? [] : textFilters(text, 'task.case_id');
  return [...conditions.filter((one) => one !== undefined), ...words];
}

export function overdueCondition(table: Lit, overdue: boolean, { today }: LightDays): Condition {
  return { sql: `${overdueOf(table)} = ?`, values: [today, overdue] };
}

/** That a row has a light today. */
export function lightCondition(
  table: Lit,
  light: NonNullable<TaskFilters['light']>,
  { today, lastDays }: LightDays,
): Condition {
  if (light === 'overdue') return { sql: overdueOf(table), values: [today] };
  if (light === 'none') return { sql: `not ${table}.overdue and ${table}.due_on is null`, values: [] };
  // The days of its own period, or else of all others.
  const last = (colour: 'red' | 'yellow') =>
    `coalesce(lights -> ${table}.period ->> '${colour}', lights -> 'default' ->> '${colour}')::date`;
  const within = {
    red: `${table}.due_on between days.today and ${last('red')}`,
    yellow: `${table}.due_on between days.today and ${last('yellow')} and ${table}.due_on > ${last('red')}`,
    green: `${table}.due_on >= days.today and ${table}.due_on > ${last('yellow')}`,
  } as const;
  return {
    sql: `not ${table}.overdue and exists (
            select from (select ?::date as today, ?::jsonb as lights) as days where ${within[light]})`,
    values: [today, JSON.stringify(lastDays)],
  };
}

function given(sql: string, value: unknown): Condition | undefined {
  return value === undefined ? undefined : { sql, values: [value] };
}
