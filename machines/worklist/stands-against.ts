import type { Actor } from '../party.ts';
import { TASK_CHANGES, type TaskChange } from './task-change.ts';
import { selfOf, type WorkTask } from './work-task.ts';

/** Why a task can't be changed as asked. Messages in Chinese, without names. */
export type TaskProblem =
  | { readonly reason: 'closed' | 'not-permitted' | 'person'; readonly message: string }
  /** Somebody else holds it. */
  | { readonly reason: 'held'; readonly holder: string };

/** What stands against a change of a task by an actor, whoever else it names; undefined when nothing does. */
export function standsAgainst(
  task: WorkTask,
  actor: Actor,
  type: TaskChange['type'],
): TaskProblem | undefined {
  if (!task.open && type !== 'copy' && type !== 'read') {
    return { reason: 'closed', message: '该事项已经办结或者不再需要办理，请刷新待办。' };
  }
  return RULES[type](task, actor);
}

type Rule = (task: WorkTask, actor: Actor) => TaskProblem | undefined;

const RULES: { readonly [Type in TaskChange['type']]: Rule } = {
  claim: (task, actor) => {
    if (!mayDo(task, actor)) return denied('claim', '该事项不由本人的角色办理');
    return task.holder === null || holds(task, actor) ? undefined : held(task.holder);
  },
  release: (task, actor) => {
    if (isHead(task, actor) || task.holder === null) return inUnit(task, actor, 'release');
    if (!holds(task, actor)) return held(task.holder);
    return task.givenBy === null ? undefined : denied('release', '转办或者委派来的事项请“退回”，并说明理由');
  },
  assign: (task, actor) => {
    if (isHead(task, actor)) return undefined;
    if (task.holder === null) return denied('assign', '请先签收；尚无人签收的事项由本单位负责人分派');
    if (!holds(task, actor)) return held(task.holder);
    return task.delegated ? denied('assign', '委派来的事项不能再转办，请退回委派人') : undefined;
  },
  delegate: (task, actor) => {
    if (task.holder === null) return denied('delegate', '请先签收，再委派他人');
    if (!holds(task, actor)) return held(task.holder);
    return task.delegated ? denied('delegate', '委派来的事项不能再委派') : undefined;
  },
  'take-back': (task, actor) => {
    const own = task.delegated && task.givenBy === selfOf(actor) && task.unit === actor.unit;
    return own ? undefined : denied('take-back', '只有委派人可以收回其委派的事项');
  },
  return: (task, actor) => {
    if (task.holder !== null && !holds(task, actor)) return held(task.holder);
    return task.holder !== null && task.givenBy !== null
      ? undefined
      : denied('return', '只有转办或者委派来的事项可以退回；自己签收的请“释放”');
  },
  urge: (task, actor) => {
    const isWaiting = task.parties.includes(actor.unit) && actor.unit !== task.unit && worksOnCases(actor);
    const supervises = actor.role === 'supervisor' && actor.unit === task.bureau;
    if (!isHead(task, actor) && !supervises && !isWaiting) {
      return denied('urge', '由本单位负责人、大数据主管部门督办人员或者案件的其他当事方催办');
    }
    if (holds(task, actor)) return denied('urge', '该事项由本人办理');
    return task.urgedToday ? denied('urge', '今天已经催办过，请明天再催') : undefined;
  },
  copy: againstCopying,
  read: (task) => (task.copied ? undefined : denied('read', '该事项没有抄送本人')),
};

/** What stands against copying (抄送) a task, to whomever: asked before the people are named, too. */
export function againstCopying(task: Pick<WorkTask, 'unit'>, actor: Actor): TaskProblem | undefined {
  return actor.role === 'observer' ? denied('copy', '观察员不能抄送') : inUnit(task, actor, 'copy');
}

function mayDo({ unit, roles }: WorkTask, actor: Actor): boolean {
  return unit === actor.unit && roles.includes(actor.role);
}

function holds(task: WorkTask, actor: Actor): boolean {
  return task.unit === actor.unit && task.holder === selfOf(actor);
}

function isHead({ unit }: WorkTask, actor: Actor): boolean {
  return unit === actor.unit && actor.role === 'head';
}

function worksOnCases({ role }: Actor): boolean {
  return role === 'clerk' || role === 'head';
}

function inUnit(
  { unit }: Pick<WorkTask, 'unit'>,
  actor: Actor,
  type: TaskChange['type'],
): TaskProblem | undefined {
  return unit === actor.unit ? undefined : denied(type, '该事项属于其他单位');
}

function held(holder: string): TaskProblem {
  return { reason: 'held', holder };
}

function denied(type: TaskChange['type'], why: string): TaskProblem {
  return { reason: 'not-permitted', message: `不能${TASK_CHANGES[type]}：${why}。` };
}
