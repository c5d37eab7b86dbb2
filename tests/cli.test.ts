// The `docket` command as a user runs it, on the real servers.

import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Check } from '../cli/doctor/check.ts';
import { type Finished, jsonOf, runDocket } from '../cli/run-docket.test-support.ts';
import { homeFolder } from '../stack/home.ts';
import { TASK_QUEUE } from '../workflows/messages.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { CIVIL_CLERK, POLICE_CLERK, POLICE_HEAD, SUPERVISOR } from './support/registers.ts';
import { accepted, caseAfter, INTAKE, submit, TO_SIGNING } from './support/share-request.ts';

let docket: TestDocket;
let env: Record<string, string>;

beforeAll(async () => {
  // The queue that the command itself names, so that it can submit.
  docket = await testDocket({ taskQueue: TASK_QUEUE });
  env = { DATABASE_URL: docket.databaseUrl, TEMPORAL_ADDRESS: inject('temporalAddress') };
});
afterAll(() => docket.close());

const run = (words: readonly string[], input?: string): Promise<Finished> => runDocket(words, env, input);
const errorOf = (finished: Finished) => (jsonOf(finished) as { readonly error: object }).error;

describe('task', () => {
  test('a task is claimed, given to a colleague and urged; somebody else is told who holds it', async () => {
    const caseId = await caseAfter(docket.client, ['approve']);
    const [task] = accepted(await docket.beside.worklist.tasksOfCase(caseId, POLICE_CLERK));
    const id = task?.id ?? '';
    const as = (person: string, role = 'clerk') => ['--as', person, '--role', role, '--json'];
    const claimed = await run(['task', 'claim', id, ...as('police-clerk')]);
    expect(claimed).toMatchObject({ code: 0, stderr: '' });
    expect(jsonOf(claimed)).toEqual({ changed: [id] });
    const other = await run(['task', 'claim', id, ...as('police-clerk-2')]);
    expect(other.code).toBe(3);
    expect(errorOf(other)).toMatchObject({ kind: 'conflict', code: 'task-held' });
    const assign = ['task', 'assign', id, '--to', 'police-clerk-2', '--note', '你更熟悉'];
    expect((await run([...assign, ...as('police-clerk')])).code).toBe(0);
    const urge = ['task', 'urge', id, '--message', '请尽快办理', ...as('bureau-supervisor', 'supervisor')];
    expect((await run(urge)).code).toBe(0);
    const history = accepted(await docket.beside.worklist.history(id, POLICE_CLERK));
    expect(history.map(({ label }) => label)).toEqual(['签收', '转办', '催办']);
  });
});

