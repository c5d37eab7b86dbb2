import { expect, test } from 'vitest';
import { listStateOf, paramsOf } from './list-state.ts';

test('an empty address means what is to be claimed, the most urgent first', () => {
  expect(listStateOf(new URLSearchParams())).toEqual({ view: 'to-claim', sort: 'urgency', filters: {} });
});

test('what is listed can be read back from the address', () => {
  const state = {
    view: 'unit',
    sort: 'newest',
    filters: { procedure: 'share-request', light: 'overdue', dueFrom: '2026-11-24', text: '共享 人口' },
  } as const;
  expect(listStateOf(new URLSearchParams(paramsOf(state).toString()))).toEqual(state);
});

test('what an address names wrongly is left out', () => {
  const state = listStateOf(new URLSearchParams('view=everything&sort=random&color=red'));
  expect(state).toEqual({ view: 'to-claim', sort: 'urgency', filters: {} });
});
