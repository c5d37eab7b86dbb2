import type { RJSFSchema, UiSchema } from '@rjsf/utils';

/** Longer texts are written in several lines. */
const ONE_LINE = 200;
/** So many choices are shown beside each other; more are unfolded. */
const BESIDE = 3;

const UNIT = /(?:机构编码|责任部门|数源部门|所在单位|被督办单位)$/;
const ITEM = /目录编码$/;

/**
 * A schema of the procedures as forms take it: alternatives are named by what tells them apart.
 * The content is still checked against the schema as the server sent it.
 */
export function formSchema(given: RJSFSchema): RJSFSchema {
  const schema = orNothing(given);
  const { properties, items, oneOf } = schema;
  const mark = discriminatorOf(schema);
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [key, formSchema(value as RJSFSchema)]),
      ),
    }),
    ...(items && !isTextList(schema) && !isPaperList(schema) && { items: formSchema(items as RJSFSchema) }),
    ...(mark !== undefined &&
      oneOf && {
        type: 'object',
        discriminator: { propertyName: mark },
        oneOf: oneOf.map((one) => {
          const option = formSchema(one as RJSFSchema);
          const told = option.properties?.[mark];
          return { ...option, title: typeof told === 'object' ? (told.title ?? String(told.const)) : mark };
        }),
      }),
  };
}

/** Whether there is nothing to fill in: the step itself is all that is said. */
export function asksNothing({ properties = {}, oneOf }: RJSFSchema): boolean {
  return Object.keys(properties).length === 0 && !oneOf;
}

/** Whether it may be sent as it stands: the step itself is what is said, with a note at most. */
export function requiresNothing({ required = [], oneOf }: RJSFSchema): boolean {
  return required.length === 0 && !oneOf;
}

/** How the fields of a schema are filled in. */
export function formUi(given: RJSFSchema): UiSchema {
  const schema = orNothing(given);
  if (Array.isArray(schema.type)) {
    return { ...formUi({ ...schema, type: 'string' }), 'ui:emptyValue': null };
  }
  const title = schema.title ?? '';
  if (isPaperList(schema)) return { 'ui:widget': 'papers' };
  if (isTextList(schema)) {
    const of = (schema.items as RJSFSchema).title ?? '';
    return { 'ui:widget': UNIT.test(of) ? 'units' : 'texts' };
  }
  if (schema.type === 'array') return { items: formUi(schema.items as RJSFSchema) };
  if (schema.const !== undefined) return { 'ui:widget': 'hidden' };
  if (schema.format === 'date') return { 'ui:widget': 'day' };
  if (schema.enum) {
    const labels = (schema.labels ?? {}) as Readonly<Record<string, string>>;
    const names = schema.enum.map((value) => labels[String(value)] ?? String(value));
    return { 'ui:enumNames': names, ...(names.length <= BESIDE && { 'ui:widget': 'radio' }) };
  }
  if (schema.type === 'string') {
    if (UNIT.test(title)) return { 'ui:widget': 'unit' };
    if (ITEM.test(title)) return { 'ui:widget': 'item' };
    return (schema.maxLength ?? 0) > ONE_LINE ? { 'ui:widget': 'textarea', 'ui:options': { rows: 3 } } : {};
  }
  const inside = [schema, ...((schema.oneOf ?? []) as RJSFSchema[])].flatMap(({ properties }) =>
    Object.entries(properties ?? {}),
  );
  const fields = Object.fromEntries(inside.map(([key, value]) => [key, formUi(value as RJSFSchema)]));
  return schema.oneOf ? { ...fields, 'ui:widget': 'radio' } : fields;
}

/** What may be null is one field that may be left empty, not a choice between two kinds of content. */
function orNothing(schema: RJSFSchema): RJSFSchema {
  const [of, nothing, ...more] = (schema.anyOf ?? []) as RJSFSchema[];
  if (of?.type !== 'string' || nothing?.type !== 'null' || more.length > 0) return schema;
  const { anyOf: _, ...rest } = schema;
  return { ...of, ...rest, type: ['string', 'null'], default: null };
}

/** The property whose constant tells the alternatives of a schema apart. */
function discriminatorOf({ oneOf = [] }: RJSFSchema): string | undefined {
  const options = oneOf as RJSFSchema[];
  return Object.keys(options[0]?.properties ?? {}).find((key) =>
    options.every(({ properties }) => (properties?.[key] as RJSFSchema | undefined)?.const !== undefined),
  );
}

function isTextList({ type, items }: RJSFSchema): boolean {
  const item = items as RJSFSchema | undefined;
  return type === 'array' && item?.type === 'string' && !item.enum;
}

/** Papers are named, or named with the hash under which they were uploaded (machines/paper.ts). */
function isPaperList({ type, items }: RJSFSchema): boolean {
  const options = (items as RJSFSchema | undefined)?.anyOf as RJSFSchema[] | undefined;
  return type === 'array' && (options?.some(({ properties }) => properties?.paper !== undefined) ?? false);
}

/** The schema of what lies at a path; undefined where it knows none. */
export function schemaAt(schema: RJSFSchema, path: readonly (string | number)[]): RJSFSchema | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  if (typeof key === 'number') return schemaAt(schema.items as RJSFSchema, rest);
  for (const one of [schema, ...((schema.oneOf ?? []) as RJSFSchema[])]) {
    const inside = one.properties?.[key];
    const found = typeof inside === 'object' ? schemaAt(inside as RJSFSchema, rest) : undefined;
    if (found) return found;
  }
  return undefined;
}
