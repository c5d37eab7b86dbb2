import { holidayLawSchema } from './holiday-law.ts';
import { loadNotices } from './source/load-notices.ts';
import holidayLaw from './statutory-holidays.json' with { type: 'json' };
import { type CalendarDefinition, createWorkingCalendar, type WorkingCalendar } from './working-calendar.ts';

/** The working calendar of China's state organs, as data; add a notice to it to make the calendar of a further year. */
export const chinaDefinition = {
  // Raise the last number with every change of a notice, a correction or the law: due dates are stored with it.
  version: 'cn-2011-2026.1',
  weekend: { days: [6, 7], source: '《国务院关于职工工作时间的规定》第七条' },
  holidayLaw: holidayLawSchema.parse(holidayLaw),
  notices: loadNotices(),
  // Before 2000 no revision that was read holds for a whole year; later than 2100 nobody is due.
  firstYear: 2000,
  lastYear: 2100,
  firstDayBasis: '开始的当日不计入，自下一日开始计算（类推适用《民法典》第二百零一条）',
} satisfies CalendarDefinition;

export const chinaCalendar: WorkingCalendar = createWorkingCalendar(chinaDefinition);
