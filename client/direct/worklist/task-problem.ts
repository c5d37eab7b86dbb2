import type { RefusedTask } from '../../../store/worklist/tasks-changed.ts';
import type { Problem } from '../../outcome.ts';

/** What stands against a change of a task, as the caller is told it. */
export function taskProblem({ problem, holderName }: RefusedTask): Problem {
  switch (problem.reason) {
    case 'not-found':
      return { kind: 'not-found', message: NO_SUCH_TASK };
    case 'held':
      return taskHeldProblem({ id: problem.holder, name: holderName ?? problem.holder });
    case 'closed':
      return { kind: 'conflict', reason: 'task-closed', message: problem.message };
    case 'person':
      return {
        kind: 'invalid',
        message: problem.message,
        fields: [{ path: 'person', message: problem.message }],
      };
    case 'not-permitted': {
      const { message } = problem;
      return { kind: 'not-permitted', reason: 'actor', message, state: '', rule: null, permitted: [] };
    }
    default:
      return problem satisfies never;
  }
}

export const NO_SUCH_TASK = '没有这项待办，或者本机构不是该案的当事方。';

/** Somebody else holds (签收) the task. */
export function taskHeldProblem(holder: { readonly id: string; readonly name: string }): Problem {
  const message = `该事项已由${holder.name}签收，请其办理，或者由本单位负责人转办。`;
  return { kind: 'conflict', reason: 'task-held', message, holder };
}
