import { useInfiniteQuery } from '@tanstack/react-query';
import { Flex, Grid, type InputRef, Tag, Typography } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { WorkItem } from '../../client/worklist.ts';
import { proceduresQuery } from '../api/procedures.ts';
import { queryClient } from '../api/query-client.ts';
import { membershipText, useActing } from '../api/session.ts';
import { Warnings } from '../calendar/warnings.tsx';
import { caseAddress } from '../case/address.ts';
import { LiveMark } from '../shell/live-mark.tsx';
import { useShortcuts } from '../shell/shortcuts.tsx';
import { Asked, Nothing } from '../shell/states.tsx';
import { calendarQuery } from '../shell/working-days.ts';
import { Filters } from './filters.tsx';
import { useInboxKeys } from './inbox-keys.ts';
import { INBOX_VIEWS, listStateOf } from './list-state.ts';
import { SelectionBar } from './operations.tsx';
import { SelectionContext } from './selection.tsx';
import { TaskCards } from './task-cards.tsx';
import { TaskTable } from './task-table.tsx';
import { useColumns } from './use-columns.ts';
import { useListState } from './use-list-state.ts';
import { useOperations } from './use-operations.tsx';
import { ViewTabs } from './view-tabs.tsx';
import { countsQuery, type InboxItem, listQuery } from './worklist.ts';

/** Asks for what the page begins with, so that it can be drawn at one go. @param params those of its address */
export async function prepare(params: URLSearchParams): Promise<void> {
  await Promise.all([
    queryClient.prefetchInfiniteQuery(listQuery(listStateOf(params))),
    queryClient.prefetchQuery(countsQuery),
    queryClient.prefetchQuery(proceduresQuery),
    queryClient.prefetchQuery(calendarQuery),
  ]);
}

/** 工作台: what a person has to do, may take, has done, and was told of. */
export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const acting = useActing();
  const wide = Grid.useBreakpoint().md ?? true;
  const [state, setState] = useListState();
  const [columns, changeColumns] = useColumns();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const selection = useMemo(() => ({ selected, select: setSelected }), [selected]);
  const [at, setAt] = useState(-1);
  const search = useRef<InputRef>(null);
  const list = useInfiniteQuery(listQuery(state));
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const chosen = items.filter(
    (item): item is InboxItem & WorkItem => item.kind === 'task' && selected.has(keyOf(item)),
  );

  const { begin, dialog } = useOperations(() => setSelected(new Set()));
  const moveTo = (view: (typeof INBOX_VIEWS)[number]) => {
    setState({ ...state, view, filters: {} });
    setSelected(new Set());
    setAt(-1);
  };
  useShortcuts(
    useInboxKeys({
      items,
      at,
      setAt,
      selected,
      setSelected,
      keyOf,
      begin,
      open: (item) => navigate(caseAddress(item.caseNumber)),
      search: () => search.current?.focus(),
      next: () =>
        moveTo(INBOX_VIEWS[(INBOX_VIEWS.indexOf(state.view) + 1) % INBOX_VIEWS.length] ?? 'to-claim'),
    }),
  );

  return (
    <div style={{ padding: wide ? '12px 24px' : '8px 12px' }}>
      <Flex align="center" gap={12}>
        <Typography.Title level={1} style={{ fontSize: 20, margin: 0, whiteSpace: 'nowrap' }}>
          {t('inbox.title')}
        </Typography.Title>
        <Typography.Text type="secondary">{acting && membershipText(acting)}</Typography.Text>
        {acting?.onBehalfOf && (
          <Tag color="warning">
            {t('substitution.standIn', { name: acting.onBehalfOf.name, role: acting.roleLabel })}
          </Tag>
        )}
        <div style={{ marginLeft: 'auto' }}>
          <LiveMark />
        </div>
      </Flex>
      {acting?.role === 'supervisor' && (
        <Flex vertical gap={8} style={{ marginTop: 12 }}>
          <Warnings />
        </Flex>
      )}
      <ViewTabs view={state.view} change={moveTo} />
      <Flex vertical gap={12}>
        <Filters {...{ state, columns, changeColumns, search }} change={setState} />
        <SelectionBar
          items={chosen}
          all={items.filter(({ kind }) => kind === 'task').length}
          begin={begin}
          clear={() => setSelected(new Set())}
          selectAll={() => setSelected(new Set(items.map(keyOf)))}
        />
        <Asked query={list}>
          {() =>
            items.length === 0 ? (
              <Nothing
                title={t(`inbox.nothing.${Object.keys(state.filters).length > 0 ? 'filtered' : state.view}`)}
              />
            ) : wide ? (
              <SelectionContext value={selection}>
                <TaskTable
                  {...{ items, keyOf, columns, at, begin }}
                  view={state.view}
                  more={list.hasNextPage ? list.fetchNextPage : undefined}
                  loading={list.isFetchingNextPage || list.isPlaceholderData}
                />
              </SelectionContext>
            ) : (
              <TaskCards items={items} keyOf={keyOf} begin={begin} />
            )
          }
        </Asked>
      </Flex>
      {dialog}
    </div>
  );
}

function keyOf(item: InboxItem): string {
  return item.kind === 'done' ? `${item.caseId}/${item.sequence}` : item.id;
}
