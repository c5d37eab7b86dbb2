import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type {
  Board,
  BoardCase,
  BoardSummary,
  DisabledUnit,
  DurationRow,
  TrendWeek,
} from '../../client/board.ts';
import { answered } from '../answered.ts';
import { actorIn, type ServerEnv } from '../env.ts';
import { given } from '../given.ts';
import { party } from '../schemas/case.ts';
import { acting, answer, day, listAnswer, listOf, pageOf, paging, plainText } from '../schemas/parts.ts';
import { problems } from '../schemas/problem.ts';

const tags = ['board'];
const reads = problems('unauthenticated', 'forbidden', 'not-permitted', 'invalid', 'unavailable');

const rows = listOf(
  z.object({ key: z.string(), label: z.string(), overdue: z.int(), dueSoon: z.int() }).openapi('BoardRow'),
);
const summary = z
  .object({
    on: day,
    open: z.int(),
    overdue: z.int(),
    dueSoon: z.int().openapi({ description: '临期' }),
    provisional: z.int().openapi({ description: '期限暂定的在办案件' }),
    byUnit: rows,
    byProcedure: rows,
    byStage: rows,
  })
  .openapi('BoardSummary') satisfies z.ZodType<BoardSummary>;

const boardCase = z
  .object({
    caseId: z.string(),
    caseNumber: z.string(),
    subject: z.string(),
    procedure: z.string(),
    stateLabel: z.string(),
    period: z.string(),
    dueOn: day,
    overBy: z.int().openapi({ description: '届满后的工作日数；未届满的为负数' }),
    provisional: z.boolean(),
    supervised: z.boolean().openapi({ description: '已经督办' }),
    units: listOf(z.object({ unit: z.string(), name: z.string(), party })),
  })
  .openapi('BoardCase') satisfies z.ZodType<BoardCase>;

const week = z
  .object({
    week: day.openapi({ description: '周一' }),
    opened: z.int(),
    closed: z.int(),
    expired: z.int(),
  })
  .openapi('TrendWeek') satisfies z.ZodType<TrendWeek>;

const duration = z
  .object({
    key: z.string(),
    label: z.string(),
    count: z.int(),
    late: z.int(),
    medianUsed: z.number(),
    p90Used: z.number(),
    medianAllowed: z.number(),
    medianShare: z.number(),
    p90Share: z.number(),
  })
  .openapi('DurationRow') satisfies z.ZodType<DurationRow>;

const disabledUnit = z
  .object({
    unit: z.string(),
    name: z.string(),
    disabledOn: day,
    openCases: z.int().openapi({ description: '本主管部门的在办案件中以其为当事方的' }),
    openTasks: z.int().openapi({ description: '其中由其办理的待办' }),
    items: listOf(z.object({ code: z.string(), name: z.string() })).openapi({
      description: '现行目录中由其提供的事项；不再受理关于它们的新申请',
    }),
    grants: listOf(
      z.object({
        caseId: z.string(),
        caseNumber: z.string(),
        item: z.string(),
        requester: z.string(),
        until: day,
        status: z.enum(['live', 'suspended']),
      }),
    ).openapi({ description: '其数据尚在使用的授权' }),
  })
  .openapi('DisabledUnit') satisfies z.ZodType<DisabledUnit>;

const getSummary = createRoute({
  ...{ method: 'get', path: '/board/summary', operationId: 'getBoardSummary', tags },
  summary: '督办看板：逾期和临期的案件数',
  request: { headers: acting },
  responses: { 200: answer('看板', summary), ...reads },
});

const narrowed = z.object({
  unit: plainText('应当办理的机构').optional(),
  procedure: plainText('程序').optional(),
  stage: plainText('环节：byStage 的 key').optional(),
  ...paging,
});

const listOverdue = createRoute({
  ...{ method: 'get', path: '/board/overdue', operationId: 'listOverdue', tags },
  summary: '逾期的案件，逾期最久的在前',
  request: { headers: acting, query: narrowed },
  responses: { 200: answer('逾期的案件', pageOf(boardCase)), ...reads },
});

const listDueSoon = createRoute({
  ...{ method: 'get', path: '/board/due-soon', operationId: 'listDueSoon', tags },
  summary: '临期的案件，最先到期的在前',
  request: { headers: acting, query: narrowed },
  responses: { 200: answer('临期的案件', pageOf(boardCase)), ...reads },
});

const getTrend = createRoute({
  ...{ method: 'get', path: '/board/trend', operationId: 'getBoardTrend', tags },
  summary: '每周的立案、办结和逾期',
  request: {
    headers: acting,
    query: z.object({
      weeks: z.coerce.number().int().min(1).max(53).optional().openapi({ description: '最近几周，默认12' }),
    }),
  },
  responses: { 200: listAnswer('各周，最早的在前', week), ...reads },
});

const listDisabledUnits = createRoute({
  ...{ method: 'get', path: '/board/disabled-units', operationId: 'listDisabledUnits', tags },
  summary: '停用的机构，及其尚有的在办案件、目录事项和授权',
  request: { headers: acting },
  responses: { 200: listAnswer('停用的机构，最近停用的在前', disabledUnit), ...reads },
});

const getDurations = createRoute({
  ...{ method: 'get', path: '/board/durations', operationId: 'getDurations', tags },
  summary: '期限所用的工作日：中位数和90百分位',
  request: {
    headers: acting,
    query: z.object({
      by: z.enum(['unit', 'procedure', 'period']).default('period'),
      from: day.optional(),
      to: day.optional(),
      procedure: plainText('程序').optional(),
      unit: plainText('机构').optional(),
    }),
  },
  responses: { 200: listAnswer('各项用时', duration), ...reads },
});

export function addBoard(app: OpenAPIHono<ServerEnv>, board: Board): void {
  app.openapi(getSummary, async (c) => c.json(answered(await board.summary(actorIn(c))), 200));
  app.openapi(listOverdue, async (c) => {
    const page = await board.overdue({ actor: actorIn(c), ...given(c.req.valid('query')) });
    return c.json(answered(page), 200);
  });
  app.openapi(listDueSoon, async (c) => {
    const page = await board.dueSoon({ actor: actorIn(c), ...given(c.req.valid('query')) });
    return c.json(answered(page), 200);
  });
  app.openapi(getTrend, async (c) => {
    const items = answered(await board.trend(actorIn(c), c.req.valid('query').weeks));
    return c.json({ items, next: null }, 200);
  });
  app.openapi(listDisabledUnits, async (c) =>
    c.json({ items: answered(await board.disabledUnits(actorIn(c))), next: null }, 200),
  );
  app.openapi(getDurations, async (c) => {
    const { by, ...more } = c.req.valid('query');
    const items = answered(await board.durations({ actor: actorIn(c), by, ...given(more) }));
    return c.json({ items, next: null }, 200);
  });
}
