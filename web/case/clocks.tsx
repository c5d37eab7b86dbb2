import { useQuery } from '@tanstack/react-query';
import { Button, Card, Flex, Modal, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Clock } from '../../machines/clock.ts';
import type { Light } from '../../machines/light.ts';
import { request } from '../api/request.ts';
import { Articles } from '../shell/articles.tsx';
import { dayText, today } from '../shell/dates.ts';
import { DueDay, TimeLeft } from '../shell/due.tsx';
import { Asked } from '../shell/states.tsx';
import type { OpenedCase } from './case-queries.ts';
import { DayGrid } from './day-grid.tsx';

/** A day of a period, and why it counts or not. */
export interface ExplainedDay {
  readonly date: IsoDate;
  readonly nth: number | null;
  readonly reason: string;
  readonly source: string;
}

interface ClockExplanation {
  readonly explanation: { readonly days: readonly ExplainedDay[]; readonly warning?: string | null } | null;
}

/** 期限: the periods that run first, then those that are over. */
export function Clocks({ held }: { readonly held: OpenedCase }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Clock | null>(null);
  if (held.clocks.length === 0) return null;
  const clocks = held.clocks.toSorted((a, b) => Number(a.stoppedOn !== null) - Number(b.stoppedOn !== null));
  return (
    <Card size="small" title={t('case.clocks')}>
      <Flex vertical gap={12}>
        {clocks.map((clock) => (
          <ClockRow key={clock.id} clock={clock} explain={() => setOpen(clock)} />
        ))}
      </Flex>
      {open && <Explanation held={held} clock={open} close={() => setOpen(null)} />}
    </Card>
  );
}

function ClockRow({ clock, explain }: { readonly clock: Clock; readonly explain: () => void }) {
  const { t } = useTranslation();
  const { label, basis, dueOn, workingDays, articles, stoppedOn, lateBy, provisional } = clock;
  const extended = clock.extensions.reduce((sum, { workingDays: days }) => sum + days, 0);
  return (
    <div>
      <Flex justify="space-between" gap={8}>
        <strong>{label}</strong>
        <Tag style={{ margin: 0 }}>{t(`case.bases.${basis}`)}</Tag>
      </Flex>
      <Flex gap={8} align="center" wrap>
        {stoppedOn === null ? (
          <>
            <TimeLeft light={lightOf(clock)} dueOn={dueOn} />
            {dueOn === null ? t('due.stands') : <DueDay dueOn={dueOn} provisional={provisional} />}
          </>
        ) : (
          <span>
            {t('case.endedOn', { day: dayText(stoppedOn) })}{' '}
            {lateBy !== null && lateBy > 0 ? (
              <Tag color="error">{t('case.late', { count: lateBy })}</Tag>
            ) : (
              <Tag color="success">{t('case.inTime')}</Tag>
            )}
          </span>
        )}
      </Flex>
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {workingDays !== null && t('case.workingDays', { count: workingDays })}
        {extended > 0 && t('case.extended', { count: extended })} <Articles refs={articles} />
      </Typography.Text>
      {workingDays !== null && (
        <div>
          <Button
            type="link"
            size="small"
            onClick={explain}
            style={{ padding: 0 }}
            aria-label={`${t('case.explain')} ${label}`}
          >
            {t('case.explain')}
          </Button>
        </div>
      )}
    </div>
  );
}

function lightOf({ dueOn, expired, warnOn }: Clock): Light | null {
  const on = today();
  if (dueOn === null) return null;
  if (expired || on > dueOn) return 'overdue';
  return warnOn.some((day) => on >= day) ? 'yellow' : 'green';
}

function Explanation({
  held,
  clock,
  close,
}: {
  readonly held: OpenedCase;
  readonly clock: Clock;
  readonly close: () => void;
}) {
  const { t } = useTranslation();
  const path = `/cases/${encodeURIComponent(held.id)}/clocks/${encodeURIComponent(clock.id)}/explanation`;
  const answer = useQuery({
    queryKey: ['case', held.id, 'clock', clock.id, clock.dueOn],
    queryFn: ({ signal }) => request<ClockExplanation>(path, { signal }),
  });
  return (
    <Modal open onCancel={close} footer={null} width={720} title={`${clock.label}：${t('case.dayByDay')}`}>
      <Asked query={answer}>
        {({ explanation }) =>
          explanation ? (
            <>
              {explanation.warning && (
                <Typography.Paragraph type="warning">{explanation.warning}</Typography.Paragraph>
              )}
              <DayGrid days={explanation.days} dueOn={clock.dueOn} />
            </>
          ) : (
            <p>{t('case.dayOfCase')}</p>
          )
        }
      </Asked>
    </Modal>
  );
}
