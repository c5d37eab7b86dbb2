import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Timeline as AntTimeline, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RecordEntry } from '../../client/views.ts';
import type { ArticleRef } from '../../statute/citation.ts';
import { Articles } from '../shell/articles.tsx';
import { dayText, instantText } from '../shell/dates.ts';
import { Asked } from '../shell/states.tsx';
import {
  type OpenedCase,
  type ProcedureDetail,
  procedureQuery,
  recordQuery,
  verificationQuery,
} from './case-queries.ts';
import { Content } from './content.tsx';

const COLOURS = {
  opening: 'blue',
  action: 'blue',
  warning: 'orange',
  due: 'red',
  settlement: 'gray',
  calendar: 'gray',
} as const;

/** 办理记录: who did what when, on which article, the newest first; and whether the record is as it was written. */
export function Timeline({ held, reference }: { readonly held: OpenedCase; readonly reference: string }) {
  const record = useQuery(recordQuery(reference));
  const procedure = useQuery(procedureQuery(held.procedure.id));
  return (
    <>
      <Verified reference={reference} />
      <Asked query={record}>
        {(rows) => (
          <AntTimeline
            items={rows.toReversed().map((row) => ({
              key: row.sequence,
              color: COLOURS[row.kind],
              content: <Step row={row} {...(procedure.data && { procedure: procedure.data })} />,
            }))}
          />
        )}
      </Asked>
    </>
  );
}

function Step({ row, procedure }: { readonly row: RecordEntry; readonly procedure?: ProcedureDetail }) {
  const { t } = useTranslation();
  const { by, sequence, label, articles, backfilled, content } = row;
  const schema = procedure?.actions.find(({ id }) => id === row.action)?.schema;
  const who = by.unit === null ? t('case.bySystem') : [by.unit, by.person].filter(Boolean).join(' ');
  const told =
    row.kind === 'action' &&
    typeof content === 'object' &&
    content !== null &&
    Object.keys(content).length > 0;
  return (
    <div>
      <Typography.Text strong>{label}</Typography.Text>{' '}
      {backfilled && <Tag>{t('case.backfilled', { day: dayText(row.on) })}</Tag>}
      <div>
        {who}
        {by.onBehalfOf && t('case.onBehalfOf', { name: by.onBehalfOf })} · {instantText(row.at)}
      </div>
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        <Articles refs={articles as readonly ArticleRef[]} />
        <span title={row.hash}>　#{sequence}</span>
      </Typography.Text>
      {told && <Content value={content} {...(schema && { schema })} />}
    </div>
  );
}

function Verified({ reference }: { readonly reference: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(verificationQuery(reference));
  if (!data) return null;
  return (
    <Typography.Paragraph type={data.intact ? 'success' : 'danger'}>
      {data.intact ? <CheckCircleOutlined /> : <WarningOutlined />}{' '}
      {data.intact ? t('case.verified', { count: data.rows }) : data.faults.map(({ says }) => says).join(' ')}
    </Typography.Paragraph>
  );
}
