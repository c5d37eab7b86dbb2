import { expect, test } from 'vitest';
import type { Opening } from '../procedure.ts';
import { APPLICATION, purchaseCase } from '../testing/purchase-case.ts';
import { type Intake, intakeRules } from './intake.ts';
import { purchase } from './procedure.ts';

const refusals = (opening: Opening<Intake>) =>
  intakeRules.filter((rule) => rule.broken(opening)).map(({ id }) => id);
const searched = (search: Intake['search']) => refusals(purchaseCase({ intake: { search } }));

test('a department that has looked for existing data may ask to buy', () => {
  expect(refusals(purchaseCase())).toEqual([]);
});

// 办法 第十三条: 各级政务部门. 第三条第二款 names others, too.
test('a body that is no government department does not report a purchase', () => {
  expect(refusals(purchaseCase({ covered: false }))).toEqual(['government-departments-only']);
});

// 办法 第十二条第一款: 凡可通过共享方式获取的数据，不得重复采集.
test('what can be had by sharing is not bought', () => {
  const shareable = { conclusion: 'shareable', findings: '公安局已有', similar: [] } as const;
  expect(searched({ ...shareable, similar: [] })).toEqual(['shareable-is-not-bought']);
});

test('data that come near are named, each with why it does not serve', () => {
  const similar = [{ item: 'household', why: '没有时段' }];
  const unsuitable = { conclusion: 'unsuitable', findings: '有相近事项' } as const;
  expect(searched({ ...unsuitable, similar: [] })).toEqual(['similar-items-are-named']);
  expect(searched({ ...unsuitable, similar })).toEqual([]);
  expect(searched({ conclusion: 'nothing', findings: '没有', similar })).toEqual(['similar-items-are-named']);
});

test('each intake rule is shown above', () => {
  expect(intakeRules.map(({ id }) => id)).toEqual([
    'government-departments-only',
    'shareable-is-not-bought',
    'similar-items-are-named',
  ]);
});

test('an application says what for, on what duty, from whom, for how much, and what was looked for', () => {
  const asked = (intake: unknown) =>
    purchase.intake.safeParse(intake).error?.issues.map(({ path }) => path.join('.'));
  expect(asked({})).toEqual(['data', 'purpose', 'duty', 'seller', 'budgetYuan', 'search']);
  expect(asked({ ...APPLICATION, seller: 'friend', budgetYuan: 0 })).toEqual(['seller', 'budgetYuan']);
});
