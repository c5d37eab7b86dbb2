import { expect, test } from 'vitest';
import { replyClock } from '../tests/support/commit-requests.ts';
import { advance } from './docket.ts';
import { clocksWith, leaveStopped, nextNumber } from './past-clocks.ts';
import { shareRequest } from './share-request/procedure.ts';
import { shareRequestCase } from './testing/share-request-case.ts';
import * as moves from './testing/share-request-moves.ts';
import * as stages from './testing/share-request-stages.ts';
import type { Story } from './testing/story.ts';

/** Data is delivered, and a problem with it reported, so many times. */
function toAndFro(times: number): Story {
  const rounds = Array.from({ length: times }, () => [moves.reportProblem(), moves.recordDelivery()]);
  return stages.delivered().after(...rounds.flat());
}

/** What the workflow hands to the commit of the last step, in characters. */
const sizeOf = ({ last }: Story) => JSON.stringify(last).length;

test('a step tells of the clocks that run and of those that it stopped, however long the case has lived', () => {
  const story = toAndFro(50);
  expect(story.docket.clocks.map(({ id }) => id)).toEqual(['share.delivery#51']);
  expect(story.docket.pastClocks).toEqual({
    count: 51,
    numbers: { 'share.reply': 1, 'share.delivery': 50 },
  });
  // Longer by the digits of three numbers only: of the step, of its request, and of its clock.
  expect(sizeOf(story) - sizeOf(toAndFro(5))).toBeLessThan(50);
});

test('no two clocks of a case bear one id, and they stand in the order of their start', () => {
  const ids = toAndFro(3).clocks.map(({ id }) => id);
  expect(ids).toEqual([
    'share.reply#1',
    'share.delivery#1',
    'share.delivery#2',
    'share.delivery#3',
    'share.delivery#4',
  ]);
});

test('a case that carries all its clocks, as it did before, leaves them with its next step and numbers on', () => {
  const { docket, clocks, on } = toAndFro(3);
  const carryingAll = { snapshot: docket.snapshot, clocks, sequence: docket.sequence };
  const { type, payload, by: actor } = moves.reportProblem();
  const after = advance(shareRequest, carryingAll, { type, payload, actor, on });
  expect(after.docket.clocks.map(({ id }) => id)).toEqual(['share.delivery#5']);
  expect(after.docket.pastClocks).toEqual({ count: 5, numbers: { 'share.reply': 1, 'share.delivery': 4 } });
});

test('an internal target is left with the period beside it, and bears its number', () => {
  const target = replyClock({ id: 'share.reply.target#1', target: true, stoppedOn: '2026-09-21' });
  const reply = replyClock({ stoppedOn: '2026-09-21' });
  const left = leaveStopped({ clocks: [reply, target] });
  expect(left).toEqual({ clocks: [], pastClocks: { count: 2, numbers: { 'share.reply': 1 } } });
  expect(nextNumber(left, 'share.reply')).toBe(2);
});

test('nothing is left behind where nothing has stopped', () => {
  const opened = stages.submitted(shareRequestCase()).docket;
  expect(leaveStopped(opened)).toEqual({ clocks: opened.clocks });
  expect(opened).not.toHaveProperty('pastClocks');
});

test('what a step does not tell of stays as it was', () => {
  const [first, second] = [replyClock(), replyClock({ id: 'share.reply#2' })];
  const later = { ...second, expired: true };
  const third = replyClock({ id: 'share.reply#3' });
  expect(clocksWith([first, second], [later, third])).toEqual([first, later, third]);
});
