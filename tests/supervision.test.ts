// A rectification (督办与整改) in each of its states, through the client on the real servers.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocketClient } from '../client/docket-client.ts';
import { verifyCase } from '../store/verify-case.ts';
import { carry, refusalOf } from './support/carry.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { BUREAU_HEAD, POLICE_CLERK, SUPERVISOR } from './support/registers.ts';
import { accepted, refused } from './support/share-request.ts';
import { INTAKE, issue, refer, WAYS } from './support/supervision.ts';

let docket: TestDocket;
let client: DocketClient;

beforeAll(async () => {
  docket = await testDocket();
  client = docket.client;
});
afterAll(() => docket.close());

const submitted = async () =>
  accepted(await client.submit({ procedure: 'supervision', actor: SUPERVISOR, intake: INTAKE }));

test.for(Object.entries(WAYS))(
  'a rectification comes to %s, and the record tells how',
  async ([state, way]) => {
    const { caseId, caseNumber } = await submitted();
    expect(caseNumber).toMatch(/^潍数督办〔\d{4}〕\d+号$/);
    await carry(client, caseId, way);
    const view = accepted(await client.get(caseId, SUPERVISOR));
    expect(view).toMatchObject({ states: [state], sequence: way.length });
    expect(view.closed).toBe(['rectified', 'referred', 'dropped'].includes(state));
    expect(await verifyCase(docket.store.em(), caseId)).toMatchObject({ faults: [], rows: way.length + 1 });
  },
);

test('the unit knows nothing of a notice before it is signed, and then has until its date', async () => {
  const { caseId } = await submitted();
  expect(refused(await client.get(caseId, POLICE_CLERK))).toMatchObject({ kind: 'not-found' });
  await carry(client, caseId, [issue]);
  const view = accepted(await client.get(caseId, POLICE_CLERK));
  expect(view.subject).toBe('潍坊市公安局：未按时答复或者未按时共享');
  expect(view.clocks).toMatchObject([
    { period: 'supervision.rectify', basis: 'case', dueOn: INTAKE.rectifyBy },
  ]);
  expect(view.permitted.map(({ type }) => type)).toEqual(['reportRectification']);
});

test('nobody but a supervisor opens one, on a unit that there is and that is under the bureau', async () => {
  const submit = async (change: Partial<typeof INTAKE>, actor = SUPERVISOR) =>
    refused(await client.submit({ procedure: 'supervision', actor, intake: { ...INTAKE, ...change } }));
  expect(await submit({}, BUREAU_HEAD)).toMatchObject({ kind: 'not-permitted', reason: 'actor' });
  expect(await submit({ unit: 'nobody' })).toMatchObject({ kind: 'not-found' });
  expect(await submit({ unit: 'bureau' })).toMatchObject({ rule: { id: 'not-oneself' } });
  // The water company is under 办法 alone.
  expect(await submit({ unit: 'water' })).toMatchObject({ rule: { id: 'violation-binds-the-unit' } });
});

test('拒不改正 has to show itself, also to the head of the bureau', async () => {
  const { caseId } = await submitted();
  await carry(client, caseId, [issue]);
  expect(await refusalOf(client, caseId, refer)).toMatchObject({
    reason: 'rule',
    rule: { id: 'refusal-has-been-shown' },
  });
});
