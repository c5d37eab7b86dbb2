import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { PublicDesk } from '../../client/public-desk.ts';
import { answered } from '../answered.ts';
import type { ServerEnv } from '../env.ts';
import { given } from '../given.ts';
import type { PublicKind } from '../guards/rate-limit.ts';
import { LETTER_CONTENT, letterAnswer } from '../letter-answer.ts';
import { HttpProblem } from '../problem.ts';
import { publicIntake } from '../public-intake-schema.ts';
import { answer, file, listAnswer, pageOf, paging, plainText } from '../schemas/parts.ts';
import { problems } from '../schemas/problem.ts';
import { followedApplication, followUp, openItem, receipt } from '../schemas/public-desk.ts';

/** A paper of somebody at home is no database. */
const MAX_PAPER_BYTES = 10 * 1024 * 1024;

const open = { tags: ['public'], security: [] };
const changes = problems('malformed', 'not-found', 'not-permitted', 'conflict', 'too-large');
const follows = problems('malformed', 'not-found', 'too-large');

/** A key of a change. It is the applicant's secret too: from it the follow-up code is made. */
const keyed = z.object({
  'idempotency-key': z
    .uuid()
    .openapi({ description: '本次请求的编号（随机 UUID）；用同一编号重新提交不会重复办理，得到同一回执' }),
});

const json = <Schema extends z.ZodType>(schema: Schema) =>
  ({ required: true, content: { 'application/json': { schema } } }) as const;

const listItems = createRoute({
  ...{ method: 'get', path: '/public/items', operationId: 'listOpenItems', ...open },
  summary: '开放清单：无条件开放和有条件开放的数据',
  request: { query: z.object({ query: plainText('名称或者编码中的字').optional(), ...paging }) },
  responses: { 200: answer('数据，按编码', pageOf(openItem)), ...problems() },
});

const listUnits = createRoute({
  ...{ method: 'get', path: '/public/units', operationId: 'listPublicUnits', ...open },
  summary: '可以向其提出数据需求的单位',
  responses: {
    200: listAnswer('单位', z.object({ code: z.string(), name: z.string() }).openapi('PublicUnit')),
    ...problems(),
  },
});

const getIntake = createRoute({
  ...{ method: 'get', path: '/public/intake', operationId: 'getPublicIntake', ...open },
  summary: '开放申请要填写什么（JSON Schema）',
  responses: {
    200: answer(
      '申请内容',
      z.object({ title: z.string(), schema: z.record(z.string(), z.unknown()) }).openapi('PublicIntake'),
    ),
    ...problems(),
  },
});

const apply = createRoute({
  ...{ method: 'post', path: '/public/applications', operationId: 'applyForOpening', ...open },
  summary: '提出开放申请；答复为回执',
  request: {
    headers: keyed,
    body: json(z.object({ intake: z.unknown() }).openapi('PublicApplication')),
  },
  responses: { 201: answer('回执', receipt), ...changes },
});

const follow = createRoute({
  ...{ method: 'post', path: '/public/applications/follow', operationId: 'followApplication', ...open },
  summary: '凭登记号和查询码查看申请；两者在正文中，不进地址和日志',
  request: { body: json(followUp) },
  responses: { 200: answer('申请', followedApplication), ...follows },
});

const readLetter = createRoute({
  ...{ method: 'post', path: '/public/applications/letter', operationId: 'readApplicationLetter', ...open },
  summary: '发给申请人的一份文书',
  request: {
    body: json(
      followUp
        .extend({
          letter: plainText('发文字号'),
          format: z.enum(['html', 'docx']).default('html').openapi({ description: '格式' }),
        })
        .openapi('FollowUpLetter'),
    ),
  },
  responses: {
    200: {
      description: '文书',
      content: LETTER_CONTENT,
    },
    ...follows,
  },
});

