import { beforeAll, expect, test } from 'vitest';
import { createActivities } from '../activities/activities.ts';
import { nextStep, opening, replyClock } from '../tests/support/commit-requests.ts';
import { testStore } from '../tests/support/test-store.ts';
import { cursorOf } from './page.ts';
import { type SearchCasesQuery, searchCases } from './search-cases.ts';

type Asked = Partial<Omit<SearchCasesQuery, 'days'>>;

/** The replies are due on the 16th, the 17th and the 18th, the first of them overdue: the office has closed. */
const days = { today: '2026-09-16', lastDays: { default: { red: '2026-09-16', yellow: '2026-09-17' } } };

const { store } = testStore();

/** As many cases of the police as are looked through before the index is asked, so that what is old is beyond them. */
const MANY = 1000;

beforeAll(async () => {
  const { commitStep } = createActivities(store());
  const titles = ['不动产登记信息', '户籍登记信息', '企业信用信息（2026年）', 'ＡＢＣ接口'];
  for (const [place, subject] of titles.entries()) {
    const clocks = [replyClock({ receivedOn: `2026-09-0${place + 1}`, expired: place === 1 })];
    const request = opening(crypto.randomUUID(), { clocks, opening: { on: `2026-09-0${place + 1}` } });
    const named = { ...request, opening: request.opening && { ...request.opening, subject } };
    await commitStep(named);
    if (place === 0) await commitStep(nextStep(named, { status: 'done', clocks: [] }));
    if (place === 2) {
      const joins = [{ type: 'joinParty', party: 'reviewer', units: ['water'] }] as const;
      const { snapshot } = named.docket;
      const parties = { requester: ['civil'], provider: ['police'], reviewer: ['water'] };
      const joined = {
        ...named,
        docket: {
          ...named.docket,
          snapshot: { ...snapshot, context: { ...(snapshot.context as object), parties } },
        },
      };
      await commitStep(nextStep(joined, { step: { effects: joins } }));
    }
  }
  await store().em().execute(MANY_CASES, [MANY]);
  await store().em().execute(MANY_PARTIES);
  await store().em().execute(MANY_WORDS);
});

const MANY_CASES = `
  insert into "case" (id, number, procedure, procedure_version, subject, state_label, states, stage, status, opened_on, sequence,
    hash, snapshot, provisional, overdue)
  select gen_random_uuid(), 'many-' || n, 'dispute', 1, '气象数据', '审查', '{}', 'dispute/handling', 'open', '2026-10-01', 0, 'x', '{}', false, false
  from generate_series(1, ?) as n`;
const MANY_PARTIES = `
  insert into case_party (case_id, party, unit_code, opened_on, open, urgent_on, stage, number_order)
  select id, 'provider', 'police', opened_on, true, date '9999-12-30', 'dispute/handling', number_order(number) from "case" where number like 'many-%'`;
const MANY_WORDS = `
  insert into case_search (case_id, text, terms)
  select id, search_text(number || subject), search_pairs(search_text(number || subject)) || '{unit:police,procedure:dispute}'
  from "case" where number like 'many-%'`;

const NUMBERED_CASES = `
  with numbered as (
    insert into "case" (id, number, procedure, procedure_version, subject, state_label, states, stage, status, opened_on,
      sequence, hash, snapshot, provisional, overdue)
    select gen_random_uuid(), number, 'numbered', 1, '气象数据', '审查', '{}', 'numbered/', 'open', '2026-10-01', 0, 'x', '{}', false, false
    from jsonb_array_elements_text(?::jsonb) as number returning id, number, opened_on
  ), said as (
    insert into case_search (case_id, text, terms) select id, number, '{}' from numbered
  )
  insert into case_party (case_id, party, unit_code, opened_on, open, urgent_on, stage, number_order)
  select id, 'government', 'government', opened_on, true, date '9999-12-30', 'numbered/handling', number_order(number) from numbered`;

const numbers = async (query: Asked) =>
  (await searchCases(store().em(), { unit: 'civil', sort: 'newest', days, ...query })).items.map(
    ({ number }) => Number(/〕(\d+)号/.exec(number)?.[1]),
  );

