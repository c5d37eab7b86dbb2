import { z } from '@hono/zod-openapi';
import type { ItemDetail, ItemView } from '../../client/catalogue.ts';
import {
  OPENING_CLASSES,
  type OpeningClass,
  SHARING_CLASSES,
  type SharingClass,
} from '../../machines/facts.ts';
import { day, listOf } from './parts.ts';

export const item = z
  .object({
    code: z.string().openapi({ description: '目录编码' }),
    version: z.int(),
    name: z.string(),
    provider: z.string(),
    providerName: z.string(),
    providerDisabledOn: day
      .nullable()
      .openapi({ description: '数据提供单位停用之日，此后不再受理关于该事项的新申请；启用的为 null' }),
    sharing: z.enum(Object.keys(SHARING_CLASSES) as [SharingClass, ...SharingClass[]]),
    sharingLabel: z.string(),
    opening: z.enum(Object.keys(OPENING_CLASSES) as [OpeningClass, ...OpeningClass[]]).nullable(),
    category: z.string(),
    dataItems: listOf(z.string()),
    conditions: listOf(z.string()),
    basis: z.string().nullable(),
    format: z.string().nullable(),
    updateCycle: z.string().nullable(),
    reason: z.string().nullable(),
    securityLevel: z.string().nullable(),
    responsible: z.string().nullable(),
    inForceFrom: day,
    inForceTo: day.nullable(),
  })
  .openapi('CatalogueItem') satisfies z.ZodType<ItemView>;

export const itemDetail = item
  .extend({
    versions: listOf(item),
    grants: listOf(
      z.object({
        caseId: z.string(),
        number: z.string(),
        requester: z.string(),
        scope: listOf(z.string()),
        purpose: z.string(),
        until: day,
        status: z.enum(['live', 'suspended']),
      }),
    ),
    openCases: listOf(
      z.object({
        caseId: z.string(),
        number: z.string(),
        procedure: z.string(),
        stateLabel: z.string(),
        openedOn: day,
      }),
    ),
  })
  .openapi('CatalogueItemDetail') satisfies z.ZodType<ItemDetail>;
