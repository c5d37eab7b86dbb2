import { z } from '@hono/zod-openapi';
import type { SubstitutionView } from '../../client/substitutions.ts';
import { role } from './case.ts';
import { day, plainText } from './parts.ts';

/** 休假代理 */
export const substitution = z
  .object({
    id: z.string(),
    person: z.string().openapi({ description: '被代理人' }),
    personName: z.string(),
    unit: z.string(),
    role,
    substitute: z.string().openapi({ description: '代理人' }),
    substituteName: z.string(),
    fromDay: day.openapi({ description: '第一天' }),
    toDay: day.openapi({ description: '最后一天' }),
    madeBy: z.string(),
    takenBackAt: z.string().nullable().openapi({ description: '收回的时刻；未收回时为 null' }),
  })
  .openapi('Substitution') satisfies z.ZodType<SubstitutionView>;

export const substitutionRequest = z.object({
  role,
  substitute: plainText('代理人的编号', 100),
  fromDay: plainText('第一天', 10).openapi({ example: '2026-10-01' }),
  toDay: plainText('最后一天', 10).openapi({ example: '2026-10-08' }),
});

export const substitutionId = z.object({ id: plainText('休假代理的编号', 50) });
