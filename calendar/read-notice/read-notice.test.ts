import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chinaDefinition } from '../default-calendar.ts';
import { daysOf, type Notice } from '../notice.ts';
import { type RegisteredNotice, registeredNotices } from '../notices/register.ts';
import { loadNotices } from '../source/load-notices.ts';
import { createWorkingCalendar } from '../working-calendar.ts';
import { halfWidth } from './plain-text.ts';
import { readNotice } from './read-notice.ts';

const { holidayLaw } = chinaDefinition;
const loaded = loadNotices();
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八'];

/** What was known when a notice came out. */
function knownBefore({ issuedOn }: { issuedOn: string }) {
  return { holidayLaw, notices: loaded.filter((notice) => notice.issuedOn < issuedOn) };
}

/** The page as it is pasted: head, introduction, items, admonition, signature. */
function page({ title, number, issuedOn, year, dispositions }: RegisteredNotice, change?: object): string {
  const [y, m, d] = issuedOn.split('-').map(Number);
  const items = dispositions.map(({ name, wording }, at) =>
    // A notice on one holiday does not put its name before the item.
    change ? `${NUMERALS[at]}、${wording}` : `${NUMERALS[at]}、${name}：${wording}`,
  );
  return [
    title,
    number,
    '',
    '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：',
    `　　经国务院批准，现将${year}年放假调休日期的具体安排通知如下。`,
    ...items.map((item) => `　　${item}`),
    '　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。',
    '国务院办公厅',
    `${y}年${m}月${d}日`,
  ].join('\n');
}

/** A notice by its days, under the names by which its holidays go. */
function daysIn({ off, madeUp, cancelsMadeUp, cancelsOff, ...head }: Notice) {
  return { ...head, off: off.flatMap(daysOf), madeUp, cancelsMadeUp, cancelsOff, source: '' };
}

test.for(registeredNotices.map((entry) => [entry.number, entry] as const))(
  '%s: its page gives exactly the days that are loaded, in full width, in half width, and on one line',
  ([number, entry]) => {
    const known = knownBefore(entry);
    const notice = loaded.find((each) => each.number === number);
    const text = page(entry, entry.change);
    for (const pasted of [text, halfWidth(text), text.replace(/\n {0}　　(?=[二三四五六七八]、)/g, '')]) {
      const reading = readNotice(pasted, {}, known);
      if (!reading.ok) throw new Error(JSON.stringify(reading.faults, null, 1));
      expect(daysIn(reading.notice)).toEqual(notice && daysIn(notice));
      expect(reading.warnings).toEqual([]);
    }
  },
);

const HEAD = '国务院办公厅关于2026年部分节假日安排的通知\n国办发明电〔2025〕7号\n2025年11月4日';
const OF_2026 = [
  '一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。',
  '二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。',
  '三、清明节：4月4日（周六）至6日（周一）放假，共3天。',
  '四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。',
  '五、端午节：6月19日（周五）至21日（周日）放假，共3天。',
  '六、中秋节：9月25日（周五）至27日（周日）放假，共3天。',
  '七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。',
];
const known2026 = { holidayLaw, notices: loaded.filter(({ year }) => year < 2026) };

/** The notice for 2026 with one item in other words, or none. */
const changed = (at: number, item: string) =>
  [HEAD, ...OF_2026.map((each, place) => (place === at ? item : each))].join('\n');

const faultsIn = (text: string, given = {}, known = known2026) => {
  const reading = readNotice(text, given, known);
  return reading.ok
    ? []
    : reading.faults.map(({ line, code, text: words, right }) => [line, code, words, right]);
};

