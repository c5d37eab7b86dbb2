import { beforeAll, expect, test } from 'vitest';
import { periodIdsOf, statesOf } from '../inspect.ts';
import * as of from '../testing/purchase-case.ts';
import { terrainOf } from '../testing/terrain.ts';
import { everyStep, type Found, simplePaths } from '../testing/walk.ts';
import type { PurchaseContext } from './context.ts';
import { purchase } from './procedure.ts';

const terrain = terrainOf({
  procedure: purchase,
  movesOn: ({ on, docket }) => {
    const { approvedOn } = docket.snapshot.context as PurchaseContext;
    const bought = { ...of.BOUGHT, signedOn: approvedOn ?? on, receivedOn: on };
    return [
      of.endorse(),
      of.returnApplication(),
      of.revise(),
      of.withdraw(),
      of.approve(),
      of.pointToExisting(),
      of.refuse(),
      of.sendBack(),
      of.recordPurchase({ payload: bought }),
      of.abandon(),
      of.startChange(),
      of.supervise(),
    ];
  },
  toldOn: ({ on }) => ['published', 'merged', 'refused'].map((result) => of.changeEnds(result, on)),
  // Whoever wrote and endorsed it is the same person on every way here.
  remembered: () => null,
});

// With a target, so that the one period there is runs.
const opening = of.purchaseCase({ settings: { 'internal-targets': { 'purchase.approval': 10 } } });
let found: Found;
beforeAll(() => {
  found = everyStep(terrain, of.applied(opening));
});

test('from every situation that can be reached, every permitted step keeps the case in order', () => {
  const reached = [...found.situations.values()].flatMap(({ last }) => last.step.to);
  expect(new Set(reached)).toEqual(new Set(statesOf(purchase).map(({ id }) => id)));
});

test('every action is taken, every period ends, and every outcome is heard', () => {
  const all = [...Object.keys(purchase.actions), ...periodIdsOf(purchase), 'settled'];
  expect(terrain.taken).toEqual(new Set(all));
});

test('every simple path keeps the case in order', () => {
  const paths = simplePaths(terrain, [of.applied(opening)], ({ docket }) => docket.snapshot.status);
  expect(paths).toBeGreaterThan(20);
});
