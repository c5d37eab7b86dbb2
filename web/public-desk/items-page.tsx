import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Card, Flex, Input, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { OpenItem } from '../../client/public-desk.ts';
import { Asked, Nothing } from '../shell/states.tsx';
import { openItemsQuery } from './public-queries.ts';

/** 开放清单: what data is opened, and how each item is had. */
export function Component() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const sought = params.get('query') ?? undefined;
  const list = useInfiniteQuery(openItemsQuery(sought));
  return (
    <>
      <div>
        <Typography.Title level={1} style={{ fontSize: 22, marginTop: 0 }}>
          {t('public.items.title')}
        </Typography.Title>
        <Typography.Paragraph type="secondary" style={{ margin: 0 }}>
          {t('public.items.hint')}
        </Typography.Paragraph>
      </div>
      <Input.Search
        allowClear
        size="large"
        defaultValue={sought}
        placeholder={t('newCase.search')}
        aria-label={t('newCase.search')}
        onSearch={(text) => setParams(text.trim() ? { query: text.trim() } : {}, { replace: true })}
      />
      <Asked query={list}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) {
            return (
              <Nothing title={t('public.items.nothing')}>
                <Link to="/public/apply">{t('public.nav.demand')}</Link>
              </Nothing>
            );
          }
          return (
            <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 10 }}>
              {items.map((item) => (
                <li key={item.code}>
                  <Item item={item} />
                </li>
              ))}
            </ul>
          );
        }}
      </Asked>
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {t('inbox.more')}
        </Button>
      )}
    </>
  );
}

function Item({ item }: { readonly item: OpenItem }) {
  const { t } = useTranslation();
  const { code, name, providerName, opening, openingLabel, dataItems, updateCycle } = item;
  return (
    <Card size="small">
      <Flex justify="space-between" align="start" gap={12} wrap>
        <div style={{ flex: '1 1 320px', minWidth: 0 }}>
          <Typography.Text strong>{name}</Typography.Text>{' '}
          <Tag color={opening === 'conditional' ? 'blue' : 'success'}>{openingLabel}</Tag>
          <div>
            <Typography.Text type="secondary">
              {[providerName, updateCycle].filter(Boolean).join(' · ')}
            </Typography.Text>
          </div>
          <div>{t('public.items.contains', { items: dataItems.join('、') })}</div>
        </div>
        {opening === 'conditional' ? (
          <Link to={`/public/apply?item=${encodeURIComponent(code)}`}>
            <Button type="primary" tabIndex={-1} aria-label={`${t('public.items.apply')}：${name}`}>
              {t('public.items.apply')}
            </Button>
          </Link>
        ) : (
          <Typography.Text type="secondary">{t('public.items.fetched')}</Typography.Text>
        )}
      </Flex>
    </Card>
  );
}
