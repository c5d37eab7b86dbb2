import { expect, test } from 'vitest';
import type { Opening } from '../procedure.ts';
import { unit } from '../testing/cast.ts';
import { CONTENTS, catalogueChangeCase } from '../testing/catalogue-change-case.ts';
import { type Intake, intakeRules } from './intake.ts';
import { catalogueChange } from './procedure.ts';

const refusals = (opening: Opening<Intake>) =>
  intakeRules.filter((rule) => rule.broken(opening)).map(({ id }) => id);

test.for(['add', 'modify', 'delete'] as const)('a change of kind %s begins a case', (kind) => {
  expect(refusals(catalogueChangeCase({ kind }))).toEqual([]);
});

const local = [{ instrument: '山东省大数据发展促进条例', level: '地方性法规', article: null }] as const;
const notShared = { sharing: 'not-shared', conditions: [], reason: '涉及个人隐私。' } as const;

test.for([
  ['an item of another unit', { item: { provider: 'civil' } }, ['own-item']],
  ['a change of law that is yet to come', { trigger: { on: '2026-09-19' } }, ['trigger-has-happened']],
  [
    'a base catalogue without the departments concerned',
    { contents: { category: 'population' } },
    ['co-signing-names-departments'],
  ],
  [
    'a base item deleted without the departments concerned',
    { kind: 'delete', item: { category: '人口数据' } },
    ['co-signing-names-departments'],
  ],
  ['co-signed by itself', { concerned: ['provider'] }, ['co-signing-by-others']],
  ['有条件共享 with no legal basis', { contents: { basis: [] } }, ['class-cites-basis']],
  [
    '不予共享 with no legal basis',
    { contents: { ...notShared, basis: [] } },
    ['class-cites-basis', 'no-sharing-basis-level'],
  ],
  ['有条件共享 with no conditions', { contents: { conditions: [] } }, ['conditional-lists-conditions']],
  [
    'conditions on what is shared without any',
    { contents: { sharing: 'unconditional' } },
    ['only-conditional-has-conditions'],
  ],
  [
    '不予共享 under 条例 on 地方性法规 alone',
    { contents: { ...notShared, basis: [...local] } },
    ['no-sharing-basis-level'],
  ],
  [
    '不予共享 under 条例 without its reason',
    { contents: { ...notShared, reason: null } },
    ['no-sharing-states-reason'],
  ],
  [
    '不予共享 under 办法 on 地方性法规, which 办法 takes',
    { under: 'weifang-measures', contents: { ...notShared, reason: null, basis: [...local] } },
    [],
  ],
] as const)('%s', ([, said, rules]) => {
  expect(refusals(catalogueChangeCase(said as Parameters<typeof catalogueChangeCase>[0]))).toEqual(rules);
});

test('the contents say what 办法 第八条 and 条例 第十三条 ask for', () => {
  const { intake } = catalogueChangeCase();
  expect(catalogueChange.intake.parse(intake)).toEqual(intake);
  for (const field of ['name', 'dataItems', 'format', 'updateCycle', 'sharing', 'opening', 'securityLevel']) {
    const { [field]: _, ...contents } = { ...CONTENTS } as { [field: string]: unknown };
    const paths = catalogueChange.intake
      .safeParse({ ...intake, contents })
      .error?.issues.map(({ path }) => path.join('.'));
    expect(paths, field).toEqual([`contents.${field}`]);
  }
  const twice = { ...CONTENTS, dataItems: ['姓名', '姓名'] };
  expect(catalogueChange.intake.safeParse({ ...intake, contents: twice }).success).toBe(false);
});

test('the unit, its bureau, the city’s bureau and the departments concerned have a part', () => {
  const submitter = { ...unit('a', '', true), bureau: 'bureau-a' };
  expect(catalogueChange.partiesOf(submitter, null, null)).toEqual({ provider: ['a'], bureau: ['bureau-a'] });
  const { intake } = catalogueChangeCase({ concerned: ['civil'] });
  expect(catalogueChange.furtherParties?.(intake, 'city')).toEqual({
    cityBureau: ['city'],
    reviewer: ['civil'],
  });
});

test('the rules are those of the day of the change, and a new item is in no catalogue yet', () => {
  const { intake } = catalogueChangeCase();
  expect(catalogueChange.triggeredOn?.(intake)).toBe('2026-09-14');
  expect(catalogueChange.itemOf(intake)).toBe('household');
  expect(catalogueChange.itemOf(catalogueChangeCase({ kind: 'add' }).intake)).toBeNull();
});
