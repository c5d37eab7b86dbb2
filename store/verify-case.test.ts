import { beforeEach, expect, test } from 'vitest';
import { createActivities } from '../activities/activities.ts';
import { nextStep, opening, replyClock } from '../tests/support/commit-requests.ts';
import { ruleSet } from '../tests/support/rule-set.ts';
import { testStore } from '../tests/support/test-store.ts';
import { missingNumbers } from './missing-numbers.ts';
import { canonicalJson, recordHash } from './record-hash.ts';
import { type CaseVerdict, verifyAllCases, verifyCase } from './verify-case.ts';

const { store } = testStore();
let caseId: string;

/** A case of four steps, of which the last stopped its clock. */
beforeEach(async () => {
  caseId = await openedCase('sha256');
});

async function openedCase(algorithm: string): Promise<string> {
  const { commitStep } = createActivities(store());
  const id = crypto.randomUUID();
  const rules = ruleSet({ 'record.hash': algorithm });
  let request = opening(id, { clocks: [replyClock()], opening: { ruleSet: rules } });
  let { clocks } = await commitStep(request);
  for (const stoppedOn of [null, null, '2026-09-21']) {
    request = nextStep(request, { clocks: clocks.map((clock) => ({ ...clock, stoppedOn })) });
    ({ clocks } = await commitStep(request));
  }
  return id;
}

/** Does what only an owner of the database can do: changes rows that are append-only. */
async function tamper(sql: string, values: readonly unknown[] = [caseId]): Promise<void> {
  await store()
    .em()
    .transactional(async (em) => {
      await em.execute('alter table record disable trigger append_only');
      await em.execute(sql, [...values]);
      await em.execute('alter table record enable trigger append_only');
    });
}

async function faults() {
  const verdict = await verifyCase(store().em(), caseId);
  return verdict?.faults.map(({ sequence, fault }) => [sequence, fault]);
}

test('an untouched record is intact, with either algorithm', async () => {
  expect(await faults()).toEqual([]);
  caseId = await openedCase('sm3');
  expect(await verifyCase(store().em(), caseId)).toMatchObject({ rows: 4, faults: [] });
  const rows = await store()
    .em()
    .execute('select distinct algorithm from record where case_id = ?', [caseId]);
  expect(rows).toEqual([{ algorithm: 'sm3' }]);
});

test('no such case, no verdict', async () => {
  expect(await verifyCase(store().em(), crypto.randomUUID())).toBeUndefined();
});

test('a changed word is found, in its row', async () => {
  await tamper(
    `update record set body = replace(body, '第1步', '第一步') where case_id = ? and sequence = 1`,
  );
  expect(await faults()).toEqual([[1, 'hash-differs']]);
});

test('a changed word with its hash made anew is found in the row after it', async () => {
  await rehash(1, (body) => body.replace('第1步', '第一步'));
  expect(await faults()).toEqual([[2, 'previous-hash-differs']]);
});

test('a last row that was written anew differs from its case', async () => {
  await rehash(3, (body) => body.replace('第3步', '第三步'));
  expect(await faults()).toEqual([[3, 'tail-differs']]);
});

test('a row that was taken out leaves a gap', async () => {
  await tamper('delete from record where case_id = ? and sequence = 2');
  expect(await faults()).toEqual([[2, 'sequence-gap']]);
});

test('an end that was cut off is missed', async () => {
  await tamper('delete from record where case_id = ? and sequence = 3');
  expect(await faults()).toEqual([[3, 'tail-differs']]);
});

test('a record that was emptied is missed', async () => {
  await tamper('delete from record where case_id = ?');
  expect(await faults()).toEqual([[3, 'tail-differs']]);
});

test('a body that says the same in other letters is not canonical', async () => {
  await rehash(3, (body) => `${body} `);
  await tamper(
    `update "case" set hash = (select hash from record where case_id = id and sequence = 3) where id = ?`,
  );
  expect(await faults()).toEqual([[3, 'body-not-canonical']]);
});

test('a body that is no JSON at all is a finding', async () => {
  await tamper(`update record set body = '{' where case_id = ? and sequence = 3`);
  expect(await faults()).toEqual([
    [3, 'hash-differs'],
    [3, 'body-not-canonical'],
  ]);
});

test('a changed request id or moment differs from the body', async () => {
  await tamper(`update record set request_id = 'other' where case_id = ? and sequence = 1`);
  await tamper(`update record set at = at + interval '1 day' where case_id = ? and sequence = 2`);
  expect(await faults()).toEqual([
    [1, 'columns-differ'],
    [2, 'columns-differ'],
  ]);
});

test('an unknown algorithm is named', async () => {
  await tamper(`update record set algorithm = 'md5' where case_id = ? and sequence = 1`);
  expect(await faults()).toEqual([[1, 'algorithm-unknown']]);
});

test.for([
  [`update clock set due_on = due_on + 30 where case_id = ?`],
  [`update clock set late_by = 0, stopped_on = '2026-10-30' where case_id = ?`],
  [`delete from clock where case_id = ?`],
  [`update "case" set state_label = '已办结' where id = ?`],
  [`update "case" set states = '{closed}' where id = ?`],
] as const)('a deadline or a state that was bent is found: %s', async ([sql]) => {
  await tamper(sql);
  expect(await faults()).toEqual([[3, 'projection-differs']]);
});

test('every case is verified once, and a case that is gone leaves its number behind', async () => {
  await tamper(
    `update record set body = replace(body, '第1步', '第一步') where case_id = ? and sequence = 1`,
  );
  const verdicts: CaseVerdict[] = [];
  for await (const verdict of verifyAllCases(store().em())) verdicts.push(verdict);
  expect(verdicts).toHaveLength((await store().em().execute('select from "case"')).length);
  expect(verdicts.find((verdict) => verdict.caseId === caseId)?.faults).toHaveLength(1);
  expect(await missingNumbers(store().em())).toEqual([]);

  const number = verdicts.find((verdict) => verdict.caseId === caseId)?.number;
  for (const table of ['record', 'clock', 'clock_end', 'case_party', 'case_search', 'done_step', 'outbox']) {
    await tamper(`delete from ${table} where case_id = ?`);
  }
  await tamper('delete from "case" where id = ?');
  expect(await missingNumbers(store().em())).toEqual([number]);
});

test('the record can be neither changed nor shortened nor emptied', async () => {
  const em = store().em();
  for (const sql of [
    `update record set hash = 'x' where sequence = 1`,
    'delete from record where sequence = 1',
    'truncate record cascade',
  ]) {
    await expect(em.execute(sql)).rejects.toThrow('the record is append-only');
  }
  expect(await faults()).toEqual([]);
});

/** Changes a body and computes its hash anew, as somebody who knows the formula would. */
async function rehash(sequence: number, change: (body: string) => string): Promise<void> {
  const [row] = await store()
    .em()
    .execute<{ body: string; previous_hash: string }[]>(
      'select body, previous_hash from record where case_id = ? and sequence = ?',
      [caseId, sequence],
    );
  if (!row) throw new Error('no such row');
  const body = change(row.body);
  expect(body).not.toBe(row.body);
  const hash = recordHash({ caseId, sequence, body, previousHash: row.previous_hash, algorithm: 'sha256' });
  const values = [body, hash, caseId, sequence];
  await tamper('update record set body = ?, hash = ? where case_id = ? and sequence = ?', values);
}

test('bodies are stored as the canonical text', async () => {
  const [row] = await store().em().execute<{ body: string }[]>('select body from record limit 1');
  expect(canonicalJson(JSON.parse(row?.body ?? ''))).toBe(row?.body);
});
