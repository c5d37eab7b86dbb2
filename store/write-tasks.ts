import type { EntityManager } from '@mikro-orm/postgresql';
import type { CommittedStep } from './case-projection.ts';

/**
 * Brings the open tasks of a case to what the step left open, in one statement: a task whose key stays remains the
 * same row, one whose key is gone is closed by this step, the rest are new.
 */
export async function writeTasks(em: EntityManager, { request, clocks }: CommittedStep): Promise<void> {
  const { step, procedure } = request;
  const tasks = request.tasks.map((task) => {
    const clock = clocks.find(({ id }) => id === task.clock);
    return {
      ...task,
      period: clock?.period ?? null,
      due_on: clock?.dueOn ?? null,
      provisional: clock?.provisional ?? false,
      overdue: clock?.expired ?? false,
    };
  });
  await em.execute(
    `with wanted as (
       select * from jsonb_to_recordset(?::jsonb) as task(
         key text, label text, party text, unit text, roles text[], actions text[],
         clock text, period text, due_on date, provisional boolean, overdue boolean)
     ), closed as (
       update task set closed_at = ?, closed_by = ?
       where case_id = ? and closed_by is null and key not in (select key from wanted)
     )
     insert into task (case_id, procedure, key, label, party, unit_code, roles, actions,
                       clock, period, due_on, provisional, overdue, opened_at, opened_by)
     select ?, ?, key, label, party, unit, roles, actions, clock, period, due_on, provisional, overdue, ?, ?
     from wanted
     on conflict (case_id, key) where closed_by is null do update set
       label = excluded.label, roles = excluded.roles, actions = excluded.actions, clock = excluded.clock,
       period = excluded.period, due_on = excluded.due_on, provisional = excluded.provisional,
       overdue = excluded.overdue
     where (task.label, task.roles, task.actions, task.clock, task.due_on, task.provisional, task.overdue)
       is distinct from (excluded.label, excluded.roles, excluded.actions, excluded.clock, excluded.due_on,
                         excluded.provisional, excluded.overdue)`,
    [
      ...[JSON.stringify(tasks), step.at, step.sequence, step.caseId],
      ...[step.caseId, procedure.id, step.at, step.sequence],
    ],
  );
}
