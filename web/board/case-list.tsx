import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Flex, Table, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BoardCase, BoardFilters } from '../../client/board.ts';
import { useProcedureTitles } from '../api/procedures.ts';
import { caseAddress } from '../case/address.ts';
import { DueDay } from '../shell/due.tsx';
import { LightTag } from '../shell/light-tag.tsx';
import { Asked, Nothing } from '../shell/states.tsx';
import { type BoardList, casesQuery } from './figures.ts';

/** The cases behind a figure, the worst first. Each leads to its page, where a supervisor urges or has it put right. */
export function CaseList({ list, filters }: { readonly list: BoardList; readonly filters: BoardFilters }) {
  const { t } = useTranslation();
  const titles = useProcedureTitles();
  const cases = useInfiniteQuery(casesQuery(list, filters));
  return (
    <Asked query={cases}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <Nothing title={t(`board.nothing.${list}`)} />;
        return (
          <Flex vertical gap={8} align="center">
            <Table<BoardCase>
              size="small"
              rowKey={({ caseId, period }) => `${caseId}/${period}`}
              dataSource={items}
              pagination={false}
              scroll={{ x: 960 }}
              style={{ width: '100%' }}
              columns={[
                {
                  title: t('board.columns.over'),
                  width: 112,
                  render: (_, { overBy }) => (
                    <LightTag
                      light={list}
                      text={t(overBy > 0 ? 'due.overShort' : 'due.leftShort', { count: Math.abs(overBy) })}
                    />
                  ),
                },
                {
                  title: t('inbox.columns.subject'),
                  render: (_, { caseNumber, subject }) => (
                    <>
                      <Link to={caseAddress(caseNumber)}>{subject}</Link>
                      <Typography.Text
                        type="secondary"
                        className="docket-number"
                        style={{ display: 'block' }}
                      >
                        {caseNumber}
                      </Typography.Text>
                    </>
                  ),
                },
                {
                  title: t('board.columns.units'),
                  width: 220,
                  render: (_, { units }) => units.map(({ name }) => name).join('、') || '—',
                },
                {
                  title: t('board.columns.stage'),
                  width: 200,
                  render: (_, { procedure, stateLabel }) => (
                    <>
                      {stateLabel}
                      <Typography.Text type="secondary" style={{ display: 'block' }}>
                        {titles.get(procedure)}
                      </Typography.Text>
                    </>
                  ),
                },
                { title: t('board.columns.period'), width: 140, dataIndex: 'period' },
                {
                  title: t('inbox.columns.due'),
                  width: 168,
                  render: (_, { dueOn, provisional }) => <DueDay dueOn={dueOn} provisional={provisional} />,
                },
                {
                  title: t('board.columns.supervised'),
                  width: 96,
                  render: (_, { supervised }) =>
                    supervised ? (
                      <Tag>{t('board.supervised')}</Tag>
                    ) : list === 'overdue' ? (
                      t('board.notYet')
                    ) : (
                      '—'
                    ),
                },
              ]}
            />
            {cases.hasNextPage && (
              <Button loading={cases.isFetchingNextPage} onClick={() => cases.fetchNextPage()}>
                {t('inbox.more')}
              </Button>
            )}
          </Flex>
        );
      }}
    </Asked>
  );
}
