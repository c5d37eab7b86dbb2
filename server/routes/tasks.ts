import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { DirectDocket } from '../../client/direct/connect.ts';
import { TASK_SORTS, taskFiltersSchema, WORKLIST_VIEWS } from '../../machines/worklist/task-filters.ts';
import { answered } from '../answered.ts';
import { actorIn, type ServerEnv } from '../env.ts';
import { given } from '../given.ts';
import { task } from '../schemas/case.ts';
import {
  acting,
  answer,
  caseRef,
  flag,
  listAnswer,
  pageOf,
  paging,
  plainText,
  taskId,
} from '../schemas/parts.ts';
import { problems } from '../schemas/problem.ts';
import { copiedItem, counts, doneItem, recipient, taskEvent, workItem } from '../schemas/work.ts';

const { light, party } = taskFiltersSchema.shape;
const dueDay = (description: string) =>
  z.iso.date('请填写日期，如 2027-06-30').optional().openapi({ description });

const listTasks = createRoute({
  method: 'get',
  path: '/tasks',
  operationId: 'listTasks',
  tags: ['tasks'],
  summary: '工作清单：待签收、待办、已委派、本单位、已办、抄送',
  description:
    '不写 view 的，列出本身份可以办理的待办。待办最急的在前，逾期的最先；已办、抄送最新的在前，只可以用 procedure 和 query 筛选。',
  request: {
    headers: acting,
    query: z.object({
      view: z.enum([...WORKLIST_VIEWS, 'done', 'copied']).optional(),
      procedure: plainText('只看这一程序').optional(),
      light: light.unwrap().optional(),
      dueFrom: dueDay('届满日不早于'),
      dueTo: dueDay('届满日不晚于'),
      unit: plainText('案件中的另一机构').optional(),
      party: party.unwrap().optional(),
      overdue: flag('只看逾期的'),
      provisional: flag('只看届满日暂定的'),
      query: plainText('案号或者标题中的字，合计至少两个字', 100).optional(),
      text: plainText('同 query', 100).optional(),
      sort: z.enum(TASK_SORTS).optional(),
      ...paging,
    }),
  },
  responses: {
    200: answer('工作清单', pageOf(z.union([workItem, doneItem, copiedItem, task]))),
    ...problems('unauthenticated', 'forbidden', 'invalid', 'unavailable'),
  },
});

const countTasks = createRoute({
  method: 'get',
  path: '/tasks/counts',
  operationId: 'countTasks',
  tags: ['tasks'],
  summary: '各工作清单的数目',
  request: { headers: acting },
  responses: { 200: answer('数目', counts), ...problems('unauthenticated', 'forbidden', 'unavailable') },
});

const getHistory = createRoute({
  method: 'get',
  path: '/tasks/{id}/history',
  operationId: 'getTaskHistory',
  tags: ['tasks'],
  summary: '一项待办的签收、转办、委派等经过',
  request: { headers: acting, params: taskId },
  responses: {
    200: listAnswer('经过，按先后', taskEvent),
    ...problems('unauthenticated', 'forbidden', 'not-found', 'unavailable'),
  },
});

const listRecipients = createRoute({
  method: 'get',
  path: '/tasks/{id}/recipients',
  operationId: 'listRecipients',
  tags: ['tasks'],
  summary: '一项待办可以抄送给谁：案件各当事方单位的人员',
  request: { headers: acting, params: taskId },
  responses: {
    200: listAnswer('人员，本单位的在前', recipient),
    ...problems('unauthenticated', 'forbidden', 'not-found', 'not-permitted', 'unavailable'),
  },
});

const listTasksOfCase = createRoute({
  method: 'get',
  path: '/cases/{ref}/tasks',
  operationId: 'listTasksOfCase',
  tags: ['tasks'],
  summary: '案件中的待办，以及可以对其做什么',
  request: { headers: acting, params: caseRef },
  responses: {
    200: listAnswer('待办', workItem),
    ...problems('unauthenticated', 'forbidden', 'not-found', 'unavailable'),
  },
});

export function addTasks(
  app: OpenAPIHono<ServerEnv>,
  { transport, worklist }: Pick<DirectDocket, 'transport' | 'worklist'>,
): void {
  app.openapi(listTasks, async (c) => {
    const { view, sort, query, text = query, ...filters } = c.req.valid('query');
    const { procedure, limit, after } = filters;
    const actor = actorIn(c);
    const past = { actor, ...given({ procedure, text, limit, after }) };
    if (view === undefined) return c.json(answered(await transport.listTasks(past)), 200);
    if (view === 'done') return c.json(answered(await worklist.done(past)), 200);
    if (view === 'copied') return c.json(answered(await worklist.copied(past)), 200);
    const asked = { actor, view, ...given({ ...filters, sort, text }) };
    return c.json(answered(await worklist.tasks(asked)), 200);
  });
  app.openapi(countTasks, async (c) => c.json(answered(await worklist.counts(actorIn(c))), 200));
  app.openapi(getHistory, async (c) => {
    const items = answered(await worklist.history(c.req.valid('param').id, actorIn(c)));
    return c.json({ items, next: null }, 200);
  });
  app.openapi(listRecipients, async (c) => {
    const items = answered(await worklist.recipients(c.req.valid('param').id, actorIn(c)));
    return c.json({ items, next: null }, 200);
  });
  app.openapi(listTasksOfCase, async (c) => {
    const items = answered(await worklist.tasksOfCase(c.req.valid('param').ref, actorIn(c)));
    return c.json({ items, next: null }, 200);
  });
}
