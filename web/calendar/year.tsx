import { theme } from 'antd';
import { useTranslation } from 'react-i18next';
import { addDays, type IsoDate, weekdayOf } from '../../calendar/iso-date.ts';
import type { CalendarYearView, NamedDayView } from '../../client/calendar.ts';
import { today } from '../shell/dates.ts';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** A year at a glance: what is off, what is worked although it is a weekend, and by which notice. */
export function Year({ year }: { readonly year: CalendarYearView }) {
  const named = new Map(year.named.map((day) => [day.date, day]));
  return (
    <div style={{ display: 'grid', gap: 16, gridTemplateColumns: 'repeat(auto-fill, minmax(224px, 1fr))' }}>
      {MONTHS.map((month) => (
        <Month key={month} year={year.year} month={month} named={named} />
      ))}
    </div>
  );
}

function Month({
  year,
  month,
  named,
}: {
  readonly year: number;
  readonly month: number;
  readonly named: ReadonlyMap<IsoDate, NamedDayView>;
}) {
  const { t } = useTranslation();
  return (
    <table
      style={{
        width: '100%',
        borderCollapse: 'collapse',
        tableLayout: 'fixed',
        textAlign: 'center',
        fontSize: 13,
      }}
    >
      <caption style={{ textAlign: 'left', fontWeight: 600, paddingBottom: 4 }}>
        {t('calendar.month', { month })}
      </caption>
      <thead>
        <tr>
          {t('case.weekdays')
            .split(' ')
            .map((weekday) => (
              <th key={weekday} scope="col" style={{ fontWeight: 400 }}>
                {weekday}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.find((date) => date !== null)}>
            {week.map((date, place) => (
              // A place outside the month has no date of its own.
              // biome-ignore lint/suspicious/noArrayIndexKey: the places of a week never move
              <Day key={place} date={date} named={date === null ? undefined : named.get(date)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ date, named }: { readonly date: IsoDate | null; readonly named: NamedDayView | undefined }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  if (date === null) return <td />;
  const weekend = weekdayOf(date) > 5;
  const working = named?.working ?? !weekend;
  const mark = named && (working ? weekend : true) ? t(working ? 'calendar.worked' : 'calendar.off') : '';
  return (
    <td
      title={named && `${named.reason}（${named.source}）`}
      style={{
        height: 30,
        borderRadius: 4,
        color: working ? token.colorText : token.colorError,
        background: named ? (working ? token.colorFillSecondary : token.colorErrorBg) : undefined,
        ...(date === today() && { outline: `2px solid ${token.colorPrimary}` }),
      }}
    >
      {Number(date.slice(8))}
      {mark && <span style={{ fontSize: 12, marginLeft: 2 }}>{mark}</span>}
    </td>
  );
}

/** The weeks of a month from Monday to Sunday; null for days of other months. */
function weeksOf(year: number, month: number): (IsoDate | null)[][] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const days: (IsoDate | null)[] = Array.from({ length: weekdayOf(first) - 1 }, () => null);
  for (let date = first; date.slice(0, 7) === first.slice(0, 7); date = addDays(date, 1)) days.push(date);
  while (days.length % 7 > 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
