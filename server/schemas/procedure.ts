import { z } from '@hono/zod-openapi';
import { SHARING_CLASSES, type SharingClass } from '../../machines/facts.ts';
import { PARTIES, type Party } from '../../machines/party.ts';
import { INSTRUMENT_IDS } from '../../statute/instruments.ts';
import { listOf, maybe } from './parts.ts';

const jsonSchema = z.record(z.string(), z.unknown()).openapi({ description: 'JSON Schema（2020-12）' });

export const procedureEntry = z
  .object({
    id: z.string().openapi({ example: 'share-request' }),
    version: z.int(),
    title: z.string().openapi({ example: '有条件共享申请' }),
    numberWord: z.string().openapi({ description: '案号中的字', example: '共享' }),
    parties: listOf(
      z.object({ party: z.enum(Object.keys(PARTIES) as [Party, ...Party[]]), label: z.string() }),
    ),
    submitBy: listOf(z.object({ by: z.string(), label: z.string() })),
    offered: z
      .object({
        sharing: listOf(z.enum(Object.keys(SHARING_CLASSES) as [SharingClass, ...SharingClass[]])).openapi({
          description: '与其他单位的哪些共享属性的目录事项一同提供',
        }),
        ownItems: z.boolean().openapi({ description: '与本单位提供的目录事项一同提供' }),
        withoutItem: z.boolean().openapi({ description: '可以不从目录事项开始' }),
      })
      .openapi({ description: '从目录何处可以开始；能否受理由申请的规则决定' }),
  })
  .openapi('ProcedureEntry');

const periodUnder = z.object({
  amount: z.number().nullable(),
  unit: z.string(),
  basis: z.string(),
  statutory: z.boolean(),
  extension: z.number().nullable(),
});

export const procedureDetail = procedureEntry
  .extend({
    states: listOf(
      z.object({
        id: z.string(),
        label: z.string(),
        article: z.string(),
        final: z.boolean(),
        clocks: listOf(z.string()),
        permitted: z.record(z.string(), listOf(z.string()).optional()),
        waits: maybe(z.string()),
      }),
    ),
    actions: listOf(
      z.object({
        id: z.string(),
        label: z.string(),
        by: listOf(z.string()),
        article: z.string(),
        final: z.boolean(),
        schema: jsonSchema,
      }),
    ),
    periods: listOf(
      periodUnder.extend({
        id: z.string(),
        instrument: z.enum(INSTRUMENT_IDS),
        under: z.partialRecord(z.enum(INSTRUMENT_IDS), periodUnder),
      }),
    ),
    intake: jsonSchema,
    diagram: z.object({
      mermaid: z.string(),
      nodes: listOf(
        z.object({
          id: z.string(),
          label: z.string(),
          parent: z.string().nullable(),
          kind: z.enum(['plain', 'compound', 'parallel', 'region', 'final']),
          initial: z.boolean(),
        }),
      ),
      edges: listOf(z.object({ from: z.string(), to: z.string(), label: z.string() })),
    }),
  })
  .openapi('Procedure');
