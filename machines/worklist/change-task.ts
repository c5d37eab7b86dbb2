import type { Actor } from '../party.ts';
import { standsAgainst, type TaskProblem } from './stands-against.ts';
import { TASK_CHANGES, type TaskChange } from './task-change.ts';
import { FREE, type Holding, selfOf, type WorkTask } from './work-task.ts';

/** What the registers say of the people whom a change names. */
export interface NamedPeople {
  /** Of them, those who hold one of the task's roles in its unit. */
  readonly mayDo: readonly string[];
  /** Of them, those who belong to a unit that stands in the case. */
  readonly maySee: readonly string[];
}

/** What a change comes to. */
export type ChangedTask =
  | { readonly kind: 'refused'; readonly problem: TaskProblem }
  /** The task stands so already, and nothing is written. */
  | { readonly kind: 'unchanged' }
  /** @property told ids of the people whom it concerns */
  | { readonly kind: 'changed'; readonly holding: Holding; readonly told: readonly string[] };

/** A task after a change by an actor. Pure: who is named was looked up before. */
export function changeTask(
  task: WorkTask,
  actor: Actor,
  change: TaskChange,
  named: NamedPeople,
): ChangedTask {
  const problem = standsAgainst(task, actor, change.type) ?? wrongPerson(change, actor, named);
  if (problem) return { kind: 'refused', problem };
  const self = selfOf(actor);
  const { holder, givenBy, delegated } = task;
  const as = (holding: Holding, ...told: (string | null)[]): ChangedTask => ({
    kind: 'changed',
    holding,
    told: told.filter((person) => person !== null && person !== self) as string[],
  });
  switch (change.type) {
    case 'claim':
      return holder === self ? { kind: 'unchanged' } : as({ ...FREE, holder: self });
    case 'release':
      return holder === null ? { kind: 'unchanged' } : as(FREE, holder, givenBy);
    case 'assign': {
      const { person } = change;
      if (person === holder && !delegated) return { kind: 'unchanged' };
      return as({ holder: person, givenBy: person === self ? null : self, delegated: false }, person, holder);
    }
    case 'delegate':
      return as({ holder: change.person, givenBy: self, delegated: true }, change.person);
    case 'take-back':
      return as({ ...FREE, holder: self }, holder);
    case 'return':
      return as(delegated ? { ...FREE, holder: givenBy } : FREE, givenBy);
    case 'urge':
      return as({ holder, givenBy, delegated }, holder);
    case 'copy':
      return as({ holder, givenBy, delegated }, ...change.people);
    case 'read':
      return as({ holder, givenBy, delegated });
    default:
      return change satisfies never;
  }
}

function wrongPerson(
  change: TaskChange,
  actor: Actor,
  { mayDo, maySee }: NamedPeople,
): TaskProblem | undefined {
  const what = TASK_CHANGES[change.type];
  if (change.type === 'assign' || change.type === 'delegate') {
    if (change.type === 'delegate' && change.person === selfOf(actor)) {
      return { reason: 'person', message: '不能委派给本人。' };
    }
    if (mayDo.includes(change.person)) return undefined;
    return { reason: 'person', message: `不能${what}给该人员：其在本单位没有办理该事项的角色。` };
  }
  if (change.type === 'copy' && change.people.some((person) => !maySee.includes(person))) {
    return { reason: 'person', message: `不能${what}给该人员：抄送对象应当属于案件当事方的单位。` };
  }
  return undefined;
}
