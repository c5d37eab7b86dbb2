import { expect, test } from 'vitest';
import { checkDay } from '../calendar/check-day.ts';
import { chinaCalendar } from '../calendar/default-calendar.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { type Clock, extensionDays, isRunning } from '../machines/clock.ts';
import { statesOf } from '../machines/inspect.ts';
import { stateIds } from '../machines/permission.ts';
import { type ProcedureId, procedures } from '../machines/registry.ts';
import type { ShareRequestContext } from '../machines/share-request/context.ts';
import { type DemoCase, demoCases } from './cases.ts';
import { demoCatalogue } from './catalogue.ts';
import { openingOf } from './registers.ts';
import { type Replayed, replay } from './replay.test-support.ts';

const casesOn = (today: IsoDate) => demoCases(today, chinaCalendar);
const keysOn = async (today: IsoDate) => (await casesOn(today)).map(({ key }) => key);

/** The cases of a day with where each stands then. */
async function walked(today: IsoDate): Promise<(readonly [DemoCase, Replayed])[]> {
  return Promise.all((await casesOn(today)).map(async (one) => [one, await replay(one, today)] as const));
}

/** Keys of the cases with a running clock of which something holds. */
async function keysWith(today: IsoDate, holds: (clock: Clock) => boolean): Promise<string[]> {
  return (await walked(today))
    .filter(([, { docket }]) => docket.clocks.some((clock) => isRunning(clock) && holds(clock)))
    .map(([{ key }]) => key);
}

/** Procedures that 办法 alone has: without it none begins. */
const OF_THE_MEASURES: readonly ProcedureId[] = ['opening-request', 'purchase'];

test.for([
  ['2025-09-15', 'a Monday, six weeks after 条例 came into force'],
  ['2026-01-01', 'New Year'],
  ['2026-02-17', '春节'],
  ['2026-10-03', '国庆, with Saturday 10-10 worked afterwards'],
  ['2026-10-10', 'a Saturday that is worked'],
  ['2026-11-23', 'a plain Monday'],
  ['2026-12-31', 'the last day before a year whose notice may be missing'],
  ['2027-01-31', 'the last day of 办法'],
  ['2027-03-15', 'six weeks after 办法 has lapsed'],
] as const)(
  'seeded on %s, %s, every case stands where its plot says, and every state of every procedure has one',
  async ([today]) => {
    const stood = new Set<string>();
    for (const [{ key, stands, started }, replayed] of await walked(today)) {
      const states = stateIds(replayed.procedure, replayed.docket);
      expect({ key, states }).toEqual({ key, states: stands });
      for (const state of states) stood.add(`${replayed.procedure.id} ${state}`);
      if (!replayed.started) continue;
      const startedStates = stateIds(replayed.started.procedure, replayed.started.docket);
      if (started) expect({ key, startedStates }).toEqual({ key, startedStates: started.stands });
      for (const state of startedStates) stood.add(`${replayed.started.procedure.id} ${state}`);
    }
    const lapsed = today > '2027-01-31';
    const expected = Object.values(procedures)
      .filter(({ id }) => !lapsed || !OF_THE_MEASURES.some((procedure) => procedure === id))
      .flatMap((procedure) => statesOf(procedure).map(({ id }) => `${procedure.id} ${id}`));
    expect(expected.filter((state) => !stood.has(state))).toEqual([]);
  },
);

test.for(['2026-02-17', '2026-10-10', '2026-11-23', '2027-03-15'])(
  'seeded on %s, every step lies on a working day of the past, in order',
  async (today) => {
    for (const one of await casesOn(today)) {
      const { submittedOn, earlier } = one.submission().backfill;
      const days = [submittedOn, ...earlier.map(({ on }) => on)];
      expect(days).toEqual([...days].sort());
      expect(days.filter((day) => day >= today || !checkDay(day, chinaCalendar).working)).toEqual([]);
    }
  },
);

test('there are 126 cases, each with its own request id', async () => {
  const keys = await keysOn('2026-11-23');
  expect(keys).toHaveLength(126);
  expect(new Set(keys).size).toBe(126);
});

test('after 办法 has lapsed, the cases with a body outside 条例 are left out, and those that 办法 alone knows', async () => {
  const later = await keysOn('2027-06-01');
  const gone = (await casesOn('2026-11-23')).filter(
    ({ key, procedure }) => !later.includes(key) && !OF_THE_MEASURES.includes(procedure),
  );
  expect(gone.map(({ key }) => key)).toEqual([
    'property-for-water-transfer',
    'relief-for-heating-subsidy',
    'water-meters-for-groundwater',
    'disabled-for-bus-fares',
    'patients-for-emergency-room',
    'records-for-county-hospital-beds',
    'hospital-records-for-fund-checks',
    'hospital-records-for-disability-grades',
    'meters-do-not-match',
  ]);
  const left = (await casesOn('2027-06-01')).map(({ procedure }) => procedure);
  expect(OF_THE_MEASURES.filter((procedure) => left.includes(procedure))).toEqual([]);
});

