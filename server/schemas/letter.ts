import { z } from '@hono/zod-openapi';
import type { LetterEntry, LetterView } from '../../client/views.ts';
import { article } from './case.ts';
import { day, listOf } from './parts.ts';

export const letterEntry = z
  .object({
    sequence: z.int().openapi({ description: '发出该文书的办理步骤' }),
    label: z.string().openapi({ description: '文种', example: '答复书' }),
    number: z.string().openapi({ description: '发文字号', example: '潍数共享答〔2026〕1号' }),
    title: z.string(),
    issuedOn: day,
    hash: z.string().openapi({ description: '正式文本（HTML）的哈希值' }),
  })
  .openapi('LetterEntry') satisfies z.ZodType<LetterEntry>;

const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), text: z.string() }),
  z.object({ type: z.literal('heading'), text: z.string() }),
  z.object({ type: z.literal('items'), items: listOf(z.string()) }),
]);

export const letterView = letterEntry
  .extend({
    html: z.string().openapi({ description: '正式文本' }),
    letter: z.object({
      kind: z.string(),
      label: z.string(),
      number: z.string(),
      organ: z.string(),
      title: z.string(),
      recipient: z.string(),
      body: listOf(block),
      date: day,
      copies: listOf(z.string()),
      caseNumber: z.string(),
      articles: listOf(article),
    }),
  })
  .openapi('Letter') satisfies z.ZodType<LetterView>;
