import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Flex, Table, type TableColumnType, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../client/admin.ts';
import { DUTIES } from '../../machines/administrator.ts';
import { Asked, Nothing } from '../shell/states.tsx';
import { type PeopleFilters, peopleQuery } from './admin-queries.ts';

/** The register of people, page by page: name, what they hold, and what may be done. */
export function PeopleTable({
  filters,
  held,
  actions,
}: {
  readonly filters: PeopleFilters;
  /** How the roles of a person are shown. */
  readonly held: (person: PersonView) => React.ReactNode;
  readonly actions: TableColumnType<PersonView>;
}) {
  const { t } = useTranslation();
  const people = useInfiniteQuery(peopleQuery(filters));
  return (
    <Asked query={people}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <Nothing title={t('register.nobody')} />;
        return (
          <Flex vertical gap={8} align="center">
            <Table<PersonView>
              size="small"
              rowKey="id"
              dataSource={items}
              loading={people.isPlaceholderData}
              pagination={false}
              scroll={{ x: 860 }}
              style={{ width: '100%' }}
              columns={[
                {
                  title: t('register.personName'),
                  width: 240,
                  render: (_, { id, name, active }) => (
                    <>
                      {name} {!active && <Tag>{t('register.left')}</Tag>}
                      <Typography.Text type="secondary" style={{ display: 'block', fontSize: 12 }}>
                        {id}
                      </Typography.Text>
                    </>
                  ),
                },
                {
                  title: t('register.held'),
                  render: (_, person) =>
                    person.duty ? <Tag variant="outlined">{DUTIES[person.duty]}</Tag> : held(person),
                },
                actions,
              ]}
            />
            {people.hasNextPage ? (
              <Button loading={people.isFetchingNextPage} onClick={() => people.fetchNextPage()}>
                {t('inbox.more')}
              </Button>
            ) : (
              <Typography.Text type="secondary">
                {t('register.peopleFound', { count: items.length })}
              </Typography.Text>
            )}
          </Flex>
        );
      }}
    </Asked>
  );
}
