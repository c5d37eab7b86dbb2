import { expect, test } from 'vitest';
import { articleExists, articleText } from './article-text.ts';
import { INSTRUMENT_IDS, type InstrumentId } from './instruments.ts';
import data from './periods.json' with { type: 'json' };
import { type Period, periodRule, periods, readPeriods } from './periods.ts';

/** Every number of days, or years, that 条例 and 办法 give. */
const STATUTORY: readonly (readonly [string, InstrumentId, string, string, string])[] = [
  ['share.reply', 'regulation-809', '10 working-day', '+10 working-day, consent of bureau', 'R21(1)'],
  ['share.reply', 'weifang-measures', '10 working-day', 'no extension', 'S20(3)'],
  [
    'share.reply.unconditional',
    'regulation-809',
    '1 working-day',
    '+10 working-day, consent of bureau',
    'R21(1)',
  ],
  ['share.delivery', 'regulation-809', '20 working-day', 'no extension', 'R22(1)'],
  ['use-record.retention', 'regulation-809', '3 year', 'no extension', 'R29(2)'],
  ['catalogue.update', 'regulation-809', '10 working-day', '+5 working-day, consent of bureau', 'R17(2)'],
  ['catalogue.update', 'weifang-measures', '15 working-day', 'no extension', 'S11'],
  ['catalogue.publish', 'regulation-809', '2 working-day', 'no extension', 'R17(3)'],
  ['correction.verify', 'regulation-809', '10 working-day', 'no extension', 'R26(2)'],
];

test('these periods are statutory, and no others', () => {
  const rows = rules().flatMap(([{ id }, instrument, { basis, amount, unit, extension, articles }]) => {
    if (basis !== 'statutory') return [];
    const extended = extension
      ? `+${extension.max} ${extension.unit}, consent of ${extension.consentOf}`
      : 'no extension';
    return [[id, instrument, `${amount} ${unit}`, extended, articles.join()]];
  });
  expect(rows).toEqual(STATUTORY);
});

test('办法 has two numbers of days only: 15 in article 11 and 10 in article 20', () => {
  const numbers = rules().filter(
    ([, instrument, rule]) => instrument === 'weifang-measures' && rule.amount !== null,
  );
  expect(numbers.map(([, , { amount, articles }]) => [amount, articles.join()])).toEqual([
    [10, 'S20(3)'],
    [15, 'S11'],
  ]);
});

test('the words of the article bear out every statutory period and where it starts', () => {
  for (const [, , { basis, amount, unit, startsFrom, extension, articles }] of rules()) {
    if (basis !== 'statutory') continue;
    const words = articles.map(articleText).join();
    const unitWords = { 'working-day': '个工作日', 'calendar-day': '日', year: '年' }[unit];
    expect(words).toContain(`${amount}${unitWords}`);
    if (startsFrom !== null) expect(words).toContain(startsFrom);
    if (extension) expect(words).toContain(`${extension.max}个工作日`);
  }
});

test('every cited article exists, and stands in the instrument that the rule is of', () => {
  const letters = { 'regulation-809': 'R', 'weifang-measures': 'S' };
  for (const [, instrument, { articles, extension }] of rules()) {
    for (const ref of [...articles, ...(extension?.articles ?? [])]) {
      expect([ref, articleExists(ref)]).toEqual([ref, true]);
      expect(ref[0]).toBe(letters[instrument]);
    }
  }
});

test('no rung of a dispute has a number, under either instrument', () => {
  const rungs = periods.filter(({ procedure }) => procedure === 'dispute');
  expect(rungs.map(({ id }) => id)).toEqual([
    'dispute.negotiation',
    'dispute.coordination',
    'dispute.joint-review',
    'dispute.ruling',
  ]);
  for (const { rules } of rungs) {
    for (const id of INSTRUMENT_IDS) expect(rules[id]).toMatchObject({ basis: 'internal', amount: null });
  }
});

test('the number of the draft on opening is a suggestion with its mark, not a period', () => {
  const check = periods.find(({ id }) => id === 'opening.formal-check');
  expect(check?.suggestion).toMatchObject({ amount: 5, mark: 'draft', note: '征求意见稿' });
  expect(check?.rules['weifang-measures']).toMatchObject({ basis: 'internal', amount: null, mark: 'draft' });
});

test('an unknown period, or one that the instrument does not know, is null', () => {
  expect(periodRule('share.replies', 'regulation-809')).toBeNull();
  expect(periodRule('share.reply.unconditional', 'weifang-measures')).toBeNull();
  expect(periodRule('share.delivery', 'weifang-measures')).toMatchObject({ basis: 'internal', amount: null });
});

test.for([
  [
    'a draft as statutory',
    { mark: 'draft' },
    '0.rules.regulation-809.mark：只有读到原文（text）的期限才能作为法定时限',
  ],
  ['a press report as statutory', { mark: 'press' }, '0.rules.regulation-809.mark：只有读到原文'],
  [
    'a statutory period with no number',
    { amount: null },
    '0.rules.regulation-809.amount：法定时限必须有数字',
  ],
  [
    'a number written into an internal one',
    { basis: 'internal' },
    '0.rules.regulation-809.amount：法定时限必须有数字，内部时限',
  ],
  ['no days', { amount: 0 }, '0.rules.regulation-809.amount'],
  ['an article that is none', { articles: ['条例21'] }, '0.rules.regulation-809.articles.0：不是条款引用'],
  ['an unknown field', { days: 3 }, '0.rules.regulation-809'],
] as const)('refused, with file and path: %s', ([, change, message]) => {
  const [reply] = data;
  const rules = { ...reply?.rules, 'regulation-809': { ...reply?.rules['regulation-809'], ...change } };
  const read = () => readPeriods([{ ...reply, rules }]);
  expect(read).toThrow(expect.objectContaining({ code: 'bad-data' }));
  expect(read).toThrow('statute/periods.json 的数据不正确');
  expect(read).toThrow(message);
});

test('refused: a period twice, a missing instrument, a rule of an instrument that has no such procedure', () => {
  const [reply] = data;
  const decision = data.find(({ id }) => id === 'opening.decision');
  expect(() => readPeriods([reply, reply])).toThrow('1.id：share.reply 重复');
  expect(() => readPeriods([{ ...reply, rules: { 'regulation-809': null } }])).toThrow(
    '0.rules.weifang-measures',
  );
  const rules = { ...decision?.rules, 'regulation-809': decision?.rules['weifang-measures'] };
  expect(() => readPeriods([{ ...decision, rules }])).toThrow('regulation-809 没有规定程序 opening-request');
});

type Row = readonly [Period, InstrumentId, NonNullable<ReturnType<typeof periodRule>>];

/** Every rule of every period, in the order of the file. */
function rules(): readonly Row[] {
  return periods.flatMap((period) =>
    INSTRUMENT_IDS.flatMap((instrument): readonly Row[] => {
      const rule = period.rules[instrument];
      return rule ? [[period, instrument, rule]] : [];
    }),
  );
}
