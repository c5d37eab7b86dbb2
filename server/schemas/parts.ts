import { z } from '@hono/zod-openapi';
import { ACTING_AS } from '../identity.ts';
import { IDEMPOTENCY_KEY } from '../request-id.ts';

/** Parts that many schemas and routes share. */
export const day = z.string().openapi({ format: 'date', example: '2026-11-24' });

export const moment = z.string().openapi({ format: 'date-time', example: '2026-11-24T01:30:00.000Z' });

/**
 * A field that may be missing, and is never there without a value. The document's generator does not know zod's own word for
 * that, and would call the field required.
 */
export const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema.optional() as unknown as z.ZodExactOptional<Schema>;

/** A list of read-only items, as the client's views have them. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

/** Text that PostgreSQL takes. */
export const plainText = (title: string, max = 200) =>
  z
    .string()
    .max(max)
    .refine((text) => !text.includes('\0'), '含有不能使用的字符。')
    .openapi({ description: title });

export const caseRef = z.object({
  ref: plainText('案件的编号或者案号').openapi({ example: '潍数共享〔2026〕9号' }),
});

export const taskId = z.object({ id: plainText('待办的编号', 20).openapi({ example: '30' }) });

/** A yes or no in a query. */
export const flag = (description: string) =>
  z
    .enum(['true', 'false'])
    .transform((word) => word === 'true')
    .optional()
    .openapi({ description });

export const paging = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .optional()
    .openapi({ description: '每页最多几条，默认50', example: 50 }),
  after: plainText('上一页的 next，从其后继续').optional(),
};

/** A page of a list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: listOf(item),
    next: z.string().nullable().openapi({ description: '下一页从这里继续；没有下一页时为 null' }),
  });

/** A list that is given whole. */
export const listAnswer = <Item extends z.ZodType>(description: string, item: Item) =>
  answer(description, z.object({ items: listOf(item), next: z.null() }));

/** The bytes of a file. No zod schema, which the server would check, and hold the whole file for that. */
export const file = { type: 'string' as const, format: 'binary', description: '文件的内容' };

/** Headers of every route that asks who acts. */
export const acting = z.object({
  [ACTING_AS.toLowerCase()]: plainText('以哪一身份办理：<机构>/<角色>，缺省为第一个身份')
    .optional()
    .openapi({ example: 'wf-gaj/clerk' }),
});

/** Headers of a route that changes something. */
export const changing = acting.extend({
  'idempotency-key': z
    .string()
    .regex(IDEMPOTENCY_KEY, '请求编号由字母、数字和 . _ : / - 组成，以字母或者数字开头，不超过140个字符。')
    .optional()
    .openapi({
      description: '本次请求的编号，在本单位内不重复；用同一编号重新提交不会重复办理',
      example: '0b6f7c1e-5a8e-4d3a-9a51-1d2f5c8a7e10',
    }),
});

/** The answer of a route that has a body. */
export const answer = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
});
