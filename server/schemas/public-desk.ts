import { z } from '@hono/zod-openapi';
import type { FollowedApplication, OpenItem, Receipt } from '../../client/public-desk.ts';
import { letterEntry } from './letter.ts';
import { day, listOf, plainText } from './parts.ts';

export const openItem = z
  .object({
    code: z.string(),
    name: z.string(),
    providerName: z.string(),
    opening: z.enum(['unconditional', 'conditional', 'not-open']),
    openingLabel: z.string(),
    category: z.string(),
    dataItems: listOf(z.string()),
    format: z.string().nullable(),
    updateCycle: z.string().nullable(),
  })
  .openapi('OpenItem') satisfies z.ZodType<OpenItem>;

export const receipt = z
  .object({
    caseNumber: z.string().openapi({ description: '案号', example: '潍数开放〔2026〕3号' }),
    number: z.string().openapi({ description: '登记号', example: 'WS-2026-12' }),
    code: z.string().openapi({ description: '查询码，只告知这一次', example: '7K2M-9QXR-03TB-VNEH' }),
    receivedOn: day,
  })
  .openapi('ApplicationReceipt') satisfies z.ZodType<Receipt>;

export const followedApplication = z
  .object({
    caseNumber: z.string(),
    number: z.string(),
    subject: z.string(),
    unit: z.object({ code: z.string(), name: z.string() }).openapi({ description: '数据所在单位' }),
    stage: z.string().openapi({ description: '所处的阶段', example: '规范性审查' }),
    closed: z.boolean(),
    receivedOn: day,
    closedOn: day.nullable(),
    period: z
      .object({
        label: z.string(),
        dueOn: day,
        statutory: z.boolean().openapi({ description: '法定期限；否则为内部时限' }),
      })
      .nullable(),
    letters: listOf(letterEntry),
    may: listOf(z.enum(['supplement', 'withdraw'])).openapi({ description: '申请人现在可以办理什么' }),
  })
  .openapi('FollowedApplication') satisfies z.ZodType<FollowedApplication>;

export const followUp = z
  .object({
    number: plainText('登记号或者案号', 60),
    code: plainText('回执上的查询码', 40),
  })
  .openapi('FollowUp');
