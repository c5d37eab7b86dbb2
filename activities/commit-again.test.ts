import { beforeAll, expect, test } from 'vitest';
import type { Clock } from '../machines/clock.ts';
import type { CommitRequest } from '../machines/step.ts';
import { nextStep, opening, replyClock, task } from '../tests/support/commit-requests.ts';
import { type CIVIL_CLERK, POLICE_CLERK } from '../tests/support/registers.ts';
import { rowsOf } from '../tests/support/rows-of.ts';
import { testStore } from '../tests/support/test-store.ts';
import { type Activities, createActivities } from './activities.ts';

/** An extension of five working days. */
const FIVE_MORE = { workingDays: 5, countsFrom: 'original-due', consentedOn: '2026-09-21', by: 1 } as const;

const { store } = testStore();
let activities: Activities;

beforeAll(() => {
  activities = createActivities(store());
});

const commitStep = (request: CommitRequest) => activities.commitStep(request);
const newCase = () => crypto.randomUUID();

test('a commit that runs again gets the same answer, also at the same time, and writes nothing', async () => {
  const first = opening(newCase(), { clocks: [replyClock()], tasks: [task('a')] });
  const answers = await Promise.all([commitStep(first), commitStep(first), commitStep(first)]);
  const second = nextStep(first, { clocks: answers[0].clocks });
  const next = await Promise.all([commitStep(second), commitStep(second)]);
  const written = await rowsOf(store(), first.step.caseId);
  expect([await commitStep(first), await commitStep(second)]).toEqual([answers[0], next[0]]);
  expect([new Set(answers.map(({ hash }) => hash)).size, new Set(next.map(({ hash }) => hash)).size]).toEqual(
    [1, 1],
  );
  expect(await rowsOf(store(), first.step.caseId)).toEqual(written);
  expect(written).toMatchObject({ record: 2, task: 1, clock: 1, outbox: 2 });
});

test('a commit that runs again after the case has moved on gets the clocks that it got then', async () => {
  const first = opening(newCase(), { clocks: [replyClock()] });
  const answer = await commitStep(first);
  const extended = answer.clocks.map((clock): Clock => ({ ...clock, extensions: [FIVE_MORE], dueOn: null }));
  const second = nextStep(first, { clocks: extended });
  await commitStep(second);
  await commitStep(nextStep(second, { clocks: [] }));
  expect(await commitStep(first)).toEqual(answer);
  expect((await commitStep(second)).clocks[0]?.dueOn).toBe('2026-10-15');
});

test('a commit that runs again is answered although the registers have changed since', async () => {
  const leaver = { person: 'leaver', unit: 'civil', role: 'clerk' } as const;
  await join(leaver);
  const first = opening(newCase(), { opening: { submittedBy: leaver } });
  const answer = await commitStep(first);
  const second = nextStep(first, { step: { actor: leaver } });
  const moved = await commitStep(second);
  await store().em().execute('delete from membership where person_id = ?', [leaver.person]);
  expect(await commitStep(first)).toEqual(answer);
  expect(await commitStep(second)).toEqual(moved);
  const third = nextStep(second, { step: { actor: leaver } });
  await expect(commitStep(third)).rejects.toMatchObject({ type: 'NotAMember' });
});

async function join({ person, unit, role }: typeof CIVIL_CLERK): Promise<void> {
  await store().em().execute('insert into person (id, name) values (?, ?)', [person, person]);
  await store().em().execute('insert into membership values (?, ?, ?)', [person, unit, role]);
}

test('the first answer to a request is found with what it was an answer to', async () => {
  const first = opening(newCase());
  await commitStep(first);
  const second = nextStep(first);
  const { hash } = await commitStep(second);
  const { caseId, requestId, action } = second.step;
  expect(await activities.readAnswer(caseId, requestId)).toEqual({
    sequence: 1,
    hash,
    action,
    actor: POLICE_CLERK,
  });
  expect(await activities.readAnswer(caseId, 'never sent')).toBeNull();
});
