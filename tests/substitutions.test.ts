// 休假代理: who may act in whose role, on which days, and what the record and the audit log say of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createActivities } from '../activities/activities.ts';
import { addDays, isoDateInShanghai, startOfDayInShanghai } from '../calendar/iso-date.ts';
import { substitutionsOver } from '../client/direct/access/substitutions.ts';
import type { SubstitutionRequest } from '../client/substitutions.ts';
import type { Actor } from '../machines/party.ts';
import { standingsOf } from '../store/access/standings.ts';
import { nextStep, opening } from './support/commit-requests.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import {
  CIVIL_CLERK,
  CIVIL_HEAD,
  POLICE_CLERK,
  POLICE_DEPUTY,
  POLICE_HEAD,
  SECOND_POLICE_CLERK,
} from './support/registers.ts';
import { accepted, caseAfter, refused, STEPS } from './support/share-request.ts';

const DAY = 86_400_000;
const today = isoDateInShanghai(Date.now());
let docket: TestDocket;

beforeAll(async () => {
  docket = await testDocket();
});
afterAll(() => docket.close());

const at = (nowMs: () => number = Date.now) => substitutionsOver(docket.store, nowMs);
const standIn = SECOND_POLICE_CLERK;
/** The police's second clerk in the role of somebody else. */
const inFor = (represented: Actor): Actor => ({
  ...standIn,
  role: represented.role,
  onBehalfOf: represented.person,
});
const headsLeave: SubstitutionRequest = {
  role: 'head',
  substitute: standIn.person,
  fromDay: today,
  toDay: addDays(today, 6),
};

async function standing<Value>(
  request: SubstitutionRequest,
  during: (id: string) => Promise<Value>,
): Promise<Value> {
  const { id } = accepted(await at().make(POLICE_HEAD, request));
  try {
    return await during(id);
  } finally {
    await at().takeBack(POLICE_HEAD, id);
  }
}

const lastAudit = async () => {
  const [row] = await docket.store
    .em()
    .execute<{ body: string }[]>('select body from audit_event order by sequence desc limit 1');
  return JSON.parse(row?.body ?? 'null');
};

describe('in a case', () => {
  test('a substitute signs for the head on leave, and the record says for whom', async () => {
    const caseId = await caseAfter(docket.client, ['approve', 'signIn', 'review', 'draftAgreement']);
    const sign = () =>
      docket.client.act<'share-request'>({ case: caseId, ...STEPS.sign, actor: inFor(POLICE_HEAD) });
    expect(refused(await sign())).toMatchObject({ kind: 'not-permitted', reason: 'actor' });
    await standing(headsLeave, async () => accepted(await sign()));
    const record = accepted(await docket.client.record(caseId, CIVIL_CLERK));
    expect(record.at(-1)?.actor).toEqual({
      person: 'police-clerk-2',
      unit: 'police',
      role: 'head',
      onBehalfOf: 'police-head',
    });
  });

  test('whoever drafted does not sign as the substitute of the head', async () => {
    const caseId = await caseAfter(docket.client, ['approve', 'signIn', 'review', 'draftAgreement']);
    const request = { ...headsLeave, substitute: POLICE_CLERK.person };
    const outcome = await standing(request, () => {
      const actor: Actor = { ...POLICE_CLERK, role: 'head', onBehalfOf: POLICE_HEAD.person };
      return docket.client.act<'share-request'>({ case: caseId, ...STEPS.sign, actor });
    });
    expect(refused(outcome)).toMatchObject({ reason: 'rule', rule: { id: 'four-eyes-signing' } });
  });

  test('a substitution that was taken back ends at once', async () => {
    const caseId = await caseAfter(docket.client, ['approve', 'signIn', 'review', 'draftAgreement']);
    await standing(headsLeave, async () => {});
    const actor = inFor(POLICE_HEAD);
    const outcome = await docket.client.act<'share-request'>({ case: caseId, ...STEPS.sign, actor });
    expect(refused(outcome)).toMatchObject({ kind: 'not-permitted', reason: 'actor' });
  });
});

describe('the days of it, in Asia/Shanghai', () => {
  // Made on 2027-03-01 for 03-10 to 03-12.
  const request = { ...headsLeave, fromDay: '2027-03-10', toDay: '2027-03-12' };
  const made = () => at(() => Date.parse('2027-03-01T02:00:00Z')).make(POLICE_HEAD, request);

  test.for([
    ['2027-03-09', false],
    ['2027-03-10', true],
    ['2027-03-12', true],
    ['2027-03-13', false],
  ] as const)('a step on %s is taken: %s', async ([on, taken]) => {
    const { commitStep } = createActivities(docket.store);
    const first = opening(crypto.randomUUID());
    await commitStep(first);
    const { id } = accepted(await made());
    const commit = commitStep(nextStep(first, { step: { actor: inFor(POLICE_HEAD), on } }));
    if (taken) await expect(commit).resolves.toMatchObject({ hash: expect.any(String) });
    else await expect(commit).rejects.toMatchObject({ type: 'NotAMember' });
    await at().takeBack(POLICE_HEAD, id);
  });

  test.for([
    ['the last moment before the first day', '2027-03-09T15:59:59.999Z', false],
    ['its first moment', '2027-03-09T16:00:00.000Z', true],
    ['the last moment of the last day', '2027-03-12T15:59:59.999Z', true],
    ['the first moment after it', '2027-03-12T16:00:00.000Z', false],
  ] as const)('%s: the role is there: %s', async ([, moment, held]) => {
    const { id } = accepted(await made());
    const found = await standingsOf(docket.store.em(), standIn.person, isoDateInShanghai(Date.parse(moment)));
    const expected = { unit: 'police', unitName: '潍坊市公安局', role: 'head' };
    expect(found).toEqual([
      { ...expected, role: 'clerk', onBehalfOf: null },
      ...(held ? [{ ...expected, onBehalfOf: { person: 'police-head', name: 'police-head' } }] : []),
    ]);
    await at().takeBack(POLICE_HEAD, id);
  });
});

