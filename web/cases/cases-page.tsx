import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Card, Flex, Grid, Table, Tag, Typography } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { CaseItem } from '../../client/case-list.ts';
import { useProcedureTitles } from '../api/procedures.ts';
import { useActing } from '../api/session.ts';
import { caseAddress } from '../case/address.ts';
import { shortDayText, today } from '../shell/dates.ts';
import { DueDay } from '../shell/due.tsx';
import { LightTag } from '../shell/light-tag.tsx';
import { Asked, Nothing } from '../shell/states.tsx';
import { CaseFilterBar } from './case-filter-bar.tsx';
import { casesQuery, filtersOf, paramsOf } from './case-search.ts';

/** 案件查询: every case in which the own unit has a part, the most urgent first. */
export function Component() {
  const { t } = useTranslation();
  const acting = useActing();
  const wide = Grid.useBreakpoint().md ?? true;
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => filtersOf(params), [params]);
  const list = useInfiniteQuery(casesQuery(filters));
  return (
    <div style={{ padding: wide ? '12px 24px' : '8px 12px' }}>
      <Flex align="center" gap={12} wrap style={{ marginBottom: 12 }}>
        <Typography.Title level={1} style={{ fontSize: 20, margin: 0 }}>
          {t('cases.title')}
        </Typography.Title>
        <Typography.Text type="secondary">{acting?.unitName}</Typography.Text>
      </Flex>
      <Flex vertical gap={12}>
        <CaseFilterBar filters={filters} change={(next) => setParams(paramsOf(next), { replace: true })} />
        <Asked query={list}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length === 0) return <Nothing title={t('cases.nothing')} />;
            return <Cases items={items} wide={wide} loading={list.isPlaceholderData} />;
          }}
        </Asked>
        {list.hasNextPage && (
          <Button block loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            {t('inbox.more')}
          </Button>
        )}
      </Flex>
    </div>
  );
}

interface Props {
  readonly items: readonly CaseItem[];
  readonly wide: boolean;
  readonly loading: boolean;
}

function Cases({ items, wide, loading }: Props) {
  const { t } = useTranslation();
  const titles = useProcedureTitles();
  const day = (date: CaseItem['openedOn']) => shortDayText(date, today());
  if (!wide) {
    return (
      <Flex vertical gap={8}>
        {items.map((item) => (
          <Card key={item.id} size="small">
            <Name item={item} />
            <Flex gap={8} wrap align="center" style={{ marginTop: 6 }}>
              <Stage item={item} />
              {!item.closed && <DueDay dueOn={item.dueOn} provisional={item.provisional} />}
            </Flex>
          </Card>
        ))}
      </Flex>
    );
  }
  return (
    <Table<CaseItem>
      size="small"
      rowKey="id"
      dataSource={[...items]}
      loading={loading}
      pagination={false}
      scroll={{ x: 1080 }}
      columns={[
        { title: t('inbox.columns.subject'), render: (_, item) => <Name item={item} /> },
        {
          title: t('inbox.columns.procedure'),
          width: 150,
          render: (_, { procedure }) => titles.get(procedure) ?? procedure,
        },
        { title: t('inbox.columns.state'), width: 220, render: (_, item) => <Stage item={item} /> },
        {
          title: t('inbox.columns.due'),
          width: 170,
          render: (_, { closed, dueOn, provisional }) =>
            closed ? '—' : <DueDay dueOn={dueOn} provisional={provisional} />,
        },
        { title: t('cases.columns.opened'), width: 160, render: (_, { openedOn }) => day(openedOn) },
        {
          title: t('cases.columns.closed'),
          width: 160,
          render: (_, { closedOn }) => (closedOn === null ? '—' : day(closedOn)),
        },
      ]}
    />
  );
}

function Name({ item }: { readonly item: CaseItem }) {
  return (
    <div style={{ minWidth: 0 }}>
      <Link to={caseAddress(item.number)} style={{ fontWeight: 500 }}>
        {item.subject}
      </Link>
      <div>
        <Typography.Text type="secondary" className="docket-number" style={{ fontSize: 12 }}>
          {item.number}
        </Typography.Text>
      </div>
    </div>
  );
}

function Stage({ item }: { readonly item: CaseItem }) {
  return (
    <Flex gap={6} wrap align="center">
      <Tag color={item.closed ? 'default' : 'blue'} style={{ margin: 0, whiteSpace: 'normal' }}>
        {item.stateLabel}
      </Tag>
      {item.light && <LightTag light={item.light} />}
    </Flex>
  );
}
