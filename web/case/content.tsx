import type { RJSFSchema } from '@rjsf/utils';
import { Descriptions, Grid, Tag } from 'antd';
import type { ReactNode } from 'react';
import { isIsoDate } from '../../calendar/iso-date.ts';
import { schemaAt } from '../form/schema.ts';
import { dayText } from '../shell/dates.ts';

/** What was said in a step, with the labels of its schema. */
export function Content({ value, schema = {} }: { readonly value: unknown; readonly schema?: RJSFSchema }) {
  const wide = Grid.useBreakpoint().md ?? true;
  if (typeof value !== 'object' || value === null) return <>{text(value, schema)}</>;
  const items = Object.entries(value)
    .filter(([, inner]) => !isEmpty(inner))
    .map(([key, inner]) => {
      const of = schemaAt(schema, [key]) ?? {};
      return { key, label: of.title ?? key, children: shown(inner, of) };
    });
  return (
    <Descriptions
      size="small"
      column={1}
      layout={wide ? 'horizontal' : 'vertical'}
      items={items}
      styles={{ label: { minWidth: 96, flex: 'none' }, content: { whiteSpace: 'pre-line' } }}
    />
  );
}

function shown(value: unknown, schema: RJSFSchema): ReactNode {
  if (!Array.isArray(value)) {
    return typeof value === 'object' ? <Content value={value} schema={schema} /> : text(value, schema);
  }
  const of = (typeof schema.items === 'object' ? schema.items : {}) as RJSFSchema;
  return (
    <span style={{ display: 'flex', flexWrap: 'wrap', gap: 4 }}>
      {value.map((one, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was said does not change
        <Tag key={place} style={{ whiteSpace: 'normal', maxWidth: '100%' }}>
          {isPaper(one) ? (
            one.name
          ) : typeof one === 'object' ? (
            <Content value={one} schema={of} />
          ) : (
            text(one, of)
          )}
        </Tag>
      ))}
    </span>
  );
}

function text(value: unknown, { labels, const: only, title }: RJSFSchema): string {
  if (value === only && title) return title;
  const label =
    typeof value === 'string' && (labels as Readonly<Record<string, string>> | undefined)?.[value];
  if (label) return label;
  return isIsoDate(value) ? dayText(value) : String(value);
}

function isPaper(value: unknown): value is { readonly name: string; readonly paper: string } {
  return typeof value === 'object' && value !== null && 'paper' in value && 'name' in value;
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
