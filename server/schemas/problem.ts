import { z } from '@hono/zod-openapi';
import { PROBLEMS, type ProblemCode, STALE } from '../problem.ts';

const permittedAction = z.object({
  type: z.string(),
  label: z.string(),
  articles: z.array(z.string()),
  final: z.boolean(),
});

/** Problem details (RFC 9457) with the fields of each code. */
const problemSchema = z
  .object({
    type: z.string().openapi({ description: '说明这类问题的页面', example: '/reference/problems#invalid' }),
    title: z.string().openapi({ description: '这类问题的名称', example: PROBLEMS.invalid.title }),
    status: z.int().openapi({ description: 'HTTP 状态码', example: 422 }),
    detail: z.string().openapi({ description: '发生了什么，怎样做才对' }),
    code: z
      .enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]])
      .openapi({ description: '供程序判断的代码，不会改变' }),
    reason: z.string().optional().openapi({ description: 'not-permitted、conflict 的具体原因' }),
    state: z.string().optional().openapi({ description: 'not-permitted：案件所处的状态' }),
    rule: z
      .object({ id: z.string(), says: z.string(), articles: z.array(z.string()) })
      .nullish()
      .openapi({ description: 'not-permitted：所违反的规则' }),
    permitted: z
      .array(permittedAction)
      .optional()
      .openapi({ description: 'not-permitted：现在可以办理什么' }),
    fields: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .openapi({ description: 'invalid：哪些字段不对' }),
    holder: z
      .object({ id: z.string(), name: z.string() })
      .optional()
      .openapi({ description: 'conflict（task-held）：正在办理的人员' }),
    trace: z.string().openapi({ description: '请求编号 X-Request-Id，可以据此查日志' }),
    requestId: z.string().nullish().openapi({ description: 'unavailable：用这个编号重新提交不会重复办理' }),
  })
  .openapi('Problem');

/** What any route may answer: to who has not signed in, acts as nobody, asks too often, or names what can't be. */
const ALWAYS = [
  'unauthenticated',
  'forbidden',
  'invalid',
  'rate-limited',
  'unavailable',
  'internal',
] as const;

/** The problem answers of a route, by their codes. */
export function problems(...codes: readonly ProblemCode[]) {
  const all = [...new Set([...codes, ...ALWAYS])].map((code): [ProblemCode, number] => [
    code,
    PROBLEMS[code].status,
  ]);
  if (codes.includes('conflict')) all.push(['conflict', STALE]);
  return Object.fromEntries(
    [...Map.groupBy(all, ([, status]) => status)].map(([status, several]) => [
      status,
      {
        description: several.map(([code]) => `${PROBLEMS[code].title}（${code}）`).join('；'),
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  );
}