const supplement = createRoute({
  ...{
    method: 'post',
    path: '/public/applications/supplement',
    operationId: 'supplementApplication',
    ...open,
  },
  summary: '补正材料',
  request: {
    headers: keyed,
    body: json(followUp.extend({ papers: z.array(z.unknown()).max(50) }).openapi('FollowUpSupplement')),
  },
  responses: { 200: answer('申请', followedApplication), ...changes },
});

const withdraw = createRoute({
  ...{ method: 'post', path: '/public/applications/withdrawal', operationId: 'withdrawApplication', ...open },
  summary: '撤回申请',
  request: {
    headers: keyed,
    body: json(followUp.extend({ reasons: plainText('撤回的理由', 2000) }).openapi('FollowUpWithdrawal')),
  },
  responses: { 200: answer('申请', followedApplication), ...changes },
});

const uploadPaper = createRoute({
  ...{ method: 'post', path: '/public/papers', operationId: 'uploadPublicPaper', ...open },
  summary: '上传申请材料（最大 10 MB）；在申请引用之前，别人看不到',
  request: {
    query: z.object({
      name: plainText('文件名，含扩展名').openapi({ example: '用途说明.pdf' }),
      item: plainText('所申请数据的目录编码').optional(),
      unit: plainText('数据所在单位的编码').optional(),
    }),
    body: { required: true, content: { 'application/octet-stream': { schema: file } } },
  },
  responses: {
    201: answer('已收下', z.object({ hash: z.string(), size: z.int() }).openapi('PublicPaper')),
    ...changes,
  },
});

/** 公众网上申请: open to everybody, narrowly limited. What it does is done by the public intake of the competent bureau. */
export function addPublicDesk(
  app: OpenAPIHono<ServerEnv>,
  desk: PublicDesk,
  limit: (kind: PublicKind, c: Context) => Promise<void>,
): void {
  app.openapi(listItems, async (c) => {
    await limit('read', c);
    const { query: text, limit: most, after } = c.req.valid('query');
    return c.json(answered(await desk.items(given({ text, limit: most, after }))), 200);
  });
  app.openapi(listUnits, async (c) => {
    await limit('read', c);
    return c.json({ items: answered(await desk.units()), next: null }, 200);
  });
  app.openapi(getIntake, async (c) => {
    await limit('read', c);
    return c.json(publicIntake(), 200);
  });
  app.openapi(apply, async (c) => {
    await limit('change', c);
    const { intake } = c.req.valid('json');
    return c.json(answered(await desk.apply({ key: keyIn(c.req.valid('header')), intake })), 201);
  });
  app.openapi(follow, async (c) => {
    await limit('follow', c);
    return c.json(answered(await desk.follow(c.req.valid('json'))), 200);
  });
  app.openapi(readLetter, async (c) => {
    await limit('follow', c);
    const { format, ...asked } = c.req.valid('json');
    const held = answered(await desk.letter(asked));
    return letterAnswer(c, held, format);
  });
  app.openapi(supplement, async (c) => {
    await limit('change', c);
    const key = keyIn(c.req.valid('header'));
    return c.json(answered(await desk.supplement({ key, ...c.req.valid('json') })), 200);
  });
  app.openapi(withdraw, async (c) => {
    await limit('change', c);
    const key = keyIn(c.req.valid('header'));
    return c.json(answered(await desk.withdraw({ key, ...c.req.valid('json') })), 200);
  });
  app.openapi(uploadPaper, async (c) => {
    await limit('paper', c);
    const { name, ...about } = c.req.valid('query');
    // Without a length nobody can say beforehand that it is no more than that.
    if (!(Number(c.req.header('Content-Length') ?? Number.NaN) <= MAX_PAPER_BYTES))
      throw new HttpProblem('too-large', '内容不能超过 10 MB。');
    const content = c.req.raw.body;
    if (!content) throw new HttpProblem('invalid', '没有收到文件内容。', { fields: [] });
    return c.json(answered(await desk.uploadPaper({ about: given(about), name, content })), 201);
  });
}

const keyIn = (headers: { readonly 'idempotency-key': string }) => headers['idempotency-key'];
