import { useQuery } from '@tanstack/react-query';
import { Descriptions, Progress, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { instantText } from '../shell/dates.ts';
import { Nothing } from '../shell/states.tsx';
import { rolloverQuery } from './calendar-service.ts';

/** 换版: how far the calendar in force has been carried to the open cases, and what came of it. */
export function Rollover() {
  const { t } = useTranslation();
  const { data } = useQuery(rolloverQuery);
  if (!data) return <Nothing title={t('calendar.noRollover')} />;
  const { cases, progress, report, startedAt, finishedAt } = data;
  const carried = report ? cases : (progress?.carried ?? 0);
  return (
    <>
      <Progress
        percent={cases === 0 ? 100 : Math.floor((carried / cases) * 100)}
        status={finishedAt === null ? 'active' : report && report.left > 0 ? 'exception' : 'success'}
        aria-label={t('calendar.rollover')}
      />
      <Typography.Paragraph type="secondary">
        {t(finishedAt === null ? 'calendar.carrying' : 'calendar.carried', { carried, cases })} ·{' '}
        {instantText(finishedAt ?? startedAt)}
      </Typography.Paragraph>
      {report && (
        <Descriptions
          size="small"
          column={3}
          items={[
            { key: 'moved', label: t('calendar.counts.moved'), children: report.clocks.moved },
            { key: 'confirmed', label: t('calendar.counts.confirmed'), children: report.clocks.confirmed },
            {
              key: 'stays',
              label: t('calendar.counts.staysExpired'),
              children: report.clocks['stays-expired'],
            },
            { key: 'revived', label: t('calendar.counts.revived'), children: report.clocks.revived },
            { key: 'overdue', label: t('calendar.counts.becomeOverdue'), children: report.becameOverdue },
            { key: 'left', label: t('calendar.counts.left'), children: report.left },
          ]}
        />
      )}
    </>
  );
}
