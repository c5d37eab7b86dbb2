import { expect, test } from 'vitest';
import { catalogueChangeCase } from '../testing/catalogue-change-case.ts';
import * as moves from '../testing/catalogue-change-moves.ts';
import { submitted } from '../testing/catalogue-change-stages.ts';
import { liveAtRandom } from '../testing/random-lives.ts';
import { catalogueChange } from './procedure.ts';

const { submitContents: _c, submitAssessed: _a, ...builders } = moves;

test('random actions by random people never throw, and a refused one leaves the case as it is', {
  timeout: 60_000,
}, () => {
  const { taken, refused, closed } = liveAtRandom({
    procedure: catalogueChange,
    begin: () =>
      submitted(
        catalogueChangeCase({
          county: true,
          contents: { category: 'population' },
          concerned: ['civil', 'health'],
        }),
      ),
    lawful: [
      ...Object.values(builders).map((build) => build()),
      moves.agreeToDraft({ by: 'civil.clerk' }),
      moves.consentToExtension({ by: 'bureau.clerk' }),
    ],
    early: ['withdraw'],
    units: ['provider', 'bureau', 'cityBureau', 'civil', 'health'],
  });
  // Otherwise the property would hold of lives in which nothing happens.
  expect(taken).toBeGreaterThan(300);
  expect(refused).toBeGreaterThan(300);
  expect(closed).toBeGreaterThan(5);
});
