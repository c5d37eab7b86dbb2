import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import { Typography } from 'antd';

/** The fields of an object, below each other; an object inside another one under its title. */
export function Fields({ fieldPathId, title, properties, schema, uiSchema }: ObjectFieldTemplateProps) {
  const nested = fieldPathId.path.length > 0;
  const shown = nested && title && !schema.oneOf && uiSchema?.['ui:widget'] !== 'hidden';
  return (
    <div
      id={fieldPathId.$id}
      {...(nested && { role: 'group', 'aria-label': title })}
      style={
        nested
          ? { paddingInlineStart: 12, borderInlineStart: '2px solid var(--docket-color-border, #d9d9d9)' }
          : {}
      }
    >
      {shown && <Typography.Text strong>{title}</Typography.Text>}
      {properties.filter(({ hidden }) => !hidden).map(({ content }) => content)}
    </div>
  );
}
