import { expect, test } from 'vitest';
import * as of from '../testing/correction-case.ts';
import { liveAtRandom } from '../testing/random-lives.ts';
import { correction } from './procedure.ts';

test('random actions by random people never throw, and a refused one leaves the case as it is', {
  timeout: 60_000,
}, () => {
  const { taken, refused, closed } = liveAtRandom({
    procedure: correction,
    begin: of.received,
    lawful: [
      of.signIn(),
      of.reportCorrected(),
      of.reportCorrect(),
      of.withdraw(),
      of.forward(),
      of.sourceCorrected(),
      of.sourceCorrect(),
      of.declineAsSource(),
      of.recall(),
      of.accept(),
      of.askForCoordination(),
      of.mustCorrect(),
      of.resultStands(),
      of.supervise(),
    ],
    early: ['withdraw', 'acceptResult'],
    units: ['requester', 'provider', 'bureau', 'source'],
  });
  expect(taken).toBeGreaterThan(300);
  expect(refused).toBeGreaterThan(300);
  expect(closed).toBeGreaterThan(5);
});
