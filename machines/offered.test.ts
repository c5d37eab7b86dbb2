import { expect, test } from 'vitest';
import { SHARING_CLASSES, type SharingClass } from './facts.ts';
import type { Procedure } from './procedure.ts';
import { procedures } from './registry.ts';

const all: readonly Procedure[] = Object.values(procedures);
const idsOf = (which: (procedure: Procedure) => boolean | undefined) => all.filter(which).map(({ id }) => id);

// Reviewed against 办法 第二十条、第十八条, 条例 第二十一条、第二十六条、第二十八条: the usual one first.
const BY_CLASS: { readonly [Class in SharingClass]: readonly string[] } = {
  unconditional: ['correction'],
  conditional: ['share-request', 'correction'],
  'not-shared': ['dispute', 'correction'],
};

test('what is offered with an item of another unit follows from its sharing class', () => {
  for (const sharing of Object.keys(SHARING_CLASSES) as SharingClass[]) {
    expect([sharing, idsOf(({ offered }) => offered.sharing?.includes(sharing))]).toEqual([
      sharing,
      BY_CLASS[sharing],
    ]);
  }
});

test('with one’s own items their change is offered, and nothing else', () => {
  expect(idsOf(({ offered }) => offered.ownItems)).toEqual(['catalogue-change']);
});

test('every procedure is offered somewhere, and without an item only those that need none', () => {
  expect(idsOf(({ offered }) => offered.withoutItem)).toEqual([
    'catalogue-change',
    'opening-request',
    'supervision',
    'purchase',
  ]);
  expect(idsOf(({ offered }) => Object.keys(offered).length === 0)).toEqual([]);
});
