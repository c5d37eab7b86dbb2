import { expect, test } from 'vitest';
import { checkDay } from '../calendar/check-day.ts';
import { chinaCalendar } from '../calendar/default-calendar.ts';
import { type IsoDate, startOfDayInShanghai } from '../calendar/iso-date.ts';
import { extensionDays, isRunning } from '../machines/clock.ts';
import { countClocks } from '../machines/count-clocks.ts';
import type { Docket } from '../machines/docket.ts';
import { refusalOf, stateIds } from '../machines/permission.ts';
import type { ShareRequestContext } from '../machines/share-request/context.ts';
import { shareRequest } from '../machines/share-request/procedure.ts';
import type { CommitRequest } from '../machines/step.ts';
import { actionStep, dueStep, openingStep } from '../machines/take-step.ts';
import { nextThreshold } from '../machines/threshold.ts';
import { resolveSettings } from '../statute/settings.ts';
import { type OpeningRegisters, prepareOpening } from '../store/prepare-opening.ts';
import { type DemoCase, demoCases } from './cases.ts';
import { demoCatalogue } from './catalogue.ts';
import { demoUnits } from './units.ts';

const settings = resolveSettings();
const registers: OpeningRegisters = {
  findItem: async (code) => demoCatalogue.find((item) => item.code === code) ?? null,
  findUnits: async (codes) => demoUnits.filter(({ code }) => codes.includes(code)),
  bureausOver: async (code) => demoUnits.filter((unit) => unit.code === code).map(({ bureau }) => bureau),
  settings: async () => settings,
};

/** Carries a demo case as the case workflow does, up to the beginning of a day. */
async function walk({ submission }: DemoCase, today: IsoDate): Promise<Docket> {
  const { requestId, actor, intake, backfill } = submission;
  const on = backfill.submittedOn;
  const opened = await prepareOpening(registers, shareRequest, { caseId: requestId, actor, intake, on });
  if (!opened.ok) throw new Error(`${requestId}: ${opened.problem.message}`);
  const frame = (day: IsoDate) => ({
    caseId: requestId,
    requestId,
    on: day,
    at: `${today}T00:00:00.000Z`,
    backfilled: true,
  });
  const counted = ({ docket }: CommitRequest): Docket => ({
    ...docket,
    clocks: countClocks(docket.clocks, chinaCalendar, settings),
  });
  let docket = counted(openingStep(shareRequest, opened.value, frame(on)));
  const expireUntil = (day: IsoDate) => {
    const startMs = startOfDayInShanghai(day);
    for (let next = nextThreshold(docket.clocks, startMs); next?.kind === 'due' && next.atMs <= startMs; ) {
      docket = counted(dueStep(shareRequest, docket, next, frame(next.on)));
      next = nextThreshold(docket.clocks, startMs);
    }
  };
  for (const { action, actor: by, on: day } of backfill.earlier) {
    expireUntil(day);
    const refusal = refusalOf(shareRequest, docket, action, by, day);
    if (refusal) throw new Error(`${requestId}, ${action.type}: ${refusal.message}`);
    docket = counted(actionStep(shareRequest, docket, action, by, frame(day)));
  }
  expireUntil(today);
  return docket;
}

const keyOf = ({ submission }: DemoCase) => submission.requestId.replace('demo/', '');
const keysOn = (today: IsoDate) => demoCases(today, chinaCalendar).map(keyOf);

/** Keys of the cases with a running clock of which something holds. */
async function keysWith(
  today: IsoDate,
  holds: (clock: Docket['clocks'][number]) => boolean,
): Promise<string[]> {
  const cases = demoCases(today, chinaCalendar);
  const dockets = await Promise.all(cases.map((demoCase) => walk(demoCase, today)));
  return cases
    .filter((_, place) => dockets[place]?.clocks.some((clock) => isRunning(clock) && holds(clock)))
    .map(keyOf);
}

/** Every state of a share request in which a case can rest. */
const STAGES = [
  'preparing.approval',
  'preparing.revision',
  'handling.reply.received',
  'handling.reply.review',
  'handling.reply.supplementing',
  'handling.reply.signing',
  'handling.extension.none',
  'handling.extension.asked',
  'delivering',
  'confirming',
  'inUse.using',
  'inUse.endingNegotiation',
  'inUse.endingFiling',
  'inUse.misuseReported',
  'useOver',
  'suspended.rectifying',
  'suspended.verifying',
  'refused',
  'disputed',
  'ended',
  'notShared',
  'withdrawn',
  'terminated',
];

