import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import type { ExcludedInterval } from '../../calendar/due-on.ts';
import { daysBetween, isIsoDate } from '../../calendar/iso-date.ts';
import type { CalendarInput, CalendarService } from '../../client/calendar.ts';
import { EXCLUDED_TEXT, excludedIn } from '../../client/excluded-text.ts';
import { answered } from '../answered.ts';
import { actorIn, type ServerEnv } from '../env.ts';
import { given } from '../given.ts';
import { requestIdIn } from '../request-id.ts';
import {
  calendarEntry,
  calendarInput,
  calendarReading,
  calendarView,
  clockExplanation,
  explanation,
  preview,
  rollover,
  warning,
} from '../schemas/calendar.ts';
import { acting, answer, caseRef, changing, day, listAnswer, paging, plainText } from '../schemas/parts.ts';
import { problems } from '../schemas/problem.ts';

const tags = ['calendar'];
const unit = plainText('只看适用于这一机构的工作日').optional();
/** More than any case has, and far from what could not be told day by day. */
const [INTERVALS_AT_MOST, DAYS_AT_MOST] = [20, 1100];
const isShort = ({ from, to = from }: ExcludedInterval) =>
  // That they are days is asked by whoever counts.
  !isIsoDate(from) || !isIsoDate(to) || daysBetween(from, to) <= DAYS_AT_MOST;
const excluded = z
  .string()
  .max(INTERVALS_AT_MOST * '2026-10-12/2026-10-14,'.length)
  .regex(EXCLUDED_TEXT, '扣除的时段应当如 2026-10-12/2026-10-14，几段之间用逗号，尚未结束的如 2026-11-02/..')
  .transform(excludedIn)
  .refine((all) => all.every(isShort), `每段不超过${DAYS_AT_MOST}日`)
  .optional()
  .openapi({
    description: `扣除、不计入的时段，首尾两日都在内，至多${INTERVALS_AT_MOST}段`,
    example: '2026-10-12/2026-10-14,2026-11-02/..',
  });
const entryId = z.object({ id: plainText('录入的编号') });
const inputBody = { required: true, content: { 'application/json': { schema: calendarInput } } };
const reads = problems('unauthenticated', 'forbidden', 'not-found', 'invalid', 'unavailable');
const changes = problems(
  ...(['malformed', 'unauthenticated', 'forbidden', 'csrf', 'not-found', 'not-permitted'] as const),
  ...(['conflict', 'invalid', 'unsupported-type', 'unavailable'] as const),
);

const getCalendar = createRoute({
  ...{ method: 'get', path: '/calendar', operationId: 'getCalendar', tags },
  summary: '现行的工作日历',
  request: { headers: acting, query: z.object({ unit }) },
  responses: { 200: answer('各年的工作日', calendarView), ...reads },
});

const getDue = createRoute({
  ...{ method: 'get', path: '/calendar/due', operationId: 'getDue', tags },
  summary: '期限的届满日，逐日说明',
  request: {
    headers: acting,
    query: z.object({
      receivedOn: day.openapi({ description: '收到之日，不计入', example: '2026-09-18' }),
      workingDays: z.coerce.number().int().min(1).max(1000).openapi({ description: '工作日数', example: 10 }),
      excluded,
      unit,
    }),
  },
  responses: {
    200: answer('届满日；时段尚未结束、期限停着的，dueOn 为 null', explanation),
    ...reads,
  },
});

const listWarnings = createRoute({
  ...{ method: 'get', path: '/calendar/warnings', operationId: 'listCalendarWarnings', tags },
  summary: '日历和规范文件需要督办人员处理的事项',
  request: { headers: acting },
  responses: { 200: listAnswer('需要处理的事项', warning), ...reads },
});

const listEntries = createRoute({
  ...{ method: 'get', path: '/calendar/entries', operationId: 'listCalendarEntries', tags },
  summary: '录入的放假通知和本地调整，最近的在前',
  request: { headers: acting },
  responses: { 200: listAnswer('通知和本地调整', calendarEntry), ...reads },
});

const getEntry = createRoute({
  ...{ method: 'get', path: '/calendar/entries/{id}', operationId: 'getCalendarEntry', tags },
  summary: '一份录入的通知或者本地调整',
  request: { headers: acting, params: entryId },
  responses: { 200: answer('通知或者本地调整', calendarEntry), ...reads },
});

const readInput = createRoute({
  ...{ method: 'post', path: '/calendar/readings', operationId: 'readCalendarInput', tags },
  summary: '读出通知的安排供核对，不录入',
  request: { headers: changing, body: inputBody },
  responses: { 200: answer('读出的安排，或者每一处错误', calendarReading), ...changes },
});

const enter = createRoute({
  ...{ method: 'post', path: '/calendar/entries', operationId: 'enterCalendar', tags },
  summary: '录入通知或者本地调整，待另一人确认',
  request: { headers: changing, body: inputBody },
  responses: { 201: answer('已录入', calendarEntry), ...changes },
});

