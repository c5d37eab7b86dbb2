import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarContent, CalendarEntryView } from '../../client/calendar.ts';
import { useSession } from '../api/session.ts';
import { instantText } from '../shell/dates.ts';
import { Asked, Nothing } from '../shell/states.tsx';
import { entriesQuery } from './calendar-service.ts';
import { EnterDialog } from './enter-dialog.tsx';
import { PreviewDialog } from './preview-dialog.tsx';

const COLORS = { draft: 'warning', confirmed: 'success', rejected: 'default' } as const;

/** Notices and local orders as they were entered, with who did what. */
export function Entries() {
  const { t } = useTranslation();
  const { person, acting } = useSession();
  const entries = useQuery(entriesQuery);
  const [entering, setEntering] = useState(false);
  const [looking, setLooking] = useState<CalendarEntryView | null>(null);
  const supervises = acting?.role === 'supervisor';
  return (
    <Flex vertical gap={12} align="start">
      {supervises && (
        <Button icon={<PlusOutlined />} onClick={() => setEntering(true)}>
          {t('calendar.enterTitle')}
        </Button>
      )}
      <div style={{ width: '100%' }}>
        <Asked query={entries}>
          {(items) =>
            items.length === 0 ? (
              <Nothing title={t('calendar.noEntries')} />
            ) : (
              <Table<CalendarEntryView>
                size="small"
                rowKey="id"
                dataSource={[...items]}
                pagination={{ pageSize: 10, hideOnSinglePage: true }}
                columns={[
                  {
                    title: t('calendar.title'),
                    render: (_, { content }) => (
                      <>
                        {titleOf(content)}
                        <Typography.Text type="secondary" style={{ display: 'block' }}>
                          {numberOf(content)}
                        </Typography.Text>
                      </>
                    ),
                  },
                  {
                    title: t('calendar.status'),
                    width: 110,
                    render: (_, { status }) => (
                      <Tag color={COLORS[status]}>{t(`calendar.statuses.${status}`)}</Tag>
                    ),
                  },
                  {
                    title: t('calendar.entered'),
                    width: 220,
                    render: (_, { entered }) => instantText(entered.at),
                  },
                  {
                    title: '',
                    width: 120,
                    render: (_, entry) =>
                      entry.status === 'draft' &&
                      supervises && (
                        <Button type="link" size="small" onClick={() => setLooking(entry)}>
                          {t('calendar.preview')}
                        </Button>
                      ),
                  },
                ]}
              />
            )
          }
        </Asked>
      </div>
      {entering && <EnterDialog close={() => setEntering(false)} />}
      {looking && (
        <PreviewDialog
          entry={looking}
          mayDecide={!looking.entered.by.includes(person.id)}
          close={() => setLooking(null)}
        />
      )}
    </Flex>
  );
}

function titleOf(content: CalendarContent): string {
  return content.kind === 'notice'
    ? content.notice.title
    : `${content.order.authority}：${content.order.reason}`;
}

function numberOf(content: CalendarContent): string {
  return content.kind === 'notice' ? content.notice.number : content.order.number;
}