describe('case', () => {
  test('submit starts a case, and sent again under the same request id it is the same case', async () => {
    const words = ['case', 'submit', '--as', CIVIL_CLERK.person, '--request-id', 'cli-1', '--json'];
    const first = await run([...words, '--intake', JSON.stringify(INTAKE)]);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(jsonOf(first)).toMatchObject({
      caseNumber: expect.stringMatching(/^潍数共享〔\d{4}〕\d+号$/),
      sequence: 0,
    });
    const again = await run([...words, '--intake-file', '-'], JSON.stringify(INTAKE));
    expect(jsonOf(again)).toEqual(jsonOf(first));
    const other = await run([...words, '--intake', JSON.stringify({ ...INTAKE, scene: '另一件事' })]);
    expect(other.code).toBe(3);
    expect(errorOf(other)).toMatchObject({ kind: 'conflict', code: 'request-reused' });
  });

  test('act takes a step and says where the case stands; show has it on record', async () => {
    const { caseNumber } = await submit(docket.client);
    const words = ['--person', 'civil-head', '--unit', 'civil', '--role', 'head', '--json'];
    const acted = await run(['case', 'act', caseNumber, 'approveApplication', ...words]);
    expect(acted.code).toBe(0);
    expect(jsonOf(acted)).toMatchObject({ caseNumber, sequence: 1, closed: false });
    const shown = await run([
      'case',
      'show',
      caseNumber,
      '--as',
      POLICE_CLERK.person,
      '--role',
      'clerk',
      '--json',
    ]);
    expect(jsonOf(shown)).toMatchObject({
      number: caseNumber,
      sequence: 1,
      clocks: [
        { period: 'share.reply', basis: 'statutory', workingDays: 10, article: '条例第二十一条第一款' },
      ],
      tasks: [{ label: '签收共享申请', unit: 'police', roles: ['clerk'], actions: ['signIn'] }],
      permitted: expect.arrayContaining([
        { type: 'signIn', label: '签收', article: expect.any(String), final: false },
      ]),
      record: [
        { sequence: 0, action: 'submit' },
        { sequence: 1, action: 'approveApplication' },
      ],
    });
    const told = await run(['case', 'show', caseNumber]);
    expect(told.code).toBe(0);
    expect(told.stdout).toMatch(/^ {2}签收共享申请 {2}潍坊市公安局 经办人 {2}\d{4}-\d\d-\d\d$/m);
  });

  test('act against a rule is refused with the rule, and exit code 3', async () => {
    const caseId = await caseAfter(docket.client, ['approve', 'signIn']);
    const payload = JSON.stringify({
      decision: 'agree',
      scope: ['姓名'],
      until: '2030-12-31',
      method: 'interface',
    });
    const words = [
      'case',
      'act',
      caseId,
      'draftReply',
      '--as',
      POLICE_CLERK.person,
      '--role',
      'clerk',
      '--payload',
      payload,
      '--json',
    ];
    const refused = await run(words);
    expect(refused.code).toBe(3);
    expect(errorOf(refused)).toMatchObject({
      kind: 'not-permitted',
      code: 'security-review-first',
      reason: 'rule',
      rule: { id: 'security-review-first', article: '办法第三十一条第一款' },
      permitted: expect.arrayContaining([{ type: 'recordSecurityReview', label: '记录安全审查' }]),
    });
    expect(refused.stderr).toContain('安全审查');
  });

  test('content that is not as its schema demands names the fields, exit code 2', async () => {
    const { caseId } = await submit(docket.client);
    const done = await run(['case', 'act', caseId, 'withdraw', '--as', CIVIL_CLERK.person, '--json']);
    expect(done.code).toBe(2);
    expect(errorOf(done)).toMatchObject({ kind: 'invalid', fields: [{ path: 'reasons' }] });
    const words = ['case', 'act', caseId, 'withdraw', '--as', CIVIL_CLERK.person, '--json'];
    expect(errorOf(await run([...words, '--payload', '{reasons']))).toMatchObject({ code: 'not-json' });
    expect(errorOf(await run([...words, '--payload-file', 'not-there']))).toMatchObject({
      code: 'no-such-file',
    });
  });

  test.for([
    [['case', 'show', '潍数共享〔2026〕999999号'], 'not-found'],
    [['case', 'act', '潍数共享〔2026〕999999号', 'signIn', '--as', 'civil-clerk'], 'not-found'],
    [['case', 'show', 'x', '--as', 'nobody'], 'no-such-person'],
    [['case', 'show', 'x', '--as', 'civil-clerk', '--role', 'head'], 'no-such-role'],
    [['tasks', '--unit', 'nowhere'], 'no-such-unit'],
    [['record', 'verify', '--case', 'x'], 'no-such-case'],
  ] as const)('%j: not found (%s), exit code 4', async ([words, code]) => {
    const done = await run([...words, '--json']);
    expect(done.code).toBe(4);
    expect(errorOf(done)).toMatchObject({ kind: 'not-found', code });
  });

  test('watch tells the record row by row, and ends with the case', async () => {
    const caseId = await caseAfter(docket.client, ['withdraw']);
    const done = await run(['case', 'watch', caseId, '--json']);
    expect(done.code).toBe(0);
    const rows = done.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows).toMatchObject([
      { sequence: 0, action: 'submit' },
      { sequence: 1, action: 'withdraw', label: '撤回申请' },
    ]);
  });
});

