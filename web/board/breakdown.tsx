import { Button, Segmented, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardFilters, BoardRow, BoardSummary } from '../../client/board.ts';
import type { BoardList } from './figures.ts';

const WAYS = ['byUnit', 'byProcedure', 'byStage'] as const;
type Way = (typeof WAYS)[number];
const FILTER_OF = { byUnit: 'unit', byProcedure: 'procedure', byStage: 'stage' } as const;

/** Overdue and nearly due by unit, procedure or stage; a figure leads to its cases. */
export function Breakdown({
  summary,
  show,
}: {
  readonly summary: BoardSummary;
  readonly show: (list: BoardList, filters: BoardFilters, label: string) => void;
}) {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>('byUnit');
  const figure = (list: BoardList, count: number, row: BoardRow) =>
    count === 0 ? (
      // As far from the edge as the figures that lead somewhere.
      <span style={{ paddingInlineEnd: 8 }}>0</span>
    ) : (
      <Button
        type="link"
        size="small"
        danger={list === 'overdue'}
        aria-label={`${row.label}：${t(`light.${list}`)} ${count}`}
        onClick={() => show(list, { [FILTER_OF[way]]: row.key }, row.label)}
      >
        {count}
      </Button>
    );
  return (
    <>
      <Segmented<Way>
        value={way}
        onChange={setWay}
        options={WAYS.map((value) => ({ value, label: t(`board.${value}`) }))}
        style={{ marginBottom: 8 }}
      />
      <Table<BoardRow>
        size="small"
        rowKey="key"
        dataSource={summary[way]}
        pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: t('board.nothing.rows') }}
        columns={[
          { title: t(`board.${way}`), dataIndex: 'label', ellipsis: true },
          {
            title: t('light.overdue'),
            width: 112,
            align: 'right',
            render: (_, row) => figure('overdue', row.overdue, row),
            sorter: (a, b) => a.overdue - b.overdue,
          },
          {
            title: t('light.due-soon'),
            width: 112,
            align: 'right',
            render: (_, row) => figure('due-soon', row.dueSoon, row),
            sorter: (a, b) => a.dueSoon - b.dueSoon,
          },
        ]}
      />
    </>
  );
}
