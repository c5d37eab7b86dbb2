import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { isIsoDate } from '../../calendar/iso-date.ts';
import type { CaseItem, CaseList } from '../../client/case-list.ts';
import { CASE_LIGHTS, CASE_SORTS } from '../../machines/worklist/case-filters.ts';
import { answered } from '../answered.ts';
import { actorIn, type ServerEnv } from '../env.ts';
import { given } from '../given.ts';
import { party } from '../schemas/case.ts';
import { acting, answer, day, pageOf, paging, plainText } from '../schemas/parts.ts';
import { problems } from '../schemas/problem.ts';

/** A day that there is: PostgreSQL refuses others. */
const realDay = z.string().refine(isIsoDate, '不是有效日期。');

const item = z
  .object({
    id: z.string(),
    number: z.string().openapi({ description: '案号' }),
    procedure: z.string(),
    subject: z.string(),
    stateLabel: z.string(),
    closed: z.boolean(),
    openedOn: day,
    closedOn: day.nullable(),
    dueOn: day.nullable(),
    provisional: z.boolean(),
    overdue: z.boolean(),
    light: z
      .enum(['green', 'yellow', 'red', 'overdue'])
      .nullable()
      .openapi({ description: '最先届满的期限的灯，按今天算；没有期限的为 null' }),
  })
  .openapi('CaseItem') satisfies z.ZodType<CaseItem>;

const listCases = createRoute({
  ...{ method: 'get', path: '/cases', operationId: 'listCases', tags: ['cases'] },
  summary: '本机构的案件，缺省最急的在前',
  request: {
    headers: acting,
    query: z.object({
      status: z.enum(['open', 'closed']).optional(),
      procedure: plainText('程序').optional(),
      party: party.optional().openapi({ description: '本机构在案件中的身份' }),
      unit: plainText('案件中的另一机构').optional(),
      stage: plainText('阶段，如 share-request/handling').optional(),
      light: z.enum(CASE_LIGHTS).optional().openapi({ description: '只看这种灯的，按今天算' }),
      overdue: z.stringbool().optional().openapi({ type: 'boolean', description: '只看逾期的' }),
      openedFrom: realDay.optional().openapi({ description: '这一日及以后立案的' }),
      openedTo: realDay.optional().openapi({ description: '这一日及以前立案的' }),
      query: plainText('案号或者标题中的字词').optional(),
      sort: z.enum(CASE_SORTS).optional(),
      ...paging,
    }),
  },
  responses: {
    200: answer('案件', pageOf(item)),
    ...problems('unauthenticated', 'forbidden', 'invalid', 'unavailable'),
  },
});

export function addCaseList(app: OpenAPIHono<ServerEnv>, list: CaseList): void {
  app.openapi(listCases, async (c) => {
    const { query: text, ...asked } = c.req.valid('query');
    const page = await list.cases({ actor: actorIn(c), ...given({ text, ...asked }) });
    return c.json(answered(page), 200);
  });
}
