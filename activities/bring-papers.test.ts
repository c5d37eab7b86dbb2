import { beforeAll, expect, test } from 'vitest';
import type { CommitRequest } from '../machines/step.ts';
import { notePaper, papersOfCase } from '../store/papers.ts';
import { nextStep, opening } from '../tests/support/commit-requests.ts';
import { CIVIL_CLERK, POLICE_CLERK } from '../tests/support/registers.ts';
import { testStore } from '../tests/support/test-store.ts';
import { type Activities, createActivities } from './activities.ts';

const { store } = testStore();
let activities: Activities;

const OF_POLICE = 'a'.repeat(64);
const OF_CIVIL = 'b'.repeat(64);
const kept = () => Promise.resolve();
const NOBODYS = 'c'.repeat(64);

beforeAll(async () => {
  activities = createActivities(store());
  const pdf = { name: 'x.pdf', type: 'application/pdf', size: 9 };
  await notePaper(store().em(), { hash: OF_POLICE, ...pdf }, POLICE_CLERK, '2026-09-18T02:00:00Z', kept);
  await notePaper(store().em(), { hash: OF_CIVIL, ...pdf }, CIVIL_CLERK, '2026-09-18T02:00:00Z', kept);
});

/** The police's clerk takes a step that refers to papers, in a case that holds one of the civil affairs bureau. */
async function referring(hashes: readonly string[], kind: 'action' | 'settlement'): Promise<CommitRequest> {
  const papers = [{ name: '授权书', paper: OF_CIVIL }];
  const first = opening(crypto.randomUUID(), { opening: { intake: { papers } } });
  await activities.commitStep(first);
  const payload = { annexes: hashes.map((paper) => ({ name: '附件', paper })) };
  return nextStep(first, { step: { kind, action: { type: 'signIn', payload } } });
}

const held = async ({ step }: CommitRequest) =>
  (await papersOfCase(store().em(), step.caseId)).map(({ hash }) => hash);

test('a unit may refer to what it has uploaded, and to what the case holds', async () => {
  const step = await referring([OF_POLICE, OF_CIVIL], 'action');
  await activities.commitStep(step);
  expect(await held(step)).toEqual([OF_CIVIL, OF_POLICE]);
});

test('a step that refers to another paper is refused whole, with the place', async () => {
  const step = await referring([OF_POLICE, NOBODYS], 'action');
  await expect(activities.commitStep(step)).rejects.toMatchObject({
    type: 'Refused',
    nonRetryable: true,
    details: [{ kind: 'invalid', fields: [{ path: 'annexes.1.paper' }] }],
  });
  expect(await held(step)).toEqual([OF_CIVIL]);
});

test('what another case has decided is taken as it is: papers that nobody here holds are not brought', async () => {
  const step = await referring([NOBODYS, OF_POLICE], 'settlement');
  await activities.commitStep(step);
  expect(await held(step)).toEqual([OF_CIVIL, OF_POLICE]);
});