// The head is lines 1 to 3, so that item 一 stands on line 4.
test.for([
  [
    1,
    '二、春节：2月31日（周日）至23日放假。',
    5,
    'no-such-day',
    '2月31日（周日）',
    '2026年2月最后一日是28日',
  ],
  [1, '二、春节：2月15日（周一）至23日放假。', 5, 'weekday-differs', '2月15日（周一）', '2026-02-15 是周日'],
  [1, '二、春节：2月15日至23日放假，共8天。', 5, 'count-differs', '8天', '2026-02-15 至 2026-02-23 是9天'],
  [
    1,
    '二、春节：2月15日至23日放假。2月24日（周二）上班。',
    5,
    'made-up-not-weekend',
    '2月24日（周二）',
    '调休上班日应当是周六或者周日',
  ],
  [
    1,
    '二、春节：2027年2月15日至23日放假。',
    5,
    'wrong-year',
    '2027年2月15日',
    '应当是2026年的日期，或者2025年12月的日期',
  ],
  [
    1,
    '二、春节：2月23日至15日放假。',
    5,
    'range-backwards',
    '2月23日至15日',
    '止日应当晚于 2026-02-23；跨年的请写明年份',
  ],
  [1, '二、春节：15日至23日放假。', 5, 'no-month', '15日', '应当写成“几月几日”'],
  [1, '二、春节：2月15日至23日。', 5, 'no-verb', '2月15日至23日', '日期之后应当写明“放假”“补休”或者“上班”'],
  [
    1,
    '二、春节：放假调休，共9天。',
    5,
    'no-days',
    '放假调休，共9天。',
    '应当写明日期，如“10月1日（周四）至7日（周三）放假调休，共7天”',
  ],
  [
    4,
    '五、端午节：6月20日至21日放假，共2天。',
    8,
    'statutory-day-missing',
    '6月20日至21日放假，共2天。',
    '“端午节”应当包括 2026-06-19',
  ],
  [
    4,
    '',
    1,
    'statutory-day-missing',
    '国务院办公厅关于2026年部分节假日安排的通知',
    '应当有“端午节”一项，包括 2026-06-19',
  ],
  [
    3,
    '四、劳动节：5月1日至5日放假。4月5日（周日）上班。',
    7,
    'overlap',
    '5月1日至5日放假。4月5日（周日）上班。',
    '一个日期只能安排一次',
  ],
  [
    0,
    '一、元旦：1月1日至3日放假。12月27日（周六）上班。',
    4,
    'weekday-differs',
    '12月27日（周六）',
    '2026-12-27 是周日；如指 2025-12-27，请写明2025年',
  ],
] as const)('item %i as %s: line %i, %s', ([at, item, ...expected]) => {
  expect(faultsIn(changed(at, item))).toContainEqual(expected);
});

test('every fault is told at once, in the order of the lines', () => {
  const text = [HEAD, '一、元旦：1月32日放假。', '二、春节：2月30日放假。', ...OF_2026.slice(2)].join('\n');
  expect(faultsIn(text).map(([line, code]) => [line, code])).toEqual([
    [4, 'no-such-day'],
    [5, 'no-such-day'],
  ]);
});

test('a make-up day that was lost when copying is no fault, but the sum shows it', () => {
  const item = '四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。';
  const reading = readNotice(changed(3, item), {}, known2026);
  expect(reading.ok && reading.warnings).toMatchObject([{ line: 1, code: 'balance-differs' }]);
});

test.for([
  ['', ['title-missing', 'number-missing', 'date-missing']],
  [HEAD, ['nothing-arranged']],
  [OF_2026.join('\n'), ['title-missing', 'number-missing', 'date-missing']],
  [[HEAD.replace('2025年11月4日', '2025年11月31日'), ...OF_2026].join('\n'), ['no-such-day']],
  [[HEAD.replace('2025年11月4日', '2023年11月4日'), ...OF_2026].join('\n'), ['date-implausible']],
] as const)('a head that lacks something is refused: %#', ([text, codes]) => {
  expect(faultsIn(text).map(([, code]) => code)).toEqual(codes);
});

test('number, date and title may be given beside the text, but may not contradict it', () => {
  const bare = OF_2026.join('\n');
  const given = {
    title: '国务院办公厅关于2026年部分节假日安排的通知',
    number: '国办发明电[2025]7号',
    issuedOn: '2025-11-04',
    source: '新华网',
  };
  const reading = readNotice(bare, given, known2026);
  expect(reading.ok && reading.notice).toMatchObject({ number: '国办发明电〔2025〕7号', source: '新华网' });
  const text = [HEAD, bare].join('\n');
  expect(
    faultsIn(text, { number: '国办发明电〔2025〕8号', issuedOn: '2025-11-05' }).map((fault) =>
      fault.slice(0, 3),
    ),
  ).toEqual([
    [2, 'number-differs', '国办发明电〔2025〕7号'],
    [3, 'date-differs', '2025年11月4日'],
  ]);
});