test('tasks --json is the inbox of a unit, of a role in it, or of a person', async () => {
  const caseId = await caseAfter(docket.client, TO_SIGNING);
  const inbox = async (...words: string[]) => {
    const done = await run(['tasks', '--limit', '200', '--json', ...words]);
    expect(done.code).toBe(0);
    return jsonOf(done) as { readonly tasks: readonly { readonly caseId: string; readonly label: string }[] };
  };
  const mine = {
    caseId,
    label: '签发答复',
    unit: 'police',
    roles: ['head'],
    actions: ['sign', 'returnDraft'],
  };
  for (const words of [
    ['--unit', 'police'],
    ['--unit', 'police', '--role', 'head'],
    ['--as', POLICE_HEAD.person],
  ]) {
    expect((await inbox(...words)).tasks).toContainEqual(expect.objectContaining(mine));
  }
  const clerks = await inbox('--as', POLICE_CLERK.person, '--role', 'clerk');
  expect(clerks).toMatchObject({ unit: 'police', role: 'clerk', next: null });
  expect(clerks.tasks.filter((task) => task.caseId === caseId)).toEqual([]);
  expect((await inbox('--as', SUPERVISOR.person)).tasks).toEqual([]);
});

test('a person of several roles has to say which, exit code 2', async () => {
  const done = await run(['tasks', '--as', POLICE_CLERK.person, '--json']);
  expect(done.code).toBe(2);
  expect(errorOf(done)).toMatchObject({ kind: 'invalid', code: 'person-ambiguous' });
  expect(done.stderr).toContain('--unit police --role clerk');
});

test('record verify says which row is wrong and how, and exits with 6', async () => {
  const caseId = await caseAfter(docket.client, ['approve', 'signIn']);
  const verify = () => run(['record', 'verify', '--case', caseId, '--json']);
  const intact = await verify();
  expect(intact.code).toBe(0);
  expect(jsonOf(intact)).toMatchObject({ intact: true, cases: 1, rows: 3, faults: [], missingNumbers: [] });

  const em = docket.store.em();
  await em.execute('alter table record disable trigger user');
  await em.execute(
    `update record set body = replace(body, '签收', '拒收') where case_id = ? and sequence = 2`,
    [caseId],
  );
  await em.execute('alter table record enable trigger user');
  const broken = await verify();
  expect(broken.code).toBe(6);
  expect(jsonOf(broken)).toMatchObject({
    intact: false,
    faults: [{ caseId, sequence: 2, fault: 'hash-differs' }],
  });
  const told = await run(['record', 'verify', '--case', caseId]);
  expect(told.stdout).toMatch(/第 2 条 +内容与哈希值不符/);
});

