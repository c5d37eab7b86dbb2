import { expect, test } from 'vitest';
import { disabledAmong, disabledUnitIn } from './disabled-unit.ts';
import { shareRequestCase } from './testing/share-request-case.ts';

const opening = shareRequestCase();
const unit = (code: string, disabledOn: string | null) => ({ code, name: `机构${code}`, disabledOn });
const found = (code: string, disabledOn: string | null) => disabledUnitIn(opening, [unit(code, disabledOn)]);

test('a unit is in service until the day before it is disabled', () => {
  expect(opening.on).toBe('2026-09-18');
  expect(found('civil', null)).toBeUndefined();
  expect(found('civil', '2026-09-19')).toBeUndefined();
  expect(found('civil', '2026-09-18')).toMatchObject({ id: 'units-are-in-service' });
});

test.for([
  ['whoever submits', opening.submittedBy.unit, '不再提出新的申请'],
  ['whoever provides the item', String(opening.item?.provider), `目录事项“${opening.item?.name}”`],
  ['whoever else is named', 'health', '请改选'],
] as const)('the refusal names the unit and says what to do: %s', ([, code, words]) => {
  const says = found(code, '2026-01-01')?.says;
  expect(says).toContain(`“机构${code}”已停用`);
  expect(says).toContain(words);
});

test('of units that are drawn into a case, the disabled one is named', () => {
  const units = [unit('health', null), unit('gone', '2026-01-01')];
  expect(disabledAmong(units, '2026-09-18')?.says).toContain('机构gone');
  expect(disabledAmong(units, '2025-12-31')).toBeUndefined();
});
