import { useQuery } from '@tanstack/react-query';
import { Segmented, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DurationRow } from '../../client/board.ts';
import { Asked } from '../shell/states.tsx';
import { durationsQuery } from './figures.ts';

const WAYS = ['period', 'unit', 'procedure'] as const;
type Way = (typeof WAYS)[number];

/** Median and 90th percentile of working days used, against what the periods allowed. */
export function Durations() {
  const { t } = useTranslation();
  const [by, setBy] = useState<Way>('period');
  const durations = useQuery(durationsQuery({ by }));
  const days = (value: number) => Math.round(value * 10) / 10;
  const share = (value: number) => `${Math.round(value * 100)}%`;
  return (
    <>
      <Segmented<Way>
        value={by}
        onChange={setBy}
        options={WAYS.map((value) => ({ value, label: t(`board.durations.${value}`) }))}
        style={{ marginBottom: 8 }}
      />
      <Asked query={durations}>
        {(rows) => (
          <Table<DurationRow>
            size="small"
            rowKey="key"
            dataSource={rows}
            pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
            locale={{ emptyText: t('board.nothing.durations') }}
            columns={[
              { title: t(`board.durations.${by}`), dataIndex: 'label', ellipsis: true },
              { title: t('board.durations.count'), dataIndex: 'count', align: 'right', width: 80 },
              { title: t('board.durations.late'), dataIndex: 'late', align: 'right', width: 80 },
              {
                title: t('board.durations.used'),
                align: 'right',
                width: 150,
                render: (_, { medianUsed, p90Used, medianAllowed }) =>
                  `${days(medianUsed)} / ${days(p90Used)}（${days(medianAllowed)}）`,
              },
              {
                title: t('board.durations.share'),
                align: 'right',
                width: 130,
                render: (_, { medianShare, p90Share }) => `${share(medianShare)} / ${share(p90Share)}`,
                sorter: (a, b) => a.p90Share - b.p90Share,
              },
            ]}
          />
        )}
      </Asked>
    </>
  );
}
