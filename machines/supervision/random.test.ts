import { expect, test } from 'vitest';
import { liveAtRandom } from '../testing/random-lives.ts';
import * as of from '../testing/supervision-case.ts';
import { supervision } from './procedure.ts';

test('random actions by random people never throw, and a refused one leaves the case as it is', {
  timeout: 60_000,
}, () => {
  const { taken, refused, closed } = liveAtRandom({
    procedure: supervision,
    begin: of.drafted,
    lawful: [
      of.issue(),
      of.returnNotice(),
      of.revise(),
      of.drop(),
      of.report(),
      of.explain(),
      of.confirm(),
      of.reject(),
      of.extend(),
      of.refer(),
      of.referForRefusal(),
      of.supervise(),
    ],
    early: ['dropCase', 'refer', 'confirmRectification'],
    units: ['bureau', 'respondent'],
  });
  expect(taken).toBeGreaterThan(300);
  expect(refused).toBeGreaterThan(300);
  expect(closed).toBeGreaterThan(5);
});
