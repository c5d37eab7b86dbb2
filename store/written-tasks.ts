import { openingOf } from '../machines/docket.ts';
import { boardDays } from './board/board-days.ts';
import type { CommittedStep } from './case-projection.ts';
import type { Write } from './write.ts';

/**
 * Brings the open tasks of a case to what the step left open: a task whose key stays remains the same row, one whose
 * key is gone is closed by this step, the rest are new.
 */
export function writtenTasks({ request, clocks, after }: CommittedStep): Write[] {
  const { step, procedure, docket } = request;
  const counted = request.tasks.map((task) => {
    const clock = clocks.find(({ id }) => id === task.clock);
    return {
      ...task,
      period: clock?.period ?? null,
      due_on: clock?.dueOn ?? null,
      provisional: clock?.provisional ?? false,
      overdue: clock?.expired ?? false,
    };
  });
  const days = boardDays(counted, after);
  const tasks = counted.map((task, at) => ({ ...task, board_on: days[at] }));
  const bureau = openingOf(docket).parties.bureau?.[0] ?? null;
  const keys = JSON.stringify(tasks.map(({ key }) => key));
  const closed: Write = {
    sql: `update task set closed_at = ?, closed_by = ?
          where case_id = ? and closed_by is null and key not in (select jsonb_array_elements_text(?::jsonb))`,
    values: [step.at, step.sequence, step.caseId, keys],
  };
  const open: Write = {
    sql: `insert into task (case_id, procedure, key, label, party, unit_code, roles, actions,
                            clock, period, due_on, provisional, overdue, bureau_code, board_on, opened_at, opened_by)
          select ?, ?, key, label, party, unit, roles, actions, clock, period, due_on, provisional, overdue, ?, board_on, ?, ?
          from jsonb_to_recordset(?::jsonb) as wanted(
            key text, label text, party text, unit text, roles text[], actions text[],
            clock text, period text, due_on date, provisional boolean, overdue boolean, board_on date)
          on conflict (case_id, key) where closed_by is null do update set
            label = excluded.label, roles = excluded.roles, actions = excluded.actions, clock = excluded.clock,
            period = excluded.period, due_on = excluded.due_on, provisional = excluded.provisional,
            overdue = excluded.overdue, board_on = excluded.board_on
          where (task.label, task.roles, task.actions, task.clock, task.due_on, task.provisional, task.overdue, task.board_on)
            is distinct from (excluded.label, excluded.roles, excluded.actions, excluded.clock, excluded.due_on,
                              excluded.provisional, excluded.overdue, excluded.board_on)`,
    values: [step.caseId, procedure.id, bureau, step.at, step.sequence, JSON.stringify(tasks)],
  };
  // The opening finds no task to close, and most of the later steps lay or close one.
  return step.sequence === 0 ? [open] : [closed, open];
}
