import { expect, test } from 'vitest';
import type { Opening } from '../procedure.ts';
import { correctionCase } from '../testing/correction-case.ts';
import { type Intake, intakeRules } from './intake.ts';
import { correction } from './procedure.ts';

const refusals = (opening: Opening<Intake>) =>
  intakeRules.filter((rule) => rule.broken(opening)).map(({ id }) => id);

const withoutCase = ({ intake: { shareCase: _, ...intake }, ...opening }: Opening<Intake>) => ({
  ...opening,
  intake,
});

test('a doubt about data that was got by sharing begins a case', () => {
  expect(refusals(correctionCase())).toEqual([]);
});

test('whoever uses freely shared data needs no share request to doubt it', () => {
  expect(refusals(withoutCase(correctionCase({ item: { sharing: 'unconditional' } })))).toEqual([]);
});

test.for(['conditional', 'not-shared'] as const)(
  'data of the class %s is had by a share request',
  (sharing) => {
    expect(refusals(withoutCase(correctionCase({ item: { sharing } })))).toEqual(['names-how-it-was-had']);
  },
);

test('one’s own data is corrected without asking', () => {
  const parties = { requester: ['provider'], provider: ['provider'], bureau: ['bureau'] };
  expect(refusals(correctionCase({ parties }))).toEqual(['own-data']);
});

test('a doubt is about data items of the catalogue item', () => {
  const doubts = [{ dataItem: '指纹', records: '第1行', problem: '缺失' }];
  expect(refusals(correctionCase({ intake: { doubts } }))).toEqual(['doubts-within-item']);
});

test('each intake rule is shown above', () => {
  expect(intakeRules.map(({ id }) => id)).toEqual(['own-data', 'names-how-it-was-had', 'doubts-within-item']);
});

test('a report names at least one doubt, and its grounds', () => {
  const fields = correction.intake
    .safeParse({ item: 'household', doubts: [], grounds: ' ' })
    .error?.issues.map(({ path }) => path.join('.'));
  expect(fields).toEqual(['doubts', 'grounds']);
});