test('disputes go up every rung under both instruments, and across levels', async () => {
  const disputes = (await casesOn('2026-11-23')).filter(({ procedure }) => procedure === 'dispute');
  const kinds = disputes.map(({ opening: { ruleSet, units, parties } }) => {
    const bureauOf = (code = '') => units.find((unit) => unit.code === code)?.bureau;
    const across = bureauOf(parties.requester?.[0]) !== bureauOf(parties.provider?.[0]);
    return `${ruleSet.instrument}${across ? ', across levels' : ''}`;
  });
  expect([...new Set(kinds)].sort()).toEqual([
    'regulation-809',
    'regulation-809, across levels',
    'weifang-measures',
    'weifang-measures, across levels',
  ]);
});

test('on a working day periods of most procedures end that day', async () => {
  const due = [
    'residence-permits-for-schools',
    'property-for-water-transfer',
    'relief-for-heating-subsidy',
    'births-for-insurance',
    'insured-for-rehabilitation',
    'hazards-add-monitoring',
    'county-canteens-before-the-county',
    'listed-firms-before-the-city',
    'companies-with-old-addresses',
    'late-tax-data',
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

test('some cases of most procedures are late; one of them has been supervised', async () => {
  const late = [
    'drivers-for-hazardous-freight',
    'relief-for-legal-aid',
    'tax-for-enterprise-support',
    'property-for-rent-subsidy',
    'informers-for-police',
    'food-permits-follow-new-law',
    'county-doctors-before-the-city',
    'health-records-with-old-names',
    'catalogue-not-updated',
    'company-risk-for-market-checks',
  ];
  for (const today of ['2026-10-03', '2026-11-23']) {
    expect(await keysWith(today, ({ expired }) => expired)).toEqual(late);
    expect(await keysWith(today, ({ supervised }) => supervised)).toEqual(['relief-for-legal-aid']);
  }
});

test('late in the year some periods reach into a year whose notice is not loaded', async () => {
  // Taken up by the bureau on 2026-11-20: its 30 working days end in January.
  const provisional = ({ provisional }: Clock) => provisional;
  expect(await keysWith('2026-11-23', provisional)).toEqual(['complaints-for-tax-checks']);
  expect(await keysWith('2026-10-10', provisional)).toEqual([]);
});

test('but for rectifications, whatever is finished was finished in time', async () => {
  for (const [{ key }, { docket }] of await walked('2026-11-23')) {
    const late = docket.clocks.filter(
      ({ period, lateBy }) => !period.endsWith('.rectify') && (lateBy ?? 0) > 0,
    );
    expect({ key, late }).toEqual({ key, late: [] });
  }
});

test('a reply and a change of the catalogue have a longer period with the bureau’s consent', async () => {
  // Received 2026-11-03, 10 + 8 working days; changed 2026-11-05, 10 + 5.
  expect(await keysWith('2026-11-23', (clock) => extensionDays(clock) > 0)).toEqual([
    'lifts-for-rescue',
    'schools-have-more-time',
  ]);
  const reply = (clock: Clock) => extensionDays(clock) === 8 && clock.dueOn === '2026-11-27';
  expect(await keysWith('2026-11-23', reply)).toEqual(['lifts-for-rescue']);
  const update = (clock: Clock) => extensionDays(clock) === 5 && clock.dueOn === '2026-11-26';
  expect(await keysWith('2026-11-23', update)).toEqual(['schools-have-more-time']);
});

test('the days of a plot are counted back from the day of seeding', async () => {
  const births = (await casesOn('2026-11-23')).find(({ key }) => key === 'births-for-insurance');
  const { submittedOn, earlier } = births?.submission().backfill ?? {};
  expect(submittedOn).toBe('2026-11-06');
  expect(earlier?.map(({ action, on }) => `${on} ${action.type}`)).toEqual([
    '2026-11-09 approveApplication',
    '2026-11-10 signIn',
    '2026-11-17 recordSecurityReview',
    '2026-11-20 draftReply',
  ]);
});

test('a refusal that cites less than 条例 第十四条第三项 demands carries a warning', async () => {
  const warned = (await walked('2026-11-23')).filter(
    ([{ procedure }, { docket }]) =>
      procedure === 'share-request' &&
      ((docket.snapshot.context as ShareRequestContext).reply?.warnings.length ?? 0) > 0,
  );
  expect(warned.map(([{ key }]) => key)).toEqual(['home-buyers-for-bonded-zone']);
});

test('every case that another one names is among the cases, and is seeded before it', async () => {
  for (const today of ['2026-11-23', '2027-06-01']) {
    const cases = await casesOn(today);
    const first = cases.filter(({ cites }) => cites === undefined).map(({ key }) => key);
    const cited = cases.flatMap(({ cites = [] }) => cites);
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((key) => !first.includes(key))).toEqual([]);
  }
});

test('nothing by which people are known is opened', () => {
  const opened = demoCatalogue.filter((item) => openingOf(item) !== 'not-open');
  expect(opened.length).toBeGreaterThan(20);
  expect(opened.flatMap(({ dataItems }) => dataItems.filter((name) => /身份|证件/.test(name)))).toEqual([]);
});
