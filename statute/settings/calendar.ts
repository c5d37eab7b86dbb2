import { z } from 'zod';
import { choice, type Setting } from './kinds.ts';

const PACE_MESSAGE = '应当是 1 至 50 的整数';
const pace = z.int(PACE_MESSAGE).min(1, PACE_MESSAGE).max(50, PACE_MESSAGE);

/** What a new version of the calendar does to open cases (换版). Read when they are counted anew, not kept with a case. */
export const calendarSettings = {
  'calendar.expired-periods': choice({
    label: '换版时已经届满、按新日历尚未届满的期限',
    row: 15,
    choices: { 'stay-expired': '仍为届满，由督办复核', revive: '恢复计算至新的届满日' },
    default: 'stay-expired',
    basis:
      '没有规定后来的放假通知能否使已经届满的期限恢复。届满是按当日有效的日历认定的，默认不恢复，由督办复核；恢复的，案卷记录载明前后届满日和依据的通知。',
    articles: ['R39(四)'],
    inEffect: true,
  }),
  'calendar.rollover-pace': {
    label: '换版时同时重算的案件数',
    row: null,
    basis: '同时重算的越多，换版越快，办理人员的等待越长；默认4件，实测其间办理的等待约为平时的两倍。',
    articles: [],
    inEffect: true,
    kind: 'number',
    schema: pace,
    default: 4,
  } satisfies Setting<typeof pace>,
};