test.for<[string, Asked, number[]]>([
  ['all of a unit, the newest first', {}, [4, 3, 2, 1]],
  ['open ones', { status: 'open' }, [4, 3, 2]],
  ['closed ones', { status: 'closed' }, [1]],
  ['overdue ones', { overdue: true }, [2]],
  ['by light: overdue before the day is over', { light: 'overdue' }, [2]],
  ['by light: none is red', { light: 'red' }, []],
  ['by light: yellow', { light: 'yellow' }, [3]],
  ['by light: green', { light: 'green' }, [4]],
  ['by light: without a day', { light: 'none' }, []],
  ['the most urgent first, closed ones last', { sort: 'urgency' }, [2, 3, 4, 1]],
  ['the oldest first', { sort: 'oldest' }, [1, 2, 3, 4]],
  ['at a stage', { stage: 'share-request/handling', status: 'open' }, [4, 3, 2]],
  ['at a stage of another procedure', { stage: 'dispute/handling' }, []],
  ['with another unit', { with: 'police' }, [4, 3, 2, 1]],
  ['with a unit that joined later', { with: 'water' }, [3]],
  ['of a unit that joined later, by light', { unit: 'water', light: 'yellow' }, [3]],
  ['as a party', { party: 'requester' }, [4, 3, 2, 1]],
  ['as another party', { party: 'provider' }, []],
  ['of a procedure', { procedure: 'share-request' }, [4, 3, 2, 1]],
  ['by a word of two characters', { text: '登记' }, [2, 1]],
  ['by a part of the number', { text: '2026〕3号' }, [3]],
  ['by the whole number', { text: '潍数共享〔2026〕4号' }, [4]],
  ['by the number as one types it', { text: '共享 2026 1号' }, [1]],
  ['by a word and a single character', { text: '登记 户' }, [2]],
  ['in another width and case', { text: 'abc' }, [4]],
  ['by what looks like SQL', { text: "%_'--" }, []],
  ['of a unit that joined later', { unit: 'water' }, [3]],
  ['of a unit that joined later, by a word', { unit: 'water', text: '信用' }, [3]],
  ['of a unit without a part in it, by a word', { unit: 'water', text: '登记' }, []],
  ['beyond the first, the most urgent first', { unit: 'police', text: '登记', sort: 'urgency' }, [2, 1]],
  ['beyond the first, with another unit', { unit: 'police', with: 'water' }, [3]],
  ['beyond the newest, by a rare word', { unit: 'police', text: '户籍' }, [2]],
  ['beyond the newest, closed, by a rare word', { unit: 'police', text: '不动产', status: 'closed' }, [1]],
  [
    'beyond the newest, by procedure and party',
    { unit: 'police', procedure: 'share-request', party: 'provider' },
    [4, 3, 2, 1],
  ],
])('cases %s', async ([, query, expected]) => {
  expect(await numbers(query)).toEqual(expected);
});

test('what is found is read page by page, each case once', async () => {
  for (const [unit, sort] of [
    ['civil', 'newest'],
    ['police', 'newest'],
    ['police', 'urgency'],
  ] as const) {
    const pages: string[] = [];
    let after: string | undefined;
    do {
      const page = await searchCases(store().em(), {
        unit,
        text: '登记',
        sort,
        limit: 1,
        after,
        days,
      });
      pages.push(...page.items.map(({ subject }) => subject));
      after = page.next ?? undefined;
    } while (after !== undefined && pages.length < 10);
    expect(pages).toEqual(['户籍登记信息', '不动产登记信息']);
  }
});

test('by number: by the year, then the word, then the running number; page by page, both ways', async () => {
  const inOrder = [
    '潍数共享〔2035〕100号',
    '潍数共享〔2036〕2号',
    '潍数共享〔2036〕9号',
    '潍数共享〔2036〕10号',
    '潍数共享〔2036〕1234号',
    '潍数开放〔2036〕3号',
    '潍数共享〔2037〕1号',
  ];
  await store()
    .em()
    .execute(NUMBERED_CASES, [JSON.stringify(inOrder.toReversed())]);
  const read = async (sort: 'number' | 'number-desc') => {
    const found: string[] = [];
    let after: string | undefined;
    do {
      const page = await searchCases(store().em(), {
        unit: 'government',
        procedure: 'numbered',
        sort,
        limit: 2,
        after,
        days,
      });
      found.push(...page.items.map(({ number }) => number));
      after = page.next ?? undefined;
    } while (after !== undefined && found.length < 20);
    return found;
  };
  expect(await read('number')).toEqual(inOrder);
  expect(await read('number-desc')).toEqual(inOrder.toReversed());
});

test('beyond the first, by number, where the words are rare', async () => {
  expect(await numbers({ unit: 'police', text: '登记', sort: 'number' })).toEqual([1, 2]);
  expect(await numbers({ unit: 'police', text: '登记', sort: 'number-desc' })).toEqual([2, 1]);
  const first = await searchCases(store().em(), {
    unit: 'police',
    text: '登记',
    sort: 'number',
    limit: 1,
    days,
  });
  expect(await numbers({ unit: 'police', text: '登记', sort: 'number', after: first.next ?? '' })).toEqual([
    2,
  ]);
});

test('the cursor of another order is none in the order of numbers', async () => {
  const { next } = await searchCases(store().em(), { unit: 'civil', sort: 'newest', limit: 1, days });
  await expect(numbers({ sort: 'number', after: next ?? '' })).rejects.toMatchObject({
    code: 'not-a-cursor',
  });
  const nul = cursorOf([null, '00000000-0000-0000-0000-000000000000', '\0']);
  await expect(numbers({ sort: 'number', after: nul })).rejects.toMatchObject({ code: 'not-a-cursor' });
});

test('a unit that joins a case finds it in the order of numbers too', async () => {
  expect(await numbers({ unit: 'water', sort: 'number' })).toEqual([3]);
});

test('a search for one character is too short', async () => {
  await expect(numbers({ text: '户' })).rejects.toMatchObject({ code: 'search-too-short' });
});