const confirm = createRoute({
  ...{ method: 'post', path: '/calendar/entries/{id}/confirm', operationId: 'confirmCalendar', tags },
  summary: '确认生效；不能由录入的人确认',
  request: { headers: changing, params: entryId },
  responses: { 200: answer('已生效', calendarEntry), ...changes },
});

const reject = createRoute({
  ...{ method: 'post', path: '/calendar/entries/{id}/reject', operationId: 'rejectCalendar', tags },
  summary: '不采用',
  request: {
    headers: changing,
    params: entryId,
    body: {
      required: true,
      content: { 'application/json': { schema: z.object({ reasons: plainText('理由', 2000) }) } },
    },
  },
  responses: { 200: answer('未采用', calendarEntry), ...changes },
});

const getPreview = createRoute({
  ...{ method: 'get', path: '/calendar/entries/{id}/preview', operationId: 'previewCalendar', tags },
  summary: '生效后哪些案件的期限将变动',
  request: { headers: acting, params: entryId, query: z.object(paging) },
  responses: { 200: answer('将变动的期限', preview), ...reads, ...problems('not-permitted') },
});

const startRollover = createRoute({
  ...{ method: 'post', path: '/calendar/rollovers', operationId: 'startRollover', tags },
  summary: '把现行日历带到每一个在办案件（换版）',
  request: { headers: changing },
  responses: { 200: answer('换版', rollover), ...changes },
});

const getRollover = createRoute({
  ...{ method: 'get', path: '/calendar/rollovers', operationId: 'getRollover', tags },
  summary: '最近一次换版的进度和报告',
  request: { headers: acting, query: z.object({ version: plainText('日历版本；缺省为现行的').optional() }) },
  responses: { 200: answer('换版；没有换过的为 null', rollover.nullable()), ...reads },
});

const explainClock = createRoute({
  ...{ method: 'get', path: '/cases/{ref}/clocks/{clock}/explanation', operationId: 'explainClock', tags },
  summary: '案件期限的逐日说明',
  request: {
    headers: acting,
    params: caseRef.extend({ clock: plainText('期限的编号').openapi({ example: 'share.reply#1' }) }),
  },
  responses: { 200: answer('逐日说明', clockExplanation), ...reads },
});

export function addCalendar(app: OpenAPIHono<ServerEnv>, calendar: CalendarService): void {
  // The days of every year, the same for everybody and asked for by every page with a due day: a tenth of the size.
  app.use('/calendar', compress());
  app.openapi(getCalendar, async (c) =>
    c.json(answered(await calendar.calendar(c.req.valid('query').unit)), 200),
  );
  app.openapi(getDue, async (c) => {
    const { receivedOn, workingDays, ...more } = c.req.valid('query');
    return c.json(answered(await calendar.due({ receivedOn, workingDays, ...given(more) })), 200);
  });
  app.openapi(listWarnings, async (c) =>
    c.json({ items: answered(await calendar.warnings()), next: null }, 200),
  );
  app.openapi(listEntries, async (c) =>
    c.json({ items: answered(await calendar.entries()), next: null }, 200),
  );
  app.openapi(getEntry, async (c) => c.json(answered(await calendar.entry(c.req.valid('param').id)), 200));
  app.openapi(readInput, async (c) =>
    c.json(answered(await calendar.read(inputOf(c.req.valid('json')))), 200),
  );
  app.openapi(enter, async (c) => {
    const actor = actorIn(c);
    const entering = { ...inputOf(c.req.valid('json')), actor, requestId: requestIdIn(c, actor) };
    return c.json(answered(await calendar.enter(entering)), 201);
  });
  app.openapi(confirm, async (c) => {
    const { id: entry } = c.req.valid('param');
    return c.json(answered(await calendar.confirm({ entry, actor: actorIn(c) })), 200);
  });
  app.openapi(reject, async (c) => {
    const { id: entry } = c.req.valid('param');
    const { reasons } = c.req.valid('json');
    return c.json(answered(await calendar.reject({ entry, actor: actorIn(c), reasons })), 200);
  });
  app.openapi(getPreview, async (c) => {
    const { id: entry } = c.req.valid('param');
    const { limit, after } = c.req.valid('query');
    const page = { ...(limit !== undefined && { limit }), ...(after !== undefined && { after }) };
    return c.json(answered(await calendar.preview({ entry, actor: actorIn(c), ...page })), 200);
  });
  app.openapi(startRollover, async (c) =>
    c.json(answered(await calendar.startRollover({ actor: actorIn(c) })), 200),
  );
  app.openapi(getRollover, async (c) => {
    const found = await calendar.rollover(c.req.valid('query').version);
    if (!found.ok && found.problem.kind === 'not-found') return c.json(null, 200);
    return c.json(answered(found), 200);
  });
  app.openapi(explainClock, async (c) => {
    const { ref, clock } = c.req.valid('param');
    return c.json(answered(await calendar.explain(ref, clock, actorIn(c))), 200);
  });
}

function inputOf(input: z.infer<typeof calendarInput>): CalendarInput {
  return input as CalendarInput;
}
