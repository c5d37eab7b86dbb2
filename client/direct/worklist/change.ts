import { taskChangeSchema } from '../../../machines/worklist/task-change.ts';
import type { Store } from '../../../store/connection.ts';
import { TASK_ID } from '../../../store/page.ts';
import { changeTasks } from '../../../store/worklist/change-tasks.ts';
import { done, failed, type Outcome } from '../../outcome.ts';
import type { TaskChangeAnswer, TaskChangeCall } from '../../worklist.ts';
import { requestProblem } from '../check-request.ts';
import { taskProblem } from './task-problem.ts';

const TASKS_AT_MOST = 200;

/** Changes who does tasks: checks what is asked for, and tells in Chinese what stands against it. */
export async function changeOfTasks(
  store: Store,
  { actor, tasks, change, requestId }: TaskChangeCall,
  nowMs: number,
): Promise<Outcome<TaskChangeAnswer>> {
  const unfit = requestProblem(requestId, { change, tasks });
  if (unfit) return failed(unfit);
  const parsed = taskChangeSchema.safeParse(change);
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
    return failed({ kind: 'invalid', message: '内容不完整或者格式不对。', fields });
  }
  if (tasks.length === 0 || tasks.length > TASKS_AT_MOST)
    return wrongTasks(`一次办理1至${TASKS_AT_MOST}项。`);
  if (!tasks.every((id) => TASK_ID.test(id))) return wrongTasks('待办编号由数字组成。');
  const outcome = await changeTasks(store, { actor, tasks, change: parsed.data, requestId, nowMs });
  if (outcome.kind === 'not-a-member') {
    const message = '办理人员在该机构没有相应的任职，不能办理。';
    const nothing = { state: '', rule: null, permitted: [] };
    return failed({ kind: 'not-permitted', reason: 'actor', message, ...nothing });
  }
  if (outcome.kind === 'request-reused') {
    const message = '该请求编号已用于另一次办理，请换用新的请求编号。';
    return failed({ kind: 'conflict', reason: 'request-reused', message });
  }
  const { changed, refused } = outcome.answer;
  const [only] = refused;
  if (tasks.length === 1 && only) return failed(taskProblem(only));
  return done({ changed, refused: refused.map((one) => ({ task: one.task, problem: taskProblem(one) })) });
}

function wrongTasks(message: string) {
  return failed({ kind: 'invalid', message, fields: [{ path: 'tasks', message }] });
}
