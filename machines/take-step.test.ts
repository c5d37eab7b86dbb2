import { expect, test } from 'vitest';
import { startOfDayInShanghai } from '../calendar/iso-date.ts';
import { CLOCK_ACTOR } from './party.ts';
import { shareRequest } from './share-request/procedure.ts';
import { warningStep } from './take-step.ts';
import * as moves from './testing/share-request-moves.ts';
import * as stages from './testing/share-request-stages.ts';
import type { Story } from './testing/story.ts';
import { nextThreshold } from './threshold.ts';

/** The warning that comes next when a day begins, and what it leads to. */
function warned({ docket }: Story, on: string) {
  const threshold = nextThreshold(docket.clocks, startOfDayInShanghai(on));
  if (threshold?.kind !== 'warning') throw new Error(`no warning lies ahead on ${on}`);
  const at = new Date(threshold.atMs).toISOString();
  const frame = { caseId: 'case-1', requestId: 'warning', on: threshold.on, at, backfilled: false };
  return warningStep(shareRequest, docket, threshold, frame);
}

test('a warning comes three working days before the last, to whoever has a task under the period', () => {
  const { step, docket } = warned(stages.inReview(), '2026-09-18');
  // 2026-10-09 is the last day; 10-08, 09-30 and 09-29 are the three working days before it, 国庆 between them.
  expect(step).toMatchObject({
    kind: 'warning',
    on: '2026-09-29',
    actor: CLOCK_ACTOR,
    label: '期限预警：答复共享申请',
  });
  expect(step.effects).toEqual([
    { type: 'notify', to: ['provider.clerk'], about: '答复共享申请将于2026-10-09届满' },
  ]);
  expect(docket.clocks[0]?.warned).toEqual(['2026-09-29']);
});

test('the bureau is warned of an extension that waits for it, beside the provider', () => {
  const { step } = warned(stages.inReview().after(moves.askForExtension()), '2026-09-18');
  expect(step.effects).toMatchObject([{ to: ['provider.clerk', 'bureau.clerk', 'bureau.head'] }]);
});

test('the end of 使用时限 is announced to the requester, who has no task yet', () => {
  const { step } = warned(stages.inUse(), '2028-06-01');
  expect(step.effects).toEqual([
    { type: 'notify', to: ['requester.clerk'], about: '使用时限将于2028-06-30届满' },
  ]);
});

test('a warning moves nothing but the sequence', () => {
  const story = stages.inReview();
  const { step, docket } = warned(story, '2026-09-18');
  expect(step.to).toEqual(step.from);
  expect(docket.snapshot).toEqual(story.docket.snapshot);
  expect(docket.sequence).toBe(story.docket.sequence + 1);
});
