import { expect, test } from 'vitest';
import { liveAtRandom } from '../testing/random-lives.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';
import * as moves from '../testing/share-request-moves.ts';
import { submitted } from '../testing/share-request-stages.ts';
import { shareRequest } from './procedure.ts';

const { AGREEMENT: _a, REFUSAL: _r, expires: _e, outcome: _o, ...builders } = moves;

test('random actions by random people never throw, and a refused one leaves the case as it is', {
  timeout: 60_000,
}, () => {
  const { taken, refused, closed } = liveAtRandom({
    procedure: shareRequest,
    begin: () => submitted(shareRequestCase()),
    lawful: [...Object.values(builders).map((build) => build())],
    early: ['withdraw'],
    units: ['requester', 'provider', 'bureau', 'government'],
  });
  // Otherwise the property would hold of lives in which nothing happens.
  expect(taken).toBeGreaterThan(300);
  expect(refused).toBeGreaterThan(300);
  expect(closed).toBeGreaterThan(5);
});
