// January 2020 as it happened: cases were under way when, on Monday 2020-01-27, the Spring Festival was extended.
import { expect, test } from 'vitest';
import { chinaDefinition } from '../calendar/default-calendar.ts';
import { createWorkingCalendar, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { countDocket } from './count-docket.ts';
import type { Docket } from './docket.ts';
import { type Recount, recountWithExpired } from './recount.ts';
import { shareRequest } from './share-request/procedure.ts';
import { calendarStep } from './take-step.ts';
import { shareRequestCase } from './testing/share-request-case.ts';
import * as moves from './testing/share-request-moves.ts';
import { given, type Happening, type Story } from './testing/story.ts';

const EXTENSION = '国办发明电〔2020〕1号';
/** 01-24 to 01-30 off; Sunday 01-19 and Saturday 02-01 worked. */
const before = createWorkingCalendar({
  ...chinaDefinition,
  version: '2019-11-21',
  notices: chinaDefinition.notices.filter(({ number }) => number !== EXTENSION),
});
/** Off until Sunday 02-02. */
const after = createWorkingCalendar({ ...chinaDefinition, version: '2020-01-27' });

const settings = { 'supplement.effect-on-reply': 'pause' };
/** A request that was received on a day, and what happened until the notice came. */
const received = (on: string, ...happened: readonly Happening[]): Story =>
  given(shareRequest, shareRequestCase({ settings }), before).after(
    moves.approve({ on }),
    moves.signIn({ on }),
    ...happened,
  );

/** The step with which the case counts anew, as the commit counts it. */
function counted(story: Story, calendar: WorkingCalendar): { docket: Docket; recounts: readonly Recount[] } {
  const news = { number: 1, version: calendar.version, because: EXTENSION };
  const at = { caseId: 'case-1', requestId: 'calendar', on: '2020-01-27', at: '2020-01-27T02:00:00.000Z' };
  const { docket } = calendarStep(shareRequest, story.docket, news, { ...at, backfilled: false });
  const { clocks, recounts } = recountWithExpired(
    docket.clocks,
    countDocket(docket, calendar),
    'stay-expired',
  );
  return { docket: { ...docket, clocks }, recounts };
}

const askForExtension = moves.askForExtension({
  on: '2020-01-21',
  payload: { workingDays: 5, reasons: '清洗' },
});
const expired = [moves.expires('share.reply')];

test.for<[string, Story, string | null, string | null, Recount['outcome']]>([
  ['ends on the Friday that became a day off', received('2020-01-13'), '2020-01-31', '2020-02-03', 'moved'],
  ['runs over both days', received('2020-01-20'), '2020-02-07', '2020-02-11', 'moved'],
  ['received on the make-up Sunday', received('2020-01-19'), '2020-02-06', '2020-02-10', 'moved'],
  [
    'extended by five days',
    received('2020-01-20', askForExtension, moves.consentToExtension({ on: '2020-01-22' })),
    ...(['2020-02-14', '2020-02-18', 'moved'] as const),
  ],
  [
    'paused over both days: they were excluded anyway',
    received('2020-01-20', moves.askForSupplement({ on: '2020-01-21' }), moves.supply({ on: '2020-02-04' })),
    ...(['2020-02-18', '2020-02-18', 'unchanged'] as const),
  ],
  [
    'standing still for a supplement',
    received('2020-01-20', moves.askForSupplement({ on: '2020-01-21' })),
    ...([null, null, 'unchanged'] as const),
  ],
  [
    'expired before the festival',
    received('2020-01-08', ...expired),
    '2020-01-21',
    '2020-01-21',
    'unchanged',
  ],
  ['expired on the Friday', received('2020-01-13', ...expired), '2020-01-31', '2020-01-31', 'stays-expired'],
])('a reply period that %s', ([, story, was, is, outcome]) => {
  expect(story.docket.clocks).toMatchObject([{ dueOn: was, calendarVersion: before.version }]);
  const { docket, recounts } = counted(story, after);
  expect(recounts).toMatchObject([{ outcome, from: { dueOn: was } }]);
  expect(docket.clocks).toMatchObject([{ dueOn: is }]);
  expect(docket.snapshot).toEqual(story.docket.snapshot);
});

test('what has expired meanwhile names the day that the notice would have given it', () => {
  const { docket } = counted(received('2020-01-13', ...expired), after);
  expect(docket.clocks).toMatchObject([{ expired: true, laterDueOn: '2020-02-03' }]);
});

test('a second count with the same version changes nothing', () => {
  const once = counted(received('2020-01-20'), after);
  const again = recountWithExpired(once.docket.clocks, countDocket(once.docket, after), 'stay-expired');
  expect(again).toEqual({ clocks: once.docket.clocks, recounts: [] });
});
