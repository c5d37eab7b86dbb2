import { expect, test } from 'vitest';
import { wayTaken } from './way-taken.ts';

const edges = [
  { from: 'handling.reply.received', to: 'handling.reply.review', label: '签收' },
  { from: 'handling.reply.review', to: 'handling.reply.signing', label: '拟答复' },
  { from: 'handling.extension.none', to: 'handling.extension.asked', label: '申请延长答复期限' },
  { from: 'handling', to: 'withdrawn', label: '撤回申请' },
];
const opened = { to: ['handling.reply.received', 'handling.extension.none'] };
const signedIn = { to: ['handling.reply.review', 'handling.extension.none'] };

test('a step in one region takes an edge of that region and no other', () => {
  const { edges: taken } = wayTaken([opened, signedIn], edges);
  expect([...taken]).toEqual(['handling.reply.received handling.reply.review']);
});

test('an edge from the state around is taken when everything in it is left', () => {
  const { edges: taken, states } = wayTaken([opened, { to: ['withdrawn'] }], edges);
  expect([...taken]).toEqual(['handling withdrawn']);
  expect([...states].sort()).toEqual([
    'handling',
    'handling.extension',
    'handling.extension.none',
    'handling.reply',
    'handling.reply.received',
    'withdrawn',
  ]);
});

test('a step that stays where it is takes no edge', () => {
  expect(wayTaken([opened, opened], edges).edges.size).toBe(0);
});
