import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { AuditEntry, AuditReading } from '../../../client/admin.ts';
import { answered } from '../../answered.ts';
import type { ServerEnv } from '../../env.ts';
import { given } from '../../given.ts';
import { answer, pageOf, paging } from '../../schemas/parts.ts';
import { problems } from '../../schemas/problem.ts';
import { ADMIN_READ, askerIn, personId } from './common.ts';

const kind = z
  .enum(['change', 'denied', 'read', 'sign-in'])
  .openapi({ description: '变更、拒绝、查阅、登录' });

const event = z
  .object({
    sequence: z.int(),
    kind,
    what: z.string().openapi({ example: 'membership.grant' }),
    by: z.record(z.string(), z.string().nullable()).openapi({ description: '何人，只有编号' }),
    at: z.string(),
    subject: z.record(z.string(), z.string()).openapi({ description: '对何，只有编号' }),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
    request: z.string().optional().openapi({ description: '请求编号，与运行日志中的相同' }),
    hash: z.string(),
  })
  .openapi('AuditEvent');

const dayAsked = (description: string) =>
  z.iso.date('应当是日期，如 2026-11-24').optional().openapi({ description, example: '2026-11-24' });

const tags = ['admin'];

const events = createRoute({
  method: 'get',
  path: '/admin/audit',
  operationId: 'adminReadAudit',
  tags,
  summary: '审计日志，新的在前（审计管理员）',
  request: {
    query: z.object({
      kind: kind.optional(),
      person: personId.optional(),
      from: dayAsked('第一天'),
      to: dayAsked('最后一天'),
      ...paging,
    }),
  },
  responses: { 200: answer('审计日志', pageOf(event)), ...problems(...ADMIN_READ) },
});

const verification = createRoute({
  method: 'get',
  path: '/admin/audit/verification',
  operationId: 'adminVerifyAudit',
  tags,
  summary: '核验审计日志的哈希链（审计管理员）',
  responses: {
    200: answer(
      '核验结果',
      z.object({
        events: z.int(),
        brokenAt: z.int().nullable().openapi({ description: '哈希链从第几条起断开；完整时为 null' }),
      }),
    ),
    ...problems(...ADMIN_READ),
  },
});

export function addAuditReading(app: OpenAPIHono<ServerEnv>, audit: AuditReading): void {
  app.openapi(events, async (c) => {
    const { items, next } = answered(await audit.events(askerIn(c, 'audit'), given(c.req.valid('query'))));
    return c.json({ items: items.map((one: AuditEntry) => ({ ...one })), next }, 200);
  });
  app.openapi(verification, async (c) => c.json(answered(await audit.verify(askerIn(c, 'audit'))), 200));
}
