import type { RJSFSchema } from '@rjsf/utils';
import type { ItemDetail } from '../../client/catalogue.ts';

/**
 * What the form of a new case begins with: the item that it is about, and where the intake describes an item anew, what the
 * catalogue says of it now. Whoever changes an item changes what is to be different.
 */
export function begunWith(intake: RJSFSchema, item: ItemDetail | null): object {
  if (!item) return {};
  const changing = ((intake.oneOf ?? []) as RJSFSchema[])
    .map(({ properties = {} }) => properties)
    .find(({ kind }) => constantOf(kind) === 'modify');
  if (!changing?.contents) return { item: item.code };
  const described: { readonly [field: string]: unknown } = { ...item };
  const fields = Object.entries((changing.contents as RJSFSchema).properties ?? {});
  const contents = fields.flatMap(([name, field]) => {
    const said = described[name];
    const value = valueIn(field as RJSFSchema, said);
    return value === undefined ? [] : [[name, value]];
  });
  return { kind: 'modify', item: item.code, contents: Object.fromEntries(contents) };
}

const constantOf = (schema: unknown) =>
  typeof schema === 'object' && schema !== null && 'const' in schema ? schema.const : undefined;

/** What the catalogue says, as the field takes it: a choice by its code. What is not of its kind is left to be written. */
function valueIn(field: RJSFSchema, said: unknown): unknown {
  if (field.enum) {
    const labels = (field.labels ?? {}) as { readonly [code: string]: string };
    return field.enum.find((code) => code === said || labels[String(code)] === said);
  }
  return field.type === 'array' ? (Array.isArray(said) ? said : undefined) : (said ?? undefined);
}
