import { openingRequest } from '../machines/opening-request/procedure.ts';
import { type JsonSchema, jsonSchemaOf } from './procedure-json.ts';

/** What the public desk gives itself: the channel, and the number by which the case names its applicant. */
const GIVEN = { channel: true, reference: true } as const;

/** The intake of an opening request as an applicant fills it in. */
export function publicIntake(): { readonly title: string; readonly schema: JsonSchema } {
  return { title: openingRequest.title, schema: without(jsonSchemaOf(openingRequest.intake)) as JsonSchema };
}

function without(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(without);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (key === 'properties') return [key, without(leftOut(value))];
      return [
        key,
        key === 'required' ? (value as string[]).filter((name) => !(name in GIVEN)) : without(value),
      ];
    }),
  );
}

function leftOut(properties: object): object {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !(name in GIVEN)));
}