test.for([
  ['2025-09-15', 'a Monday, six weeks after 条例 came into force'],
  ['2026-01-01', 'New Year'],
  ['2026-02-17', '春节'],
  ['2026-10-03', '国庆, with Saturday 10-10 worked afterwards'],
  ['2026-10-10', 'a Saturday that is worked'],
  ['2026-11-23', 'a plain Monday'],
  ['2026-12-31', 'the last day before a year whose notice may be missing'],
  ['2027-01-31', 'the last day of 办法'],
  ['2027-03-15', 'after 办法 has lapsed'],
] as const)(
  'seeded on %s, %s, every case stands where its plot says, and every stage is there',
  async ([today]) => {
    const cases = demoCases(today, chinaCalendar);
    const stood = new Set<string>();
    for (const demoCase of cases) {
      const states = stateIds(shareRequest, await walk(demoCase, today));
      expect({ key: keyOf(demoCase), states }).toEqual({ key: keyOf(demoCase), states: demoCase.stands });
      for (const state of states) stood.add(state);
    }
    expect(stood).toEqual(new Set(STAGES));
  },
);

test.for(['2026-02-17', '2026-10-10', '2026-11-23', '2027-03-15'])(
  'seeded on %s, every step lies on a working day of the past, in order',
  (today) => {
    for (const { submission } of demoCases(today, chinaCalendar)) {
      const { submittedOn, earlier } = submission.backfill;
      const days = [submittedOn, ...earlier.map(({ on }) => on)];
      expect(days).toEqual([...days].sort());
      expect(days.filter((day) => day >= today || !checkDay(day, chinaCalendar).working)).toEqual([]);
    }
  },
);

test('there are 39 cases, each with its own request id, five of them with a body outside 条例', () => {
  const keys = keysOn('2026-11-23');
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toHaveLength(39);
  expect(keys.filter((key) => !keysOn('2027-03-15').includes(key))).toEqual([
    'property-for-water-transfer',
    'relief-for-heating-subsidy',
    'water-meters-for-groundwater',
    'disabled-for-bus-fares',
    'patients-for-emergency-room',
  ]);
});

test('on a working day some periods end that day', async () => {
  const due = [
    'residence-permits-for-schools',
    'property-for-water-transfer',
    'relief-for-heating-subsidy',
    'births-for-insurance',
    'insured-for-rehabilitation',
  ];
  for (const today of ['2026-10-10', '2026-11-23']) {
    expect(await keysWith(today, ({ dueOn }) => dueOn === today)).toEqual(due);
  }
});

test('in a holiday the same periods end on the first working day after it', async () => {
  // 国庆 2026 is off to 10-07.
  expect(await keysWith('2026-10-03', ({ dueOn }) => dueOn === '2026-10-08')).toContain(
    'births-for-insurance',
  );
});

test('some cases are late: two replies, a delivery, a rectification; one of them has been supervised', async () => {
  const late = [
    'drivers-for-hazardous-freight',
    'relief-for-legal-aid',
    'tax-for-enterprise-support',
    'property-for-rent-subsidy',
  ];
  for (const today of ['2026-10-03', '2026-11-23']) {
    expect(await keysWith(today, ({ expired }) => expired)).toEqual(late);
    expect(await keysWith(today, ({ supervised }) => supervised)).toEqual(['relief-for-legal-aid']);
  }
});

test('whatever is finished was finished in time', async () => {
  for (const demoCase of demoCases('2026-11-23', chinaCalendar)) {
    const { clocks } = await walk(demoCase, '2026-11-23');
    const late = clocks.filter(({ period, lateBy }) => period !== 'share.rectify' && (lateBy ?? 0) > 0);
    expect({ key: keyOf(demoCase), late }).toEqual({ key: keyOf(demoCase), late: [] });
  }
});

test('one reply has a longer period with the bureau’s consent', async () => {
  // Received 2026-11-03, 10 + 8 working days: 2026-11-27.
  const longer = await keysWith(
    '2026-11-23',
    (clock) => extensionDays(clock) === 8 && clock.dueOn === '2026-11-27',
  );
  expect(longer).toEqual(['lifts-for-rescue']);
});

test('the days of a plot are counted back from the day of seeding', () => {
  const { submission } =
    demoCases('2026-11-23', chinaCalendar).find((demoCase) => keyOf(demoCase) === 'births-for-insurance') ??
    {};
  expect(submission?.backfill.submittedOn).toBe('2026-11-06');
  expect(submission?.backfill.earlier.map(({ action, on }) => `${on} ${action.type}`)).toEqual([
    '2026-11-09 approveApplication',
    '2026-11-10 signIn',
    '2026-11-17 recordSecurityReview',
    '2026-11-20 draftReply',
  ]);
});

test('a refusal that cites less than 条例 第十四条第三项 demands carries a warning', async () => {
  const warned: string[] = [];
  for (const demoCase of demoCases('2026-11-23', chinaCalendar)) {
    const { context } = (await walk(demoCase, '2026-11-23')).snapshot;
    if ((context as ShareRequestContext).reply?.warnings.length) warned.push(keyOf(demoCase));
  }
  expect(warned).toEqual(['home-buyers-for-bonded-zone']);
});