test('what is known already, or contradicts it, is refused', () => {
  const known = { holidayLaw, notices: loaded };
  const text = [HEAD, ...OF_2026].join('\n');
  expect(faultsIn(text, {}, known).map(([, code]) => code)).toEqual(['already-known']);
  const other = text.replace('7号', '9号');
  expect(faultsIn(other, {}, known).map(([, code]) => code)).toEqual(['year-arranged']);
  const lengthening =
    '国务院办公厅关于延长2027年春节假期的通知\n国办发明电〔2027〕1号\n2027年2月8日\n一、延长2027年春节假期至2月14日。';
  expect(faultsIn(lengthening, {}, known).map(([, code]) => code)).toEqual([
    'corrected-missing',
    'extends-nothing',
  ]);
});

test('a holiday that is arranged anew loses the days that it does not have any more', () => {
  const text =
    '国务院办公厅关于调整2026年劳动节假期安排的通知\n国办发明电〔2026〕3号\n2026年3月20日\n一、5月1日（周五）至3日（周日）放假，共3天。';
  const reading = readNotice(text, {}, { holidayLaw, notices: loaded });
  expect(reading.ok && reading.notice).toMatchObject({
    year: 2026,
    corrects: '国办发明电〔2025〕7号',
    off: [{ from: '2026-05-01', to: '2026-05-03', name: '劳动节' }],
    cancelsOff: ['2026-05-04', '2026-05-05'],
    cancelsMadeUp: [],
  });
});

test('JSON is read as a notice, and its faults name the line of the value', () => {
  const [notice] = loaded.filter(({ year }) => year === 2026);
  const json = JSON.stringify(notice, null, 2);
  const reading = readNotice(json, {}, known2026);
  expect(reading).toMatchObject({ ok: true, notice, warnings: [] });
  expect(faultsIn(json.replace('"2026-05-09"', '"2026-05-39"')).map((fault) => fault.slice(0, 3))).toEqual([
    [47, 'not-a-notice', '2026-05-39'],
  ]);
  expect(faultsIn(json.replace('"2026-05-09"', '"2026-05-12"')).map((fault) => fault.slice(0, 3))).toEqual([
    [47, 'made-up-not-weekend', '2026-05-12'],
  ]);
  expect(faultsIn(json.replace('"year": 2026,', '"year": 2026')).map((fault) => fault.slice(0, 2))).toEqual([
    [3, 'not-json'],
  ]);
});

test('what JSON lacks is said in Chinese, by its field', () => {
  const reading = readNotice('{ "year": "2027" }', {}, known2026);
  expect(reading.ok || reading.faults.slice(0, 2)).toMatchObject([
    { line: 1, text: '2027', code: 'not-a-notice', right: '请更正 year' },
    { line: 1, text: 'title', code: 'not-a-notice', message: expect.stringMatching(/^无效输入/) },
  ]);
  expect(faultsIn('[1]')).toEqual([[1, 'not-a-notice', '', '请更正 日期']]);
});

test('whatever is typed, it is refused by its line or it makes a calendar', () => {
  const page = [HEAD, ...OF_2026].join('\n');
  const anyPlace = fc.integer({ min: 0, max: page.length });
  const anyText = fc.constantFrom(
    '',
    '\n',
    '。',
    '31',
    '2',
    '月',
    '日',
    '至',
    '上班',
    '放假',
    '（',
    '）',
    '其中',
    '延长',
    '{',
    '2027年',
    '起',
  );
  const anyEdit = fc.tuple(anyPlace, fc.integer({ min: 0, max: 6 }), anyText);
  fc.assert(
    fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 4 }), (edits) => {
      const text = edits.reduce(
        (now, [at, length, put]) => now.slice(0, at) + put + now.slice(at + length),
        page,
      );
      const reading = readNotice(text, {}, known2026);
      if (reading.ok) {
        const notices = [...known2026.notices, reading.notice];
        expect(createWorkingCalendar({ ...chinaDefinition, notices }).loadedYears).toContain(
          reading.notice.year,
        );
      } else {
        const lines = text.split('\n').length;
        for (const { line, message, right } of reading.faults) {
          expect(line >= 1 && line <= lines && message !== '' && right !== '').toBe(true);
        }
        expect(reading.faults.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 400 },
  );
});
