import { DeleteOutlined } from '@ant-design/icons';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Flex, Grid, Input, Select, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { ItemView } from '../../client/catalogue.ts';
import type { SharingClass } from '../../machines/facts.ts';
import { proceduresQuery } from '../api/procedures.ts';
import { useActing, useSession } from '../api/session.ts';
import { unitsQuery } from '../form/registers.ts';
import { draftsUnder } from '../shell/draft.ts';
import { Asked, Nothing } from '../shell/states.tsx';
import { unitName, unitsToSeek } from '../shell/unit-name.ts';
import { itemListQuery } from './catalogue-queries.ts';
import { StartButtons } from './start-buttons.tsx';

export const SHARING_COLOURS: { readonly [Class in SharingClass]: string } = {
  unconditional: 'success',
  conditional: 'blue',
  'not-shared': 'red',
};

/** 新建案件: the catalogue, from which most cases begin; the procedures without an item; what was begun and not sent. */
export function Component() {
  const { t } = useTranslation();
  const wide = Grid.useBreakpoint().md ?? true;
  const [params, setParams] = useSearchParams();
  const set = (name: string, value: string | undefined) =>
    setParams(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
  const filters = {
    query: params.get('query') ?? undefined,
    sharing: params.get('sharing') ?? undefined,
    provider: params.get('provider') ?? undefined,
  };
  const list = useInfiniteQuery(itemListQuery(filters));
  const units = useQuery(unitsQuery);
  const acting = useActing();
  const own = units.data?.find(({ code }) => code === acting?.unit);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  // The classes have their Chinese names from the items themselves.
  const classes = new Map(items.map(({ sharing, sharingLabel }) => [sharing, sharingLabel]));
  return (
    <div style={{ padding: wide ? '12px 24px' : '8px 12px' }}>
      <Typography.Title level={1} style={{ fontSize: 20, margin: 0 }}>
        {t('newCase.title')}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{t('newCase.hint')}</Typography.Paragraph>
      {own && own.disabledOn !== null && (
        <Alert type="warning" showIcon title={t('newCase.ownDisabled')} style={{ marginBottom: 12 }} />
      )}
      <Drafts />
      <Flex gap={8} wrap style={{ marginBottom: 12 }}>
        <Input.Search
          autoFocus
          allowClear
          defaultValue={filters.query}
          placeholder={t('newCase.search')}
          aria-label={t('newCase.search')}
          onSearch={(text) => set('query', text.trim())}
          style={{ width: 280 }}
        />
        <Select
          allowClear
          placeholder={t('newCase.sharing')}
          aria-label={t('newCase.sharing')}
          value={filters.sharing ?? null}
          onChange={(sharing) => set('sharing', sharing ?? undefined)}
          options={[...classes].map(([value, label]) => ({ value, label }))}
          style={{ width: 200 }}
        />
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('newCase.provider')}
          aria-label={t('newCase.provider')}
          value={filters.provider ?? null}
          onChange={(provider) => set('provider', provider ?? undefined)}
          options={unitsToSeek(units.data ?? [], t)}
          style={{ width: 240 }}
        />
      </Flex>
      <Asked query={list}>
        {() =>
          items.length === 0 ? (
            <Nothing title={t('newCase.nothing')} />
          ) : (
            <Table<ItemView>
              size="small"
              rowKey="code"
              dataSource={items}
              loading={list.isPlaceholderData}
              pagination={false}
              scroll={{ x: 820 }}
              columns={[
                {
                  title: t('newCase.columns.name'),
                  render: (_, { code, name }) => (
                    <>
                      <Link to={`/catalogue/${encodeURIComponent(code)}`}>{name}</Link>
                      <div>
                        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
                          {code}
                        </Typography.Text>
                      </div>
                    </>
                  ),
                },
                {
                  title: t('newCase.columns.provider'),
                  width: 220,
                  render: (_, { provider, providerName, providerDisabledOn }) =>
                    unitName({ code: provider, name: providerName, disabledOn: providerDisabledOn }, t),
                },
                { title: t('newCase.columns.category'), dataIndex: 'category', width: 150 },
                {
                  title: t('newCase.columns.sharing'),
                  width: 140,
                  render: (_, { sharing, sharingLabel }) => (
                    <Tag color={SHARING_COLOURS[sharing]}>{sharingLabel}</Tag>
                  ),
                },
                { key: 'start', width: 260, render: (_, item) => <StartButtons item={item} small /> },
              ]}
            />
          )
        }
      </Asked>
      {list.hasNextPage && (
        <Button
          block
          loading={list.isFetchingNextPage}
          onClick={() => list.fetchNextPage()}
          style={{ marginTop: 8 }}
        >
          {t('inbox.more')}
        </Button>
      )}
      <Others />
    </div>
  );
}

function Others() {
  const { t } = useTranslation();
  const acting = useActing();
  const { data = [] } = useQuery(proceduresQuery);
  const mine = data.filter(
    ({ offered, submitBy }) =>
      offered.withoutItem && submitBy.some(({ by }) => by.endsWith(`.${acting?.role}`)),
  );
  if (mine.length === 0) return null;
  return (
    <Card size="small" title={t('newCase.others')} style={{ marginTop: 16 }}>
      <Flex gap={8} wrap>
        {mine.map(({ id, title }) => (
          <Link key={id} to={`/new/${id}`}>
            {title}
          </Link>
        ))}
      </Flex>
    </Card>
  );
}

/** What was begun on this machine and not sent. */
function Drafts() {
  const { t } = useTranslation();
  const person = useSession().person.id;
  const { data: procedures = [] } = useQuery(proceduresQuery);
  const [, again] = useState(0);
  const drafts = draftsUnder(`${person}.new.`);
  if (drafts.length === 0) return null;
  return (
    <Card size="small" title={t('newCase.drafts')} style={{ marginBottom: 12 }}>
      {drafts.map((key) => {
        const [procedure = '', item = ''] = key.split('/');
        const title = procedures.find(({ id }) => id === procedure)?.title ?? procedure;
        return (
          <Flex key={key} gap={8} align="center">
            <Link to={`/new/${procedure}${item ? `?item=${encodeURIComponent(item)}` : ''}`}>
              {item ? t('newCase.of', { procedure: title, name: item }) : title}
            </Link>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t('newCase.discard')}
              onClick={() => {
                localStorage.removeItem(`docket.draft.${person}.new.${key}`);
                again((count) => count + 1);
              }}
            />
          </Flex>
        );
      })}
    </Card>
  );
}
