import { beforeAll, expect, test } from 'vitest';
import { createActivities } from '../activities/activities.ts';
import { worklistOver } from '../client/direct/worklist/worklist.ts';
import type { Outcome } from '../client/outcome.ts';
import type { Worklist, WorklistQuery } from '../client/worklist.ts';
import { opening, replyClock, task } from './support/commit-requests.ts';
import { POLICE_CLERK, POLICE_HEAD, WATER_CLERK } from './support/registers.ts';
import { testStore } from './support/test-store.ts';

const { store } = testStore();
let worklist: Worklist;

/** Read on Friday 2026-09-18: the reply to what came on 09-04 was due on 09-18, to 09-08 on 09-21. */
const CASES = [
  ['户籍登记信息', '2026-09-03', true],
  ['户籍登记信息', '2026-09-08', false],
  ['企业信用信息（2026年）', '2026-09-18', false],
  ['ＡＢＣ接口数据', null, false],
] as const;

beforeAll(async () => {
  const { commitStep } = createActivities(store());
  worklist = worklistOver({
    store: store(),
    nowMs: () => Date.parse('2026-09-18T04:00:00Z'),
  });
  for (const [subject, receivedOn, expired] of CASES) {
    const clocks = receivedOn === null ? [] : [replyClock({ receivedOn, expired })];
    const tasks = [
      task('clerk', { clock: clocks[0]?.id ?? null }),
      task('head', { roles: ['head'], label: '签发' }),
    ];
    const request = opening(crypto.randomUUID(), { clocks, tasks });
    const named = { ...request, opening: request.opening && { ...request.opening, subject } };
    await commitStep(named);
  }
});

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

const numbers = async (query: Partial<WorklistQuery>) =>
  value(await worklist.tasks({ actor: POLICE_CLERK, view: 'to-claim', ...query })).items.map(
    ({ caseNumber }) => Number(/〕(\d+)号/.exec(caseNumber)?.[1]),
  );

test.for<[string, Partial<WorklistQuery>, number[]]>([
  ['the most urgent first, those without a day last', {}, [1, 2, 3, 4]],
  ['the newest first', { sort: 'newest' }, [4, 3, 2, 1]],
  ['the oldest first', { sort: 'oldest' }, [1, 2, 3, 4]],
  ['overdue', { light: 'overdue' }, [1]],
  ['overdue, said otherwise', { overdue: true }, [1]],
  ['not overdue', { overdue: false }, [2, 3, 4]],
  ['red', { light: 'red' }, []],
  ['yellow', { light: 'yellow' }, [2]],
  ['green', { light: 'green' }, [3]],
  ['without a day', { light: 'none' }, [4]],
  ['due between two days', { dueFrom: '2026-09-20', dueTo: '2026-09-30' }, [2]],
  ['of a procedure', { procedure: 'share-request' }, [1, 2, 3, 4]],
  ['of another procedure', { procedure: 'dispute' }, []],
  ['in which another unit stands', { unit: 'civil' }, [1, 2, 3, 4]],
  ['in which a unit does not stand', { unit: 'water' }, []],
  ['as a party', { party: 'provider' }, [1, 2, 3, 4]],
  ['as another party', { party: 'requester' }, []],
  ['provisional', { provisional: true }, []],
  ['by title', { text: '户籍' }, [1, 2]],
  ['by two words of the title', { text: '信用 企业' }, [3]],
  ['by a title in other brackets', { text: '信息(2026年)' }, [3]],
  ['by a title in another width and case', { text: 'abc' }, [4]],
  ['by number', { text: '共享〔2026〕3号' }, [3]],
  ['by a number without brackets', { text: '共享2026 4号' }, [4]],
  ['by what no case has', { text: "%' or true --" }, []],
  ['of everybody, to a clerk', { view: 'unit' }, [1, 2, 3, 4]],
])('tasks %s', async ([, query, expected]) => {
  expect(await numbers(query)).toEqual(expected);
});

test('every sort is read page by page, each task once', async () => {
  for (const sort of ['urgency', 'newest', 'oldest'] as const) {
    const whole = await numbers({ sort });
    const pages: number[] = [];
    let after: string | null = '';
    while (after !== null && pages.length < 20) {
      const query: WorklistQuery = {
        actor: POLICE_CLERK,
        view: 'to-claim',
        sort,
        limit: 1,
        ...(after && { after }),
      };
      const page = value(await worklist.tasks(query));
      pages.push(...page.items.map(({ caseNumber }) => Number(/〕(\d+)号/.exec(caseNumber)?.[1])));
      after = page.next;
    }
    expect(pages).toEqual(whole);
  }
});

test('a head sees the tasks of every role in the unit, and of their own to claim', async () => {
  expect((await numbers({ actor: POLICE_HEAD, view: 'unit' })).length).toBe(8);
  expect((await numbers({ actor: POLICE_HEAD })).length).toBe(4);
});

test('the lights and the counts are those of the lists', async () => {
  const { items } = value(await worklist.tasks({ actor: POLICE_CLERK, view: 'to-claim' }));
  expect(items.map(({ light }) => light)).toEqual(['overdue', 'yellow', 'green', null]);
  expect(items[0]?.may).toEqual(['claim', 'copy']);
  expect(value(await worklist.counts(POLICE_CLERK))).toEqual({
    ...{ toClaim: 4, toClaimOverdue: 1, toDo: 0, toDoOverdue: 0, delegated: 0, unit: 4 },
    ...{ done: 0, copied: 0, copiedUnread: 0 },
  });
  const none = { toClaim: 0, toClaimOverdue: 0, unit: 0 };
  expect(value(await worklist.counts(WATER_CLERK))).toMatchObject(none);
});

test.for([['户'], [''], ['（〔〕）'], ['  ']])(
  'a search for “%s” is told that it is too short',
  async ([text = '']) => {
    expect(await worklist.tasks({ actor: POLICE_CLERK, view: 'to-claim', text })).toMatchObject({
      problem: { kind: 'invalid', fields: [{ path: 'text', message: '请输入至少两个字再查询。' }] },
    });
  },
);

test('a cursor that no list gave is told so', async () => {
  expect(await worklist.tasks({ actor: POLICE_CLERK, view: 'to-do', after: 'nonsense' })).toMatchObject({
    problem: { kind: 'invalid', fields: [{ path: 'after' }] },
  });
});
