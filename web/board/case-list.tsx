import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Flex, Table, Tag, Typography } from 'antd';
import { type Key, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BoardCase, BoardFilters } from '../../client/board.ts';
import { useProcedureTitles } from '../api/procedures.ts';
import { caseAddress } from '../case/address.ts';
import { DueDay } from '../shell/due.tsx';
import { LightTag } from '../shell/light-tag.tsx';
import { Asked, Nothing } from '../shell/states.tsx';
import { type BoardList, casesQuery } from './figures.ts';
import { Supervising } from './supervising.tsx';

const keyOf = ({ caseId, period }: BoardCase) => `${caseId}/${period}`;

/** The cases behind a figure, the worst first: to be urged (催办) and supervised (督办) here, one or many, and put right (整改). */
export function CaseList({ list, filters }: { readonly list: BoardList; readonly filters: BoardFilters }) {
  const { t } = useTranslation();
  const titles = useProcedureTitles();
  const cases = useInfiniteQuery(casesQuery(list, filters));
  const [selected, setSelected] = useState<readonly Key[]>([]);
  return (
    <Asked query={cases}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <Nothing title={t(`board.nothing.${list}`)} />;
        return (
          <Flex vertical gap={8}>
            <Supervising
              cases={items.filter((one) => selected.includes(keyOf(one)))}
              clear={() => setSelected([])}
            />
            <Table<BoardCase>
              size="small"
              rowKey={keyOf}
              rowSelection={{
                selectedRowKeys: [...selected],
                onChange: setSelected,
                getTitleCheckboxProps: () => ({ 'aria-label': t('keys.all') }),
                getCheckboxProps: ({ caseNumber, period }) => ({
                  'aria-label': `${t('keys.select')} ${caseNumber} ${period}`,
                }),
              }}
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
                  width: 120,
                  render: (_, { supervised, caseNumber }) => {
                    if (list !== 'overdue') return supervised ? <Tag>{t('board.supervised')}</Tag> : '—';
                    return (
                      <>
                        {supervised ? <Tag>{t('board.supervised')}</Tag> : t('board.notYet')}
                        <div>
                          <Link to={`${caseAddress(caseNumber)}?action=startRectification`}>
                            {t('board.rectify')}
                          </Link>
                        </div>
                      </>
                    );
                  },
                },
              ]}
            />
            {cases.hasNextPage && (
              <Button block loading={cases.isFetchingNextPage} onClick={() => cases.fetchNextPage()}>
                {t('inbox.more')}
              </Button>
            )}
          </Flex>
        );
      }}
    </Asked>
  );
}
