import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Flex, Typography } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { BoardCase, BoardRow, DurationRow } from '../../client/board.ts';
import { useProcedureTitles } from '../api/procedures.ts';
import { useActing } from '../api/session.ts';
import { dayText, shortDayText, today } from '../shell/dates.ts';
import { Asked } from '../shell/states.tsx';
import { everyOverdue } from './every-overdue.ts';
import { durationsQuery, summaryQuery } from './figures.ts';

/** 通报: how the periods of a month were kept, and what is overdue on the day of the report, the worst first. To be printed. */
export function Component() {
  const { t } = useTranslation();
  const acting = useActing();
  const [params, setParams] = useSearchParams();
  const month = dayjs(params.get('month') ?? today().slice(0, 7));
  const from = month.startOf('month').format('YYYY-MM-DD');
  const to = month.endOf('month').format('YYYY-MM-DD');
  const summary = useQuery(summaryQuery);
  const cases = useQuery({ queryKey: ['board', 'report', 'overdue'], queryFn: () => everyOverdue({}) });
  const byUnit = useQuery(durationsQuery({ by: 'unit', from, to }));
  const byProcedure = useQuery(durationsQuery({ by: 'procedure', from, to }));
  return (
    <article className="docket-report">
      <Flex gap={8} wrap align="center" className="docket-no-print" style={{ marginBottom: 16 }}>
        <Link to="/board">
          <ArrowLeftOutlined /> {t('board.title')}
        </Link>
        <DatePicker
          picker="month"
          allowClear={false}
          value={month}
          aria-label={t('board.report.month')}
          format={t('board.report.monthFormat')}
          onChange={(chosen) => setParams({ month: dayjs(chosen).format('YYYY-MM') }, { replace: true })}
        />
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('board.report.print')}
        </Button>
      </Flex>
      <Typography.Title level={1} style={{ fontSize: 24, textAlign: 'center', marginBottom: 4 }}>
        {t('board.report.title', { month: month.format(t('board.report.monthFormat')) })}
      </Typography.Title>
      <p style={{ textAlign: 'center', margin: '0 0 24px' }}>
        {acting?.unitName} · {dayText(today())}
      </p>
      <h2>{t('board.report.durations')}</h2>
      <p>
        {t('board.report.durationsHint', {
          from: dayText(from as BoardCase['dueOn']),
          to: dayText(to as BoardCase['dueOn']),
        })}
      </p>
      <Asked query={byUnit}>{(rows) => <Durations title={t('board.durations.unit')} rows={rows} />}</Asked>
      <Asked query={byProcedure}>
        {(rows) => <Durations title={t('board.durations.procedure')} rows={rows} />}
      </Asked>
      <Asked query={summary}>
        {({ on, open, overdue, dueSoon, byUnit: units, byProcedure: procedures }) => (
          <>
            <h2>{t('board.report.now', { day: dayText(on) })}</h2>
            <p>{t('board.report.totals', { open, overdue, dueSoon })}</p>
            <Counts title={t('board.byUnit')} rows={units} />
            <Counts title={t('board.byProcedure')} rows={procedures} />
          </>
        )}
      </Asked>
      <h2>{t('board.report.worst')}</h2>
      <Asked query={cases}>{(rows) => <Overdue rows={rows} />}</Asked>
    </article>
  );
}

function Durations({ title, rows }: { readonly title: string; readonly rows: readonly DurationRow[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) return <p>{t('board.report.noDurations')}</p>;
  const share = (value: number) => `${Math.round(value * 100)}%`;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t('board.durations.count')}</th>
          <th scope="col">{t('board.durations.late')}</th>
          <th scope="col">{t('board.durations.share')}</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .toSorted((a, b) => b.late - a.late || b.p90Share - a.p90Share)
          .map(({ key, label, count, late, medianShare, p90Share }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{count}</td>
              <td>{late}</td>
              <td>
                {share(medianShare)} / {share(p90Share)}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Counts({ title, rows }: { readonly title: string; readonly rows: readonly BoardRow[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) return <p>{t('board.nothing.rows')}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t('light.overdue')}</th>
          <th scope="col">{t('light.due-soon')}</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .toSorted((a, b) => b.overdue - a.overdue || b.dueSoon - a.dueSoon)
          .map(({ key, label, overdue, dueSoon }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{overdue}</td>
              <td>{dueSoon}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Overdue({ rows }: { readonly rows: readonly BoardCase[] }) {
  const { t } = useTranslation();
  const titles = useProcedureTitles();
  if (rows.length === 0) return <p>{t('board.nothing.overdue')}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('board.export.number')}</th>
          <th scope="col">{t('inbox.columns.subject')}</th>
          <th scope="col">{t('inbox.columns.procedure')}</th>
          <th scope="col">{t('board.columns.units')}</th>
          <th scope="col">{t('board.columns.period')}</th>
          <th scope="col">{t('inbox.columns.due')}</th>
          <th scope="col">{t('board.report.over')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={`${one.caseId}/${one.period}`}>
            <td className="docket-number">{one.caseNumber}</td>
            <td>{one.subject}</td>
            <td>{titles.get(one.procedure) ?? one.procedure}</td>
            <td>{one.units.map(({ name }) => name).join('、') || '—'}</td>
            <td>{one.period}</td>
            <td className="docket-number">{shortDayText(one.dueOn, today())}</td>
            <td>{one.overBy}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
