import { z } from '@hono/zod-openapi';
import type { PersonView } from '../../client/views.ts';
import type {
  CopiedItem,
  DoneItem,
  RecipientView,
  TaskChangeAnswer,
  TaskEventView,
  WorkItem,
  WorklistCounts,
} from '../../client/worklist.ts';
import { TASK_CHANGES } from '../../machines/worklist/task-change.ts';
import { task } from './case.ts';
import { listOf, moment } from './parts.ts';

const person = z
  .object({ id: z.string(), name: z.string() })
  .openapi('Person') satisfies z.ZodType<PersonView>;
export const recipient = z
  .object({
    id: z.string(),
    name: z.string(),
    unit: z.string().openapi({ description: '其在案件中的单位' }),
    unitName: z.string(),
  })
  .openapi('Recipient') satisfies z.ZodType<RecipientView>;
const operation = z.enum(
  Object.keys(TASK_CHANGES) as [keyof typeof TASK_CHANGES, ...(keyof typeof TASK_CHANGES)[]],
);

export const workItem = task
  .extend({
    openedAt: moment,
    light: z
      .enum(['green', 'yellow', 'red', 'overdue'])
      .nullable()
      .openapi({ description: '绿灯、黄灯、红灯、逾期；没有期限的为 null' }),
    holder: person.nullable().openapi({ description: '签收了的人员，其间别人不能办理' }),
    heldSince: moment.nullable(),
    givenBy: person.nullable(),
    delegated: z.boolean(),
    urged: z.int(),
    lastUrge: z.object({ by: person, message: z.string(), at: moment }).nullable(),
    may: listOf(operation).openapi({ description: '现在可以对待办做什么' }),
  })
  .openapi('WorkItem') satisfies z.ZodType<WorkItem>;

export const doneItem = z
  .object({
    caseId: z.string(),
    caseNumber: z.string(),
    subject: z.string(),
    procedure: z.string(),
    stateLabel: z.string(),
    closed: z.boolean(),
    sequence: z.int(),
    action: z.string(),
    label: z.string(),
    at: moment,
    by: person,
    onBehalfOf: person.nullable(),
  })
  .openapi('DoneItem') satisfies z.ZodType<DoneItem>;

export const copiedItem = z
  .object({
    id: z.string(),
    label: z.string(),
    caseId: z.string(),
    caseNumber: z.string(),
    subject: z.string(),
    procedure: z.string(),
    stateLabel: z.string(),
    closed: z.boolean(),
    by: person,
    note: z.string().nullable(),
    at: moment,
    readAt: moment.nullable(),
  })
  .openapi('CopiedItem') satisfies z.ZodType<CopiedItem>;

const count = z.int().openapi({ description: '最多数到1000' });

export const counts = z
  .object({
    toClaim: count,
    toClaimOverdue: count,
    toDo: count,
    toDoOverdue: count,
    delegated: count,
    unit: count,
    done: count,
    copied: count,
    copiedUnread: count,
  })
  .openapi('WorklistCounts') satisfies z.ZodType<WorklistCounts>;

/** Why a task was left as it was: the client's own problem, with the fields of its kind. */
const problem = z.looseObject({
  kind: z.enum(['not-permitted', 'invalid', 'not-found', 'conflict', 'unavailable']),
  message: z.string(),
});

export const changeAnswer = z
  .object({
    changed: listOf(z.string()).openapi({ description: '已经变更的待办' }),
    refused: listOf(z.object({ task: z.string(), problem })).openapi({
      description: '没有变更的待办及其原因',
    }),
  })
  .openapi('TaskChangeAnswer');

/** That the schema has what the client's answer has; its problems are told apart by `kind` alone here. */
type ChangeAnswer = z.output<typeof changeAnswer>;
export const changeAnswerOf = ({ changed, refused }: TaskChangeAnswer): ChangeAnswer => ({
  changed,
  refused: refused.map(({ task: id, problem }) => ({ task: id, problem: { ...problem } })),
});

export const taskEvent = z
  .object({
    change: operation,
    label: z.string(),
    by: person,
    onBehalfOf: person.nullable(),
    at: moment,
    to: listOf(person),
    text: z.string().nullable(),
  })
  .openapi('TaskEvent') satisfies z.ZodType<TaskEventView>;