describe('what is refused', () => {
  test.for([
    ['a day that is none', { fromDay: '2026-02-30' }, 'fromDay'],
    ['a beginning in the past', { fromDay: addDays(today, -1) }, 'fromDay'],
    ['an end before the beginning', { fromDay: addDays(today, 2), toDay: addDays(today, 1) }, 'toDay'],
    ['more than a year', { toDay: addDays(today, 366) }, 'toDay'],
    ['oneself', { substitute: POLICE_HEAD.person }, 'substitute'],
    ['somebody of another unit', { substitute: CIVIL_HEAD.person }, 'substitute'],
    ['somebody whom nobody knows', { substitute: 'nobody' }, 'substitute'],
  ] as const)('%s', async ([, wrong, path]) => {
    const outcome = await at().make(POLICE_HEAD, { ...headsLeave, ...wrong });
    expect(refused(outcome)).toMatchObject({ kind: 'invalid', fields: [{ path }] });
  });

  test("a role that the person has not; a clerk's substitution for a colleague; a head's for another head", async () => {
    const attempts: [Actor, Partial<SubstitutionRequest>][] = [
      [POLICE_CLERK, { role: 'supervisor' }],
      [SECOND_POLICE_CLERK, { role: 'clerk', person: POLICE_CLERK.person, substitute: POLICE_HEAD.person }],
      [POLICE_DEPUTY, { role: 'head', person: POLICE_HEAD.person }],
    ];
    for (const [actor, wrong] of attempts) {
      const outcome = await at().make(actor, { ...headsLeave, ...wrong });
      expect(refused(outcome)).toMatchObject({ kind: 'not-permitted', reason: 'actor' });
      expect(await lastAudit()).toMatchObject({
        kind: 'denied',
        what: 'substitution.make',
        by: { person: actor.person },
      });
    }
  });

  test('a role that is held for somebody else is not passed on', async () => {
    await standing(headsLeave, async () => {
      const outcome = await at().make(inFor(POLICE_HEAD), { ...headsLeave, substitute: POLICE_CLERK.person });
      expect(refused(outcome)).toMatchObject({ kind: 'not-permitted', reason: 'actor' });
    });
  });

  test('a second substitute for the same role and days, also when both are named at once', async () => {
    const both = await Promise.all(
      [standIn, POLICE_CLERK].map(({ person }) =>
        at().make(POLICE_HEAD, { ...headsLeave, substitute: person }),
      ),
    );
    const made = both.filter((outcome) => outcome.ok);
    const others = both.filter((outcome) => !outcome.ok);
    expect(others.map(refused)).toMatchObject([{ reason: 'rule', rule: { id: 'one-substitute' } }]);
    for (const outcome of made) await at().takeBack(POLICE_HEAD, accepted(outcome).id);
  });

  test('one of another unit is not there: neither to be seen nor to be taken back', async () => {
    await standing(headsLeave, async (id) => {
      expect(refused(await at().takeBack(CIVIL_HEAD, id))).toMatchObject({ kind: 'not-found' });
      expect(accepted(await at().list(CIVIL_HEAD))).toEqual([]);
    });
  });
});

test('a head arranges for a clerk; the clerk sees it and takes it back; both stand in the audit log', async () => {
  const request = { ...headsLeave, role: 'clerk' as const, person: POLICE_CLERK.person };
  const made = accepted(await at().make(POLICE_HEAD, request));
  expect(accepted(await at().list(POLICE_CLERK))).toEqual([made]);
  expect(await lastAudit()).toMatchObject({
    kind: 'change',
    what: 'substitution.make',
    by: { person: 'police-head', unit: 'police', role: 'head' },
    subject: { substitution: made.id, person: 'police-clerk', unit: 'police' },
    before: null,
    after: { substitute: 'police-clerk-2', fromDay: today },
  });
  accepted(await at().takeBack(POLICE_CLERK, made.id));
  expect(accepted(await at().list(POLICE_HEAD))).toEqual([]);
  expect(await lastAudit()).toMatchObject({ what: 'substitution.take-back', before: { takenBackAt: null } });
  expect(refused(await at().takeBack(POLICE_CLERK, made.id))).toMatchObject({ reason: 'rule' });
});

test('a substitution made on its last evening ends at midnight', async () => {
  const lastMoment = startOfDayInShanghai(addDays(today, 1)) - 1;
  const made = accepted(await at(() => lastMoment).make(POLICE_HEAD, { ...headsLeave, toDay: today }));
  const held = async (ms: number) =>
    (await standingsOf(docket.store.em(), standIn.person, isoDateInShanghai(ms))).length;
  expect([await held(lastMoment), await held(lastMoment + 1), await held(lastMoment - DAY)]).toEqual([
    2, 1, 1,
  ]);
  accepted(await at().takeBack(POLICE_HEAD, made.id));
});