test('doctor finds servers, tables and worker in order', async () => {
  const done = await run(['doctor', '--json']);
  expect(done.code).toBe(0);
  const { checks } = jsonOf(done) as {
    readonly checks: readonly { readonly id: string; readonly status: string }[];
  };
  const servers = checks.filter(({ id }) =>
    ['docket', 'database', 'migrations', 'temporal', 'worker'].includes(id),
  );
  expect(servers.map(({ status }) => status)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
});

test('doctor says of each thing that is amiss what it is and what would mend it', async () => {
  const closed = 'http://127.0.0.1:1';
  const done = await runDocket(['doctor', '--json'], {
    ...env,
    ...{ DOCKET_ADDRESS: closed, OIDC_ISSUER: closed, DOCKET_METRICS: '127.0.0.1:1' },
    DOCKET_PAPERS: '/dev/null/papers',
  });
  expect(done.code).toBe(5);
  const { checks } = jsonOf(done) as { readonly checks: readonly Check[] };
  const failed = checks.filter(({ status }) => status === 'fail');
  expect(failed.map(({ id }) => id)).toEqual(['server', 'sign-in', 'metrics', 'papers']);
  for (const check of failed)
    expect(check).toMatchObject({ says: expect.any(String), whatToDo: expect.any(String) });
  const well = checks.filter(({ id }) => ['outbox', 'webhooks', 'changes', 'periods'].includes(id));
  expect(well).toHaveLength(4);
});

test('a database that is away is unavailable, exit code 5', async () => {
  const away = { ...env, DATABASE_URL: 'postgresql://clerk@127.0.0.1:1/cases' };
  const done = await runDocket(['tasks', '--unit', 'police', '--json'], away);
  expect(done.code).toBe(5);
  expect(errorOf(done)).toMatchObject({ kind: 'unavailable', code: 'no-answer' });
  expect((await runDocket(['doctor'], away)).code).toBe(5);
  const nonsense = await runDocket(['tasks', '--unit', 'police', '--json'], {
    ...env,
    DATABASE_URL: 'cases',
  });
  expect(nonsense.code).toBe(2);
  expect(errorOf(nonsense)).toMatchObject({ kind: 'invalid', code: 'bad-database-url' });
});

test.for([
  ['tasks', '--unit', 'police'],
  ['case', 'show', 'x'],
  ['case', 'submit', '--as', 'civil-clerk'],
  ['record', 'verify'],
])('without a running docket, %s %s is unavailable and says what to do', async (words) => {
  const done = await runDocket([...words, '--json']);
  expect(done.code).toBe(5);
  expect(errorOf(done)).toMatchObject({ kind: 'unavailable', code: 'no-running-docket' });
  expect(done.stderr).toContain('npm start');
});

describe('demo share-request, with short-lived servers of its own', () => {
  interface Played {
    readonly case: { readonly stateLabel: string };
    readonly scenes: readonly {
      readonly refusal: { readonly rule: string } | null;
      readonly clocks: readonly object[];
    }[];
    readonly verification: { readonly intact: boolean };
  }
  let home: string;

  beforeAll(async () => {
    // What was fetched and bundled is shared with the clone, so that these tests need no network.
    home = await mkdtemp(join(tmpdir(), 'docket-cli-'));
    for (const name of ['tools', 'bundles']) await symlink(join(homeFolder(), name), join(home, name));
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  const demo = (...words: string[]) => runDocket(['demo', 'share-request', ...words], { DOCKET_HOME: home });
  const refusals = ({ scenes }: Played) => scenes.flatMap(({ refusal }) => (refusal ? [refusal.rule] : []));

  test('from intake to use, for people', async () => {
    const done = await demo();
    expect(done).toMatchObject({ code: 0, stderr: '' });
    expect(done.stdout).toContain('security-review-first');
    expect(done.stdout).toMatch(/✔ 环节 {2}使用中/);
    expect(done.stdout).toMatch(/潍数共享〔\d{4}〕1号：核对 1 个案件、8 条记录：全部完好。\n$/);
  });

  test('--refuse: refusal, and a dispute, which is a case of its own', async () => {
    const done = await demo('--refuse', '--json');
    expect(done.code).toBe(0);
    const played = jsonOf(done) as Played;
    expect(refusals(played)).toEqual(['incomplete-papers-are-no-ground', 'refusal-cites-law']);
    expect(played).toMatchObject({ case: { stateLabel: '争议中' }, verification: { intact: true } });
  });

  test('--overdue: expiry, 督办, a late reply with the days it was late', async () => {
    const done = await demo('--overdue', '--json');
    expect(done.code).toBe(0);
    const played = jsonOf(done) as Played;
    expect(refusals(played)).toEqual(['extension-before-due']);
    expect(played).toMatchObject({ case: { stateLabel: '提供数据' }, verification: { intact: true } });
    expect(played.scenes.at(-1)?.clocks).toContainEqual(
      expect.objectContaining({ period: 'share.reply', expired: true, supervised: true, lateBy: 1 }),
    );
  });

  test('--refuse and --overdue together are bad input', async () => {
    expect((await demo('--refuse', '--overdue')).code).toBe(2);
  });
});
