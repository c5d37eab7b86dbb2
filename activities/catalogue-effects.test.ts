import { expect, test } from 'vitest';
import type { Effect } from '../machines/effect.ts';
import type { ItemContents } from '../machines/item-contents.ts';
import type { CommitRequest } from '../machines/step.ts';
import { findItem } from '../store/find-item.ts';
import { lockItem } from '../store/item-in-catalogue.ts';
import { nextStep, opening } from '../tests/support/commit-requests.ts';
import { BUREAU_HEAD, ITEM } from '../tests/support/registers.ts';
import { NO_ROWS, rowsOf } from '../tests/support/rows-of.ts';
import { testStore } from '../tests/support/test-store.ts';
import { createActivities } from './activities.ts';

const { store } = testStore();
const commit = (request: CommitRequest) => createActivities(store()).commitStep(request);
const item = (code: string, version?: number) => findItem(store().em(), code, version);

const CONTENTS: ItemContents = {
  name: '房屋登记信息',
  category: 'natural-resources',
  dataItems: ['房号', '面积'],
  format: '数据库表',
  updateCycle: '每日',
  sharing: 'unconditional',
  basis: [],
  conditions: [],
  reason: null,
  opening: 'unconditional',
  securityLevel: '1级',
};

const holds = (code: string, kind: 'add' | 'modify' = 'add'): Effect => ({ type: 'holdItem', kind, code });
const publishes = (code: string, said: { readonly replaces?: number } = {}): Effect => ({
  type: 'publishItem',
  kind: said.replaces ? 'modify' : 'add',
  item: {
    ...{ code, replaces: said.replaces ?? null, provider: 'police', responsible: 'police' },
    contents: { ...CONTENTS, name: `房屋登记信息${code}`, dataItems: [`${code}一`, `${code}二`] },
  },
  distinct: [],
});

/** A case that takes an item with its opening, as a catalogue change does. */
const change = (effects: readonly Effect[], said: Parameters<typeof opening>[1] = {}) => {
  const request = opening(crypto.randomUUID(), { ...said, opening: { item: null, ...said.opening } });
  return { ...request, step: { ...request.step, effects } };
};

/** The step after it, by the head of the bureau, which publishes and closes. */
const publication = (before: CommitRequest, effect: Effect) =>
  nextStep(before, { step: { actor: BUREAU_HEAD, effects: [effect] }, status: 'done' });

test('a publication that is committed twice publishes once', async () => {
  const first = change([holds('house')]);
  await commit(first);
  const second = publication(first, publishes('house'));
  const [one, two] = await Promise.all([commit(second), commit(second)]);
  expect(two).toEqual(one);
  expect(await commit(second)).toEqual(one);
  expect(await item('house')).toMatchObject({ version: 1, inForceFrom: '2026-09-21', responsible: 'police' });
  expect(await item('house', 2)).toBeUndefined();
});

test('a case that closes lets the item go; until then nobody else has it', async () => {
  const first = change([holds('bridge')]);
  await commit(first);
  const second = change([holds('bridge')]);
  await expect(commit(second)).rejects.toMatchObject({
    type: 'Refused',
    nonRetryable: true,
    details: [{ kind: 'not-permitted', reason: 'rule', rule: { id: 'item-is-held' } }],
  });
  expect(await rowsOf(store(), second.step.caseId)).toEqual(NO_ROWS);
  await commit(nextStep(first, { status: 'done' }));
  await commit(change([holds('bridge')]));
});

test('a started case can’t be refused when it begins: it takes the item with its first draft', async () => {
  const holder = change([holds('road')]);
  await commit(holder);
  const caseNumber = '潍数开放〔2026〕1号';
  const origin = { caseId: holder.step.caseId, caseNumber, link: 'catalogue-change' };
  const started = change([holds('road')], { opening: { origin } });
  await commit(started);
  const draft = nextStep(started, { step: { effects: [holds('road')] } });
  await expect(commit(draft)).rejects.toMatchObject({ details: [{ rule: { id: 'item-is-held' } }] });
  await commit(nextStep(holder, { status: 'done' }));
  await commit(draft);
});

test('a case on an item that is just being changed waits, and then finds that the facts have changed', async () => {
  const first = change([holds(ITEM.code, 'modify')]);
  await commit(first);
  const request = opening(crypto.randomUUID());
  const late = await store()
    .em()
    .transactional(async (em) => {
      await lockItem(em, ITEM.code);
      const waiting = commit(request).catch((error: unknown) => error);
      const first = await Promise.race([waiting, new Promise((done) => setTimeout(done, 300, 'waits'))]);
      expect(first).toBe('waits');
      await em.execute(
        `update catalogue_item set in_force_to = '2026-09-21' where code = ? and in_force_to is null`,
        [ITEM.code],
      );
      return { waiting };
    });
  expect(await late.waiting).toMatchObject({ type: 'FactsChanged' });
  expect(await rowsOf(store(), request.step.caseId)).toEqual(NO_ROWS);
});

test('a version that somebody else has put in between is not overwritten', async () => {
  const first = change([holds('dam')]);
  await commit(first);
  await expect(commit(publication(first, publishes('dam', { replaces: 1 })))).rejects.toMatchObject({
    type: 'FactsChanged',
  });
  expect(await item('dam')).toBeUndefined();
});
