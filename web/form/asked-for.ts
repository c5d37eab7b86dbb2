import type { RJSFSchema } from '@rjsf/utils';

/**
 * What a form begins with: what was asked for, where it asks for the same. A reply mostly grants what was applied for, and
 * whoever grants less takes something away. Words and papers are never taken over.
 */
export function askedFor(schema: RJSFSchema, asked: unknown): object {
  if (typeof asked !== 'object' || asked === null) return {};
  const options = [schema, ...((schema.oneOf ?? []) as RJSFSchema[])];
  const fields = options.flatMap(({ properties }) => Object.entries(properties ?? {}));
  const taken = fields.filter(([key, of]) => key in asked && isChosen(of as RJSFSchema)).map(([key]) => key);
  return Object.fromEntries(Object.entries(asked).filter(([key]) => taken.includes(key)));
}

/** A day, a choice, or a choice of several. */
function isChosen({ format, enum: values, type, items }: RJSFSchema): boolean {
  return (
    format === 'date' ||
    values !== undefined ||
    (type === 'array' && (items as RJSFSchema)?.type === 'string')
  );
}
