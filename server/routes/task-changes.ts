import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Worklist } from '../../client/worklist.ts';
import { TASK_CHANGES, type TaskChange, taskChangeSchema } from '../../machines/worklist/task-change.ts';
import { answered } from '../answered.ts';
import { actorIn, type ServerEnv } from '../env.ts';
import { requestIdIn } from '../request-id.ts';
import { answer, changing, plainText, taskId } from '../schemas/parts.ts';
import { problems } from '../schemas/problem.ts';
import { changeAnswer, changeAnswerOf } from '../schemas/work.ts';

const refusals = {
  ...problems('malformed', 'unauthenticated', 'forbidden', 'not-found', 'not-permitted', 'conflict'),
  ...problems('unsupported-type', 'invalid', 'unavailable'),
};

/** What comes with each change, beside its type. */
const contents = taskChangeSchema.options.map((option) => {
  const { type, ...content } = option.shape;
  return { type: type.value, content: content as { [name: string]: z.ZodType } };
});

const ids = z
  .array(plainText('待办的编号', 20))
  .min(1)
  .max(200)
  .openapi({ description: '一次最多200项；能变更的都变更，其余的说明原因' });

const [first, ...others] = contents.map(({ type, content }) =>
  z.strictObject({ action: z.literal(type), ids, ...content }),
);
if (!first) throw new Error('there are changes of tasks');

const changeMany = createRoute({
  method: 'post',
  path: '/tasks/bulk',
  operationId: 'changeTasks',
  tags: ['tasks'],
  summary: '一次变更多项待办',
  request: {
    headers: changing,
    body: {
      required: true,
      content: { 'application/json': { schema: z.discriminatedUnion('action', [first, ...others]) } },
    },
  },
  responses: { 200: answer('变更的结果', changeAnswer), ...refusals },
});

/** Who does a task: one address for each change of it, and one for many tasks at once. */
export function addTaskChanges(app: OpenAPIHono<ServerEnv>, worklist: Worklist): void {
  app.openapi(changeMany, async (c) => {
    const { action, ids: tasks, ...content } = c.req.valid('json');
    // The schema of the change itself, which the content was checked by, tells which content goes with which type.
    const change = { type: action, ...content } as TaskChange;
    const actor = actorIn(c);
    const call = { actor, tasks, change, requestId: requestIdIn(c, actor) };
    return c.json(changeAnswerOf(answered(await worklist.change(call))), 200);
  });
  for (const { type, content } of contents) {
    const needsContent = Object.keys(content).length > 0;
    const changeOne = createRoute({
      method: 'post',
      path: `/tasks/{id}/${type}`,
      operationId: `${type.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Task`,
      tags: ['tasks'],
      summary: TASK_CHANGES[type],
      request: {
        headers: changing,
        params: taskId,
        body: {
          required: needsContent,
          content: { 'application/json': { schema: z.strictObject(content) } },
        },
      },
      responses: { 200: answer('已变更', changeAnswer), ...refusals },
    });
    app.openapi(changeOne, async (c) => {
      const { id } = c.req.valid('param');
      const change = { type, ...c.req.valid('json') } as TaskChange;
      const actor = actorIn(c);
      const call = { actor, tasks: [id], change, requestId: requestIdIn(c, actor) };
      return c.json(changeAnswerOf(answered(await worklist.change(call))), 200);
    });
  }
}
