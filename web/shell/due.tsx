import { Flex, Tag, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Light } from '../../machines/light.ts';
import { dayText, shortDayText, today } from './dates.ts';
import { LightTag } from './light-tag.tsx';
import { useIsWorkingDay, workingDaysUntil } from './working-days.ts';

/** How much time is left, in working days: '剩3天'; undefined while the calendar is not known. */
function useTimeLeft(): (dueOn: IsoDate) => { readonly short: string; readonly long: string } | undefined {
  const { t } = useTranslation();
  const isWorkingDay = useIsWorkingDay();
  return (dueOn) => {
    const on = today();
    const left = isWorkingDay ? workingDaysUntil(on, dueOn, isWorkingDay) : null;
    if (dueOn === on) return { short: t('due.today'), long: t('due.today') };
    if (left === null) return undefined;
    const [way, count] = dueOn < on ? (['over', -left] as const) : (['left', left] as const);
    return { short: t(`due.${way}Short`, { count }), long: t(`due.${way}`, { count }) };
  };
}

/** The light with the working days that are left. */
export function TimeLeft({
  light,
  dueOn,
}: {
  readonly light: Light | 'due-soon' | null;
  readonly dueOn: IsoDate | null;
}) {
  const timeLeft = useTimeLeft();
  const text = dueOn === null ? undefined : timeLeft(dueOn)?.short;
  return <LightTag light={light} {...(text !== undefined && { text })} />;
}

/** A due day, with a mark when it may still move. */
export function DueDay({
  dueOn,
  provisional,
}: {
  readonly dueOn: IsoDate | null;
  readonly provisional: boolean;
}) {
  const { t } = useTranslation();
  const timeLeft = useTimeLeft();
  if (dueOn === null) return <span>—</span>;
  const title = [dayText(dueOn), timeLeft(dueOn)?.long].filter(Boolean).join('，');
  return (
    <Flex gap={4} align="center">
      <span className="docket-number" title={title}>
        {shortDayText(dueOn, today())}
      </span>
      {provisional && (
        <Tooltip title={t('due.provisionalHint')}>
          <Tag style={{ margin: 0 }}>{t('due.provisional')}</Tag>
        </Tooltip>
      )}
    </Flex>
  );
}
