import type { RJSFSchema } from '@rjsf/utils';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { procedures } from '../../machines/registry.ts';
import { formSchema, formUi, requiresNothing } from './schema.ts';

const schemaOf = (of: z.ZodType) => z.toJSONSchema(of, { io: 'input' }) as RJSFSchema;

/** Every schema that a form is made of: what cases begin with, and what their steps say. */
const FORMS: readonly (readonly [string, RJSFSchema])[] = Object.values(procedures).flatMap(
  ({ id, intake, actions }) => [
    [`${id}: intake`, schemaOf(intake as z.ZodType)] as const,
    ...Object.entries(actions).map(
      ([name, { payload }]) => [`${id}: ${name}`, schemaOf(payload as z.ZodType)] as const,
    ),
  ],
);

/** The paths of the fields without a name of their own: a form would show them by their key. */
function nameless(schema: RJSFSchema, path: string): string[] {
  const inside = [...Object.entries(schema.properties ?? {})].flatMap(([key, of]) => {
    const field = of as RJSFSchema;
    const here = `${path}.${key}`;
    return [...(field.title === undefined ? [here] : []), ...nameless(field, here)];
  });
  const items = typeof schema.items === 'object' ? nameless(schema.items as RJSFSchema, `${path}[]`) : [];
  return [
    ...inside,
    ...items,
    ...((schema.oneOf ?? []) as RJSFSchema[]).flatMap((one) => nameless(one, path)),
  ];
}

test.for(FORMS)('%s names every field', ([name, schema]) => {
  expect(nameless(formSchema(schema), name)).toEqual([]);
});

test('what may be null is one field that may be left empty', () => {
  const schema = schemaOf(
    z.strictObject({ reason: z.string().meta({ title: '理由' }).nullable().default(null) }),
  );
  expect(formSchema(schema).properties?.reason).toMatchObject({ title: '理由', type: ['string', 'null'] });
  expect(formUi(schema).reason).toMatchObject({ 'ui:emptyValue': null });
});

test('a step with a note at most may be sent as it stands', () => {
  const note = z.strictObject({ note: z.string().optional() });
  expect(requiresNothing(schemaOf(note))).toBe(true);
  expect(requiresNothing(schemaOf(z.strictObject({ reasons: z.string() })))).toBe(false);
});
