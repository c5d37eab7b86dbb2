import { Flex, Grid, Typography } from 'antd';
import type { ReactNode } from 'react';

/** A page with its heading, what it is for, and what can be done on the whole of it. */
export function PageFrame({
  title,
  hint,
  actions,
  children,
}: {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const wide = Grid.useBreakpoint().md ?? true;
  return (
    <Flex vertical gap={12} style={{ padding: wide ? '12px 24px' : '8px 12px' }}>
      <Flex align="center" gap={12} wrap>
        <Typography.Title level={1} style={{ fontSize: 20, margin: 0 }}>
          {title}
        </Typography.Title>
        {actions && (
          <Flex gap={8} style={{ marginInlineStart: 'auto' }}>
            {actions}
          </Flex>
        )}
      </Flex>
      {hint && <Typography.Text type="secondary">{hint}</Typography.Text>}
      {children}
    </Flex>
  );
}
