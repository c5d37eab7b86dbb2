import { z } from '@hono/zod-openapi';
import type { Procedure } from '../machines/procedure.ts';

/** A JSON Schema, 2020-12. */
export type JsonSchema = { readonly [key: string]: unknown };

const kept = new WeakMap<z.ZodType, JsonSchema>();

/** What may be sent for a schema of a procedure, as JSON Schema with its Chinese titles. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const known = kept.get(schema);
  if (known) return known;
  const { $schema: _, ...made } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  kept.set(schema, made);
  return made;
}

/** The schema of an action's content. @throws {Error} when the procedure has no such action: a fault of ours */
export function payloadSchemaOf(procedure: Procedure, type: string): JsonSchema {
  const definition = procedure.actions[type];
  if (!definition) throw new Error(`'${procedure.id}' has no action '${type}'`);
  return jsonSchemaOf(definition.payload);
}
