import { DownloadOutlined, FileTextOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Card, Descriptions, Drawer, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowedApplication, FollowUp } from '../../client/public-desk.ts';
import type { LetterEntry } from '../../client/views.ts';
import { problemOf } from '../api/problem.ts';
import { dayText } from '../shell/dates.ts';
import { saveAs } from '../shell/save-as.ts';
import { Asked, Nothing } from '../shell/states.tsx';
import { letterOf } from './public-queries.ts';
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
        <Letters of={of} followUp={followUp} />
      </Card>
      {of.may.includes('supplement') && <Supplement {...{ of, followUp, change }} />}
      {of.may.includes('withdraw') && <Withdrawal {...{ followUp, change }} />}
    </>
  );
}

function Letters({ of, followUp }: Omit<Props, 'change'>) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [open, setOpen] = useState<LetterEntry | null>(null);
  const save = useMutation({
    mutationFn: async ({ number, label }: LetterEntry) =>
      saveAs(await (await letterOf(followUp, number, 'docx')).blob(), `${number} ${label}.docx`),
    onError: (error) => message.error(problemOf(error).detail),
  });
  if (of.letters.length === 0) return <Nothing title={t('case.noLetters')} />;
  return (
    <>
      {of.letters.map((one) => (
        <Flex
          key={one.number}
          justify="space-between"
          align="center"
          gap={8}
          wrap
          style={{ padding: '4px 0' }}
        >
          <Button type="link" icon={<FileTextOutlined />} style={{ padding: 0 }} onClick={() => setOpen(one)}>
            {one.label}
          </Button>
          <Typography.Text type="secondary" style={{ flex: 1 }}>
            {one.number} · {dayText(one.issuedOn)}
          </Typography.Text>
          <Button
            size="small"
            icon={<DownloadOutlined />}
            aria-label={`${t('case.saveDocx')} ${one.number}`}
            onClick={() => save.mutate(one)}
          >
            {t('case.saveDocx')}
          </Button>
        </Flex>
      ))}
      {open && <LetterText of={open} followUp={followUp} close={() => setOpen(null)} />}
    </>
  );
}

function LetterText({
  of,
  followUp,
  close,
}: {
  readonly of: LetterEntry;
  readonly followUp: FollowUp;
  readonly close: () => void;
}) {
  const text = useQuery({
    queryKey: ['public', 'letter', of.number],
    queryFn: async () => (await letterOf(followUp, of.number, 'html')).text(),
    // It is not kept: the next person at this machine is somebody else.
    gcTime: 0,
  });
  return (
    <Drawer
      open
      onClose={close}
      size="large"
      title={`${of.label} ${of.number}`}
      styles={{ body: { padding: 0 } }}
    >
      <Asked query={text}>
        {(html) => (
          <iframe
            title={of.title}
            sandbox=""
            srcDoc={html}
            style={{ width: '100%', height: '100%', border: 0, background: '#fff' }}
          />
        )}
      </Asked>
    </Drawer>
  );
}
