import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Transport } from '../../client/transport.ts';
import { answered } from '../answered.ts';
import { actorIn, type ServerEnv } from '../env.ts';
import { LETTER_CONTENT, letterAnswer } from '../letter-answer.ts';
import { letterEntry, letterView } from '../schemas/letter.ts';
import { acting, caseRef, listAnswer, plainText } from '../schemas/parts.ts';
import { problems } from '../schemas/problem.ts';

const listLetters = createRoute({
  method: 'get',
  path: '/cases/{ref}/letters',
  operationId: 'listLetters',
  tags: ['letters'],
  summary: '案件的文书',
  request: { headers: acting, params: caseRef },
  responses: {
    200: listAnswer('文书，按发出的先后', letterEntry),
    ...problems('unauthenticated', 'forbidden', 'not-found', 'unavailable'),
  },
});

const getLetter = createRoute({
  method: 'get',
  path: '/cases/{ref}/letters/{number}',
  operationId: 'getLetter',
  tags: ['letters'],
  summary: '一份文书：正式文本（html），Word 文档（docx），或者连同文字的 json',
  request: {
    headers: acting,
    params: caseRef.extend({
      number: plainText('发文字号').openapi({ example: '潍数共享答〔2026〕1号' }),
    }),
    query: z.object({
      format: z.enum(['html', 'docx', 'json']).default('html').openapi({ description: '格式' }),
    }),
  },
  responses: {
    200: {
      description: '文书',
      content: {
        ...LETTER_CONTENT,
        'application/json': { schema: letterView },
      },
    },
    ...problems('unauthenticated', 'forbidden', 'not-found', 'invalid', 'unavailable'),
  },
});

export function addLetters(app: OpenAPIHono<ServerEnv>, transport: Transport): void {
  app.openapi(listLetters, async (c) => {
    const items = answered(await transport.listLetters(c.req.valid('param').ref, actorIn(c)));
    return c.json({ items, next: null }, 200);
  });
  app.openapi(getLetter, async (c) => {
    const { ref, number } = c.req.valid('param');
    const { format } = c.req.valid('query');
    const held = answered(await transport.readLetter(ref, number, actorIn(c)));
    if (format === 'json') return c.json(held, 200);
    // Our own pages show it in a frame.
    return letterAnswer(c, held, format, { 'X-Frame-Options': 'SAMEORIGIN' });
  });
}
