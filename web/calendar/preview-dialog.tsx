import { useInfiniteQuery } from '@tanstack/react-query';
import { Alert, App, Button, Descriptions, Flex, Input, Modal, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CalendarEntryView, ForeseenView } from '../../client/calendar.ts';
import { askAgain } from '../api/ask-again.ts';
import { problemOf } from '../api/problem.ts';
import { caseAddress } from '../case/address.ts';
import { dayText } from '../shell/dates.ts';
import { Asked } from '../shell/states.tsx';
import { confirmEntry, previewQuery, rejectEntry, startRollover } from './calendar-service.ts';

/** What an entry would move, before somebody puts it in force or turns it down. */
export function PreviewDialog({
  entry,
  mayDecide,
  close,
}: {
  readonly entry: CalendarEntryView;
  /** Whether this person may: a supervisor who has not entered it. */
  readonly mayDecide: boolean;
  readonly close: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [reasons, setReasons] = useState('');
  const [busy, setBusy] = useState(false);
  const preview = useInfiniteQuery(previewQuery(entry.id));
  const decide = async (work: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await work();
      close();
    } catch (error) {
      message.warning(problemOf(error).detail);
    }
    setBusy(false);
    await askAgain(['calendar']);
  };
  const inForce = () =>
    decide(async () => {
      await confirmEntry(entry.id);
      await startRollover();
    });
  const footer = mayDecide ? (
    <Flex gap={8} justify="end">
      <Input
        style={{ maxWidth: 320 }}
        value={reasons}
        placeholder={t('calendar.rejectReasons')}
        aria-label={t('calendar.rejectReasons')}
        onChange={({ target }) => setReasons(target.value)}
      />
      <Button
        danger
        disabled={reasons.trim() === ''}
        loading={busy}
        onClick={() => decide(() => rejectEntry(entry.id, reasons.trim()))}
      >
        {t('calendar.reject')}
      </Button>
      <Button type="primary" loading={busy} disabled={!preview.isSuccess} onClick={inForce}>
        {t('calendar.confirm')}
      </Button>
    </Flex>
  ) : null;
  return (
    <Modal open width={960} title={t('calendar.previewTitle')} onCancel={close} footer={footer}>
      {!mayDecide && (
        <Alert type="info" showIcon title={t('calendar.fourEyes')} style={{ marginBottom: 12 }} />
      )}
      <Asked query={preview}>
        {({ pages }) => {
          const counts = pages[0]?.counts;
          const items = pages.flatMap((page) => page.items);
          return (
            <>
              {counts && (
                <Descriptions
                  size="small"
                  column={4}
                  items={(['moved', 'confirmed', 'becomeOverdue', 'wouldCeaseToBeOverdue'] as const).map(
                    (name) => ({
                      key: name,
                      label: t(`calendar.counts.${name}`),
                      children: counts.complete
                        ? counts[name]
                        : t('calendar.atLeast', { count: counts[name] }),
                    }),
                  )}
                />
              )}
              <Table<ForeseenView>
                size="small"
                rowKey={({ caseId, clock }) => `${caseId}/${clock}`}
                dataSource={items}
                pagination={false}
                scroll={{ y: 360 }}
                locale={{ emptyText: t('calendar.nothingMoves') }}
                columns={[
                  {
                    title: t('inbox.columns.subject'),
                    render: (_, { caseNumber, subject }) => (
                      <>
                        <Link to={caseAddress(caseNumber)}>{caseNumber}</Link> {subject}
                      </>
                    ),
                  },
                  { title: t('board.columns.period'), dataIndex: 'label', width: 140 },
                  {
                    title: t('calendar.from'),
                    width: 170,
                    render: (_, { from }) => (from.dueOn ? dayText(from.dueOn) : '—'),
                  },
                  {
                    title: t('calendar.to'),
                    width: 170,
                    render: (_, { to }) => (to.dueOn ? dayText(to.dueOn) : '—'),
                  },
                ]}
              />
              {preview.hasNextPage && (
                <Button loading={preview.isFetchingNextPage} onClick={() => preview.fetchNextPage()}>
                  {t('inbox.more')}
                </Button>
              )}
            </>
          );
        }}
      </Asked>
    </Modal>
  );
}
