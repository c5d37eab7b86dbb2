import { Table, type TableRef, theme } from 'antd';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProcedureTitles } from '../api/procedures.ts';
import { useSession } from '../api/session.ts';
import { columnsOf } from './columns.tsx';
import type { InboxView } from './list-state.ts';
import { type Begin, RowOperations } from './operations.tsx';
import { Choice } from './selection.tsx';
import type { InboxItem } from './worklist.ts';

/** How near its end a list is when the next page is asked for, in pixels. */
const NEAR_END = 400;
const LOWEST = 240;
/** So many rows are drawn as a table of the document; of more, only those in sight. */
const FEW = 100;

interface Props {
  readonly view: InboxView;
  readonly items: readonly InboxItem[];
  readonly keyOf: (item: InboxItem) => string;
  readonly columns: readonly string[];
  /** Place of the row that the keys are at. */
  readonly at: number;
  readonly begin: Begin;
  /** Asks for the next page; undefined at the end. */
  readonly more: (() => void) | undefined;
  readonly loading: boolean;
}

/**
 * A list on a wide screen. Of a long one only the rows in sight are drawn. It is drawn anew when what it shows has changed: what is
 * selected each row's box knows itself.
 */
export const TaskTable = memo(function TaskTable({
  view,
  items,
  keyOf,
  columns,
  at,
  begin,
  more,
  loading,
}: Props) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const titles = useProcedureTitles();
  const me = useSession().person.id;
  const table = useRef<TableRef>(null);
  const height = useRestOfWindow(table);
  const open = view !== 'done' && view !== 'copied';
  const shown = useMemo(() => columnsOf(view, columns, { t, titles, me }), [view, columns, t, titles, me]);
  const here = items[at];
  useEffect(() => {
    if (here) table.current?.scrollTo({ key: keyOf(here) });
  }, [here, keyOf]);
  const all = useMemo<typeof shown>(() => {
    if (!open) return shown;
    const operations = {
      key: 'operations',
      width: 110,
      fixed: 'end' as const,
      render: (_: unknown, item: InboxItem) =>
        item.kind === 'task' && <RowOperations item={item} begin={begin} />,
    };
    // A column of our own: antd's repeats its box for all, hidden but in reach of the keyboard, where it measures its columns.
    const choice = {
      key: 'choice',
      width: 40,
      render: (_: unknown, item: InboxItem) => <Choice of={keyOf(item)} named={item.caseNumber} />,
    };
    return [choice, ...shown, operations];
  }, [open, shown, begin, keyOf]);
  const width = all.reduce((sum, column) => sum + Number(column.width), 0);
  return (
    <Table<InboxItem>
      ref={table}
      virtual={items.length > FEW}
      size="small"
      rowKey={keyOf}
      columns={all}
      dataSource={[...items]}
      loading={loading}
      pagination={false}
      scroll={{ x: width, y: height }}
      onRow={(item) => ({
        'aria-current': item === here ? 'true' : undefined,
        style: item === here ? { background: token.controlItemBgActive } : {},
      })}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        if (more && !loading && scrollHeight - scrollTop - clientHeight < NEAR_END) more();
      }}
      footer={() => t('inbox.shown', { count: items.length })}
    />
  );
});

/** What is left of the window below a table's head. */
function useRestOfWindow(table: React.RefObject<TableRef | null>): number {
  const [height, setHeight] = useState(LOWEST);
  useEffect(() => {
    const measure = () => {
      const top = table.current?.nativeElement.getBoundingClientRect().top ?? 0;
      setHeight(Math.max(LOWEST, Math.floor(window.innerHeight - top - 100)));
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [table]);
  return height;
}
