import { expect, test } from 'vitest';
import * as of from '../testing/purchase-case.ts';
import { liveAtRandom } from '../testing/random-lives.ts';
import { purchase } from './procedure.ts';

test('random actions by random people never throw, and a refused one leaves the case as it is', {
  timeout: 60_000,
}, () => {
  const { taken, refused, closed } = liveAtRandom({
    procedure: purchase,
    begin: of.applied,
    lawful: [
      of.endorse(),
      of.returnApplication(),
      of.revise(),
      of.withdraw(),
      of.approve(),
      of.pointToExisting(),
      of.refuse(),
      of.sendBack(),
      of.recordPurchase(),
      of.abandon(),
      of.startChange(),
      of.supervise(),
    ],
    early: ['withdraw', 'pointToExisting', 'refuse', 'abandon'],
    units: ['requester', 'bureau'],
  });
  expect(taken).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(300);
  expect(closed).toBeGreaterThan(5);
});
