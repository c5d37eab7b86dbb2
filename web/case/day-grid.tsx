import { theme } from 'antd';
import { useTranslation } from 'react-i18next';
import { type IsoDate, weekdayOf } from '../../calendar/iso-date.ts';
import { dayText } from '../shell/dates.ts';
import type { ExplainedDay } from './clocks.tsx';

/** The days of a period as a small calendar: which count, as the how-manieth, and why the others do not. */
export function DayGrid({
  days,
  dueOn,
}: {
  readonly days: readonly ExplainedDay[];
  readonly dueOn: IsoDate | null;
}) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const [first] = days;
  const blanks = first ? weekdayOf(first.date) - 1 : 0;
  const weekdays = t('case.weekdays').split(' ');
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(7, minmax(0, 1fr))', gap: 4 }}>
      {weekdays.map((name) => (
        <div key={name} style={{ textAlign: 'center', color: token.colorTextSecondary }}>
          {name}
        </div>
      ))}
      {blanks > 0 && <div style={{ gridColumn: `span ${blanks}` }} />}
      {days.map(({ date, nth, reason, source }) => (
        <div
          key={date}
          title={`${dayText(date)}：${reason}${source ? `（${source}）` : ''}`}
          style={{
            minHeight: 62,
            padding: 4,
            borderRadius: 4,
            border: `${date === dueOn ? 2 : 1}px solid ${date === dueOn ? token.colorPrimary : token.colorBorderSecondary}`,
            background: nth === null ? token.colorFillQuaternary : token.colorBgContainer,
          }}
        >
          <div style={{ display: 'flex', justifyContent: 'space-between', fontSize: 12 }}>
            <span>{date.slice(5)}</span>
            {nth !== null && <strong style={{ color: token.colorPrimary }}>{nth}</strong>}
          </div>
          <div style={{ fontSize: 12, color: token.colorTextSecondary }}>{reason}</div>
        </div>
      ))}
    </div>
  );
}
