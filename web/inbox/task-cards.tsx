import { Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProcedureTitles } from '../api/procedures.ts';
import { instantText } from '../shell/dates.ts';
import { DueDay, TimeLeft } from '../shell/due.tsx';
import { CaseName, Urged } from './columns.tsx';
import { type Begin, RowOperations } from './operations.tsx';
import type { InboxItem } from './worklist.ts';

/** A list on a phone: a card for each row. */
export function TaskCards({
  items,
  keyOf,
  begin,
}: {
  readonly items: readonly InboxItem[];
  readonly keyOf: (item: InboxItem) => string;
  readonly begin: Begin;
}) {
  const { t } = useTranslation();
  const titles = useProcedureTitles();
  return (
    <Flex vertical gap={8}>
      {items.map((item) => (
        <Card key={keyOf(item)} size="small">
          <Flex justify="space-between" align="start" gap={8}>
            <CaseName item={item} />
            {item.kind === 'task' && <TimeLeft light={item.light} dueOn={item.dueOn} />}
          </Flex>
          <Flex justify="space-between" align="end" gap={8} style={{ marginTop: 6 }}>
            <div>
              <div>{item.label}</div>
              <Typography.Text type="secondary" style={{ fontSize: 12 }}>
                {titles.get(item.procedure) ?? item.procedure}
              </Typography.Text>
              {item.kind === 'task' ? (
                <DueDay dueOn={item.dueOn} provisional={item.provisional} />
              ) : (
                <div>
                  {item.stateLabel} · {instantText(item.at)}
                </div>
              )}
            </div>
            {item.kind === 'task' && (
              <Flex gap={4} align="center">
                {item.urged > 0 && <Urged item={item} t={t} />}
                <RowOperations item={item} begin={begin} />
              </Flex>
            )}
          </Flex>
        </Card>
      ))}
    </Flex>
  );
}
