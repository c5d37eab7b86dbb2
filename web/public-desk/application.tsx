import { Card, Descriptions, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FollowedApplication, FollowUp } from '../../client/public-desk.ts';
import { dayText } from '../shell/dates.ts';
import { LetterList } from '../shell/letter-list.tsx';
import { letterSource } from './public-queries.ts';
import { Supplement, Withdrawal } from './what-applicants-do.tsx';

interface Props {
  readonly of: FollowedApplication;
  readonly followUp: FollowUp;
  readonly change: (of: FollowedApplication) => void;
}

/** An application as its applicant sees it: the stage, the dates, the letters, and what they may do. */
export function Application({ of, followUp, change }: Props) {
  const { t } = useTranslation();
  const rows = [
    [
      'caseNumber',
      <span key="case" className="docket-number">
        {of.caseNumber}
      </span>,
    ],
    ['unit', of.unit.name],
    [
      'stage',
      <Tag key="stage" color={of.closed ? 'default' : 'blue'}>
        {of.stage}
      </Tag>,
    ],
    ['receivedOn', dayText(of.receivedOn)],
    [
      'period',
      of.period &&
        `${of.period.label}：${dayText(of.period.dueOn)}${of.period.statutory ? '' : t('public.follow.internal')}`,
    ],
    ['closedOn', of.closedOn && dayText(of.closedOn)],
  ] as const;
  return (
    <>
      <Card size="small" title={<h2 style={{ fontSize: 16, margin: 0 }}>{of.subject}</h2>}>
        <Descriptions
          size="small"
          column={1}
          styles={{ label: { minWidth: 96, flex: 'none' } }}
          items={rows
            .filter(([, children]) => children)
            .map(([key, children]) => ({ key, label: t(`public.follow.${key}`), children }))}
        />
      </Card>
      <Card size="small" title={<h2 style={{ fontSize: 16, margin: 0 }}>{t('public.follow.letters')}</h2>}>
        <LetterList letters={of.letters} source={letterSource(followUp)} />
      </Card>
      {of.may.includes('supplement') && <Supplement {...{ of, followUp, change }} />}
      {of.may.includes('withdraw') && <Withdrawal {...{ followUp, change }} />}
    </>
  );
}
