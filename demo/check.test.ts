import { expect, test } from 'vitest';
import { isCreditCode } from '../machines/credit-code.ts';
import { basisText, CATEGORIES } from '../machines/item-contents.ts';
import { isBelowNoSharingBasis } from '../statute/instrument-level.ts';
import { demoCatalogue } from './catalogue.ts';
import { demoPeople } from './people.ts';
import { demoUnits } from './units.ts';

// Loading the files has already checked their form; here is what one entry alone can't show.
const unitCodes = demoUnits.map(({ code }) => code);
const repeated = (values: readonly string[]) =>
  values.filter((value, place) => values.indexOf(value) !== place);
const holds = (unit: string, role: string) =>
  demoPeople.some(({ memberships }) => memberships.some((held) => held.unit === unit && held.role === role));

test('codes, credit codes, names and ids are unique', () => {
  expect(repeated(unitCodes)).toEqual([]);
  expect(repeated(demoUnits.map(({ creditCode }) => creditCode))).toEqual([]);
  expect(repeated(demoUnits.map(({ name }) => name))).toEqual([]);
  expect(repeated(demoCatalogue.map(({ code }) => code))).toEqual([]);
  expect(repeated(demoCatalogue.map(({ name }) => name))).toEqual([]);
  expect(repeated(demoPeople.map(({ id }) => id))).toEqual([]);
  expect(repeated(demoPeople.map(({ name }) => name))).toEqual([]);
});

test('units, people and items name units that exist', () => {
  const named = [
    ...demoUnits.flatMap(({ parent, bureau, government }) => [parent ?? bureau, bureau, government]),
    ...demoPeople.flatMap(({ memberships }) => memberships.map(({ unit }) => unit)),
    ...demoCatalogue.map(({ provider }) => provider),
  ];
  expect(named.filter((code) => !unitCodes.includes(code))).toEqual([]);
});

test('a credit code is told from one with a wrong character', () => {
  // A sample code that is widely printed, with its check character 3; then one change each.
  expect(isCreditCode('91350100M000100Y43')).toBe(true);
  expect(isCreditCode('91350100M000100Y44')).toBe(false);
  expect(isCreditCode('91350010M000100Y43')).toBe(false);
  expect(isCreditCode('91350100MO00100Y43')).toBe(false);
  expect(isCreditCode('91350100M000100Y4')).toBe(false);
});

test('the credit codes can be known as invented', () => {
  expect(demoUnits.filter(({ creditCode }) => !creditCode.slice(8).startsWith('DEM'))).toEqual([]);
});

test('there are the city, its 12 counties and 4 zones, and four companies and a hospital outside 条例', () => {
  const counties =
    '奎文区 潍城区 坊子区 寒亭区 青州市 诸城市 寿光市 安丘市 高密市 昌邑市 临朐县 昌乐县'.split(' ');
  const names = demoUnits.map(({ name }) => name);
  for (const county of counties)
    expect(names).toEqual(expect.arrayContaining([`${county}人民政府`, `${county}大数据局`]));
  expect(demoUnits.filter(({ level }) => level === 'zone')).toHaveLength(4);
  const uncovered = demoUnits.filter(({ covered }) => !covered).map(({ code }) => code);
  expect(uncovered).toEqual(['wf-gs', 'wf-rq', 'wf-rl', 'wf-gj', 'wf-yy']);
});

test('bureau and government are of the unit’s own level, those of a zone of the city', () => {
  const levelOf = (code: string) => demoUnits.find((unit) => unit.code === code)?.level;
  for (const { level, bureau, government } of demoUnits) {
    const own = level === 'county' ? 'county' : 'city';
    expect([levelOf(bureau), levelOf(government)]).toEqual([own, own]);
  }
});

test('every unit has a clerk and a head, every bureau a supervisor', () => {
  expect(unitCodes.filter((code) => !holds(code, 'clerk') || !holds(code, 'head'))).toEqual([]);
  const bureaux = [...new Set(demoUnits.map(({ bureau }) => bureau))];
  expect(bureaux).toHaveLength(13);
  expect(bureaux.filter((code) => !holds(code, 'supervisor'))).toEqual([]);
});

test('a person’s id says unit and role, and nobody is clerk and head at once', () => {
  for (const { id, memberships } of demoPeople) {
    expect(memberships.map(({ unit, role }) => `p-${unit}-${role}`)).toEqual([id.replace(/-\d+$/, '')]);
  }
});

test('the catalogue has some sixty items, of every class and every kind of base data', () => {
  expect(demoCatalogue.length).toBeGreaterThanOrEqual(55);
  expect(demoCatalogue.length).toBeLessThanOrEqual(70);
  const count = (sharing: string) => demoCatalogue.filter((item) => item.sharing === sharing).length;
  expect(count('unconditional')).toBeGreaterThanOrEqual(15);
  expect(count('conditional')).toBeGreaterThanOrEqual(25);
  expect(count('not-shared')).toBeGreaterThanOrEqual(5);
  expect(new Set(demoCatalogue.map(({ category }) => category))).toEqual(
    new Set(Object.keys(CATEGORIES).filter((category) => category !== 'theme')),
  );
});

test('items of one version have data items without repetition', () => {
  for (const { dataItems } of demoCatalogue) expect(repeated(dataItems)).toEqual([]);
});

test('不予共享 rests on 法律, 行政法规 or 国务院决定 (条例 第十四条第三项), with its article', () => {
  const weak = demoCatalogue.filter(
    ({ sharing, basis }) =>
      sharing === 'not-shared' &&
      !basis.some(({ level, article }) => article && !isBelowNoSharingBasis(level)),
  );
  expect(weak).toEqual([]);
});

test('the basis is told in words', () => {
  const item = (code: string) => demoCatalogue.find((candidate) => candidate.code === code);
  const pension = item('wf-rsj-002');
  const company = item('wf-scjgj-001');
  expect(pension && basisText(pension.basis)).toBe(
    '《中华人民共和国社会保险法》第八十一条；《中华人民共和国个人信息保护法》第三十四条',
  );
  expect(company && basisText(company.basis)).toBeNull();
});
