import type { Light } from '../machines/light.ts';
import type { Actor } from '../machines/party.ts';
import type { TaskChange } from '../machines/worklist/task-change.ts';
import type { TaskFilters, TaskSort, WorklistView } from '../machines/worklist/task-filters.ts';
import type { Outcome, Problem } from './outcome.ts';
import type { SavedView } from './saved-view.ts';
import type { Page, PersonView, TaskView } from './views.ts';

export interface WorklistQuery extends TaskFilters {
  readonly actor: Actor;
  readonly view: WorklistView;
  /** Default `urgency`. */
  readonly sort?: TaskSort;
  readonly limit?: number;
  /** `next` of the page before, of the same sort. */
  readonly after?: string;
}

/** What can be done with a task, beside the actions of its case. */
export type TaskOperation = TaskChange['type'];

/** A task as a list of work shows it to somebody of its unit. */
export interface WorkItem extends TaskView {
  /** ISO 8601 in UTC. */
  readonly openedAt: string;
  /** 绿灯, 黄灯, 红灯, 逾期; null without a due day. */
  readonly light: Light | null;
  /** Who holds it (已签收): nobody else may do it meanwhile. Null when whoever has the role may. */
  readonly holder: PersonView | null;
  readonly heldSince: string | null;
  /** Who assigned or delegated it to the holder; null when it was claimed. */
  readonly givenBy: PersonView | null;
  /** It is delegated (委派): its owner, `givenBy`, may take it back. */
  readonly delegated: boolean;
  /** How often it was urged (催办), and the last time. */
  readonly urged: number;
  readonly lastUrge: { readonly by: PersonView; readonly message: string; readonly at: string } | null;
  /** What the asking actor may do with it now. */
  readonly may: readonly TaskOperation[];
}

/** 已办: a step that a person has taken. */
export interface DoneItem {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly subject: string;
  readonly procedure: string;
  /** How the case stands now. */
  readonly stateLabel: string;
  readonly closed: boolean;
  readonly sequence: number;
  readonly action: string;
  readonly label: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Who took it, where it was a substitute, and for whom. */
  readonly by: PersonView;
  readonly onBehalfOf: PersonView | null;
}

/** 抄送: a task that was copied to a person. */
export interface CopiedItem {
  /** Id of the task. */
  readonly id: string;
  readonly label: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly subject: string;
  readonly procedure: string;
  readonly stateLabel: string;
  /** Of the case. */
  readonly closed: boolean;
  readonly by: PersonView;
  readonly note: string | null;
  readonly at: string;
  readonly readAt: string | null;
}

/** What 已办 and 抄送 may be narrowed to. The newest come first. */
export interface PastQuery {
  readonly actor: Actor;
  readonly procedure?: string;
  /** As in `TaskFilters`. */
  readonly text?: string;
  readonly limit?: number;
  readonly after?: string;
}

/** How much there is in each list. Nothing is counted beyond 1000: that stands for 1000 or more. */
export interface WorklistCounts {
  readonly toClaim: number;
  readonly toClaimOverdue: number;
  readonly toDo: number;
  readonly toDoOverdue: number;
  readonly delegated: number;
  readonly unit: number;
  readonly done: number;
  readonly copied: number;
  readonly copiedUnread: number;
}

export interface TaskChangeCall {
  readonly actor: Actor;
  /** Ids of the tasks, at most 200. */
  readonly tasks: readonly string[];
  readonly change: TaskChange;
  /** Unique for the person; the same id sent again gets the first answer. */
  readonly requestId: string;
}

/** What a change of several tasks came to. All of it was one transaction. */
export interface TaskChangeAnswer {
  /** Ids of the tasks that were changed, or that stood so already. */
  readonly changed: readonly string[];
  /** Those that were left as they were, each with what stands against it. */
  readonly refused: readonly { readonly task: string; readonly problem: Problem }[];
}

/** A person to whom a task may be copied (抄送). */
export interface RecipientView extends PersonView {
  /** Code and name of the unit that stands in the case. */
  readonly unit: string;
  readonly unitName: string;
}

/** What happened to a task beside the steps of its case. Append-only. */
export interface TaskEventView {
  readonly change: TaskOperation;
  /** 签收, 转办 */
  readonly label: string;
  readonly by: PersonView;
  readonly onBehalfOf: PersonView | null;
  readonly at: string;
  /** Whom it concerns: who got it, who is urged, to whom it was copied. */
  readonly to: readonly PersonView[];
  /** A reason, a message, a note. */
  readonly text: string | null;
}

/** 工作清单: the lists of work of a unit's people, and who does what in them. */
export interface Worklist {
  tasks(query: WorklistQuery): Promise<Outcome<Page<WorkItem>>>;
  done(query: PastQuery): Promise<Outcome<Page<DoneItem>>>;
  copied(query: PastQuery): Promise<Outcome<Page<CopiedItem>>>;
  counts(actor: Actor): Promise<Outcome<WorklistCounts>>;
  /** The open tasks of a case in which the actor's unit or the actor has a part: urging shows among what one may do. */
  tasksOfCase(ref: string, actor: Actor): Promise<Outcome<readonly WorkItem[]>>;
  /**
   * Changes one or more tasks in one transaction. One that is asked for alone and refused is a failed outcome; of several,
   * each is changed that can be, and the answer says what stands against the others.
   */
  change(call: TaskChangeCall): Promise<Outcome<TaskChangeAnswer>>;
  /** What happened to a task, the oldest first. */
  history(task: string, actor: Actor): Promise<Outcome<readonly TaskEventView[]>>;
  /** The people of the actor's unit; with a task, only those whom it can be given to. */
  people(actor: Actor, task?: string): Promise<Outcome<readonly PersonView[]>>;
  /**
   * To whom the actor may copy (抄送) a task: the people of every unit that stands in its case, the actor's own first. A
   * copy gives no right; whoever's unit does not stand in the case is not among them.
   */
  recipients(task: string, actor: Actor): Promise<Outcome<readonly RecipientView[]>>;
  savedViews(actor: Actor): Promise<Outcome<readonly SavedView[]>>;
  /** Saves a view under its name, in place of one of the same name. */
  saveView(actor: Actor, view: SavedView): Promise<Outcome<SavedView>>;
  removeView(actor: Actor, name: string): Promise<Outcome<null>>;
}
