import type { Procedure } from '../machines/procedure.ts';
import { procedures } from '../machines/registry.ts';
import { type JsonSchema, jsonSchemaOf, payloadSchemaOf } from './procedure-json.ts';

/**
 * The bodies of a submission and of an action, as the procedures' own schemas have them. The routes take any content, for
 * the case itself checks it and says what is wrong; the document says what it takes.
 */
export function requestSchemas(): { readonly [name: string]: JsonSchema } {
  const all: readonly Procedure[] = Object.values(procedures);
  const parts = all.flatMap((procedure) => [
    [`${pascal(procedure.id)}Submission`, submissionOf(procedure)] as const,
    [`${pascal(procedure.id)}Action`, actionOf(procedure)] as const,
  ]);
  const refs = (kind: string) => all.map(({ id }) => ({ $ref: `#/components/schemas/${pascal(id)}${kind}` }));
  return {
    ...Object.fromEntries(parts),
    Submission: {
      description: '申请：程序，以及该程序的申请内容',
      oneOf: refs('Submission'),
      discriminator: {
        propertyName: 'procedure',
        mapping: Object.fromEntries(
          all.map(({ id }) => [id, `#/components/schemas/${pascal(id)}Submission`]),
        ),
      },
    },
    // The same action may stand in several procedures, with the same content.
    Action: {
      description: '办理：动作及其内容；案件现在可以办理哪些，见案件的 permitted',
      anyOf: refs('Action'),
    },
  };
}

function submissionOf(procedure: Procedure): JsonSchema {
  return {
    type: 'object',
    title: procedure.title,
    properties: {
      procedure: { type: 'string', const: procedure.id },
      intake: documented(jsonSchemaOf(procedure.intake)),
      backfill: { $ref: '#/components/schemas/Backfill' },
    },
    required: ['procedure', 'intake'],
  };
}

function actionOf(procedure: Procedure): JsonSchema {
  const actions = Object.entries(procedure.actions).map(([type, { label }]) => ({
    type: 'object',
    title: label,
    properties: {
      type: { type: 'string', const: type },
      payload: documented(payloadSchemaOf(procedure, type)),
      seen: { type: 'integer', description: '看到的最后一步；案件已有新进展时不办理' },
    },
    required: ['type', 'payload'],
  }));
  return { title: `${procedure.title}的办理`, oneOf: actions };
}

/** Labels of choices under a name that OpenAPI leaves to us. */
function documented(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(documented);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key === 'labels' && isLabels(value) ? 'x-labels' : key,
      documented(value),
    ]),
  );
}

/** A property may be called so too: its value is a schema then, and no table of texts. */
function isLabels(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => typeof one === 'string')
  );
}

function pascal(id: string): string {
  return id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
