import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Transport } from '../../client/transport.ts';
import type { PaperView } from '../../client/views.ts';
import { answered } from '../answered.ts';
import { attached, INERT } from '../download.ts';
import { actorIn, type ServerEnv } from '../env.ts';
import { HttpProblem } from '../problem.ts';
import { acting, answer, caseRef, changing, file, listAnswer, plainText } from '../schemas/parts.ts';
import { problems } from '../schemas/problem.ts';
import { uploadIn } from '../upload.ts';

const paper = z
  .object({
    hash: z.string().openapi({ description: 'SHA-256，办理时以此引用材料' }),
    name: z.string().openapi({ example: '授权书.pdf' }),
    type: z.string().openapi({ description: '按内容识别的类型', example: 'application/pdf' }),
    size: z.int().openapi({ description: '字节数' }),
    unit: z.string().openapi({ description: '上传的机构' }),
  })
  .openapi('Paper') satisfies z.ZodType<PaperView>;

const uploadPaper = createRoute({
  method: 'post',
  path: '/papers',
  operationId: 'uploadPaper',
  tags: ['papers'],
  summary: '上传材料；在案件引用之前，别人看不到',
  description:
    '以文件内容为正文、文件名为 name 参数；或者以 multipart/form-data 提交，字段名 file。最大 50 MB。',
  request: {
    headers: changing,
    query: z.object({ name: plainText('文件名，含扩展名').optional().openapi({ example: '授权书.pdf' }) }),
    body: {
      required: true,
      content: {
        'application/octet-stream': { schema: file },
        'multipart/form-data': { schema: { type: 'object', properties: { file }, required: ['file'] } },
      },
    },
  },
  responses: {
    201: answer('已收下', paper),
    ...problems('malformed', 'unauthenticated', 'forbidden', 'not-permitted', 'too-large', 'invalid'),
    ...problems('unavailable'),
  },
});

const listPapers = createRoute({
  method: 'get',
  path: '/cases/{ref}/papers',
  operationId: 'listPapers',
  tags: ['papers'],
  summary: '案件的材料',
  request: { headers: acting, params: caseRef },
  responses: {
    200: listAnswer('材料，按收到的先后', paper),
    ...problems('unauthenticated', 'forbidden', 'not-found', 'unavailable'),
  },
});

const getPaper = createRoute({
  method: 'get',
  path: '/cases/{ref}/papers/{hash}',
  operationId: 'getPaper',
  tags: ['papers'],
  summary: '下载一份材料',
  request: {
    headers: acting,
    params: caseRef.extend({ hash: plainText('材料的 SHA-256') }),
  },
  responses: {
    200: { description: '材料的内容', content: { 'application/octet-stream': { schema: file } } },
    ...problems('unauthenticated', 'forbidden', 'not-found', 'unavailable'),
  },
});

export function addPapers(app: OpenAPIHono<ServerEnv>, transport: Transport): void {
  app.openapi(uploadPaper, async (c) => {
    const actor = actorIn(c);
    const upload = await uploadIn(c.req.raw, c.req.valid('query').name);
    const outcome = await transport.uploadPaper({ actor, ...upload });
    return c.json(answered(outcome), 201);
  });
  app.openapi(listPapers, async (c) => {
    const items = answered(await transport.listPapers(c.req.valid('param').ref, actorIn(c)));
    return c.json({ items, next: null }, 200);
  });
  app.openapi(getPaper, async (c) => {
    const { ref, hash } = c.req.valid('param');
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new HttpProblem('not-found', '本案没有这份材料。');
    const held = answered(await transport.readPaper(ref, hash, actorIn(c)));
    return c.body(ReadableStream.from(held.content), 200, {
      'Content-Type': held.type,
      'Content-Length': String(held.size),
      'Content-Disposition': attached(held.name),
      'Content-Security-Policy': INERT,
    });
  });
}
