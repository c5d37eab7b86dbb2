import { expect, test } from 'vitest';
import { correction } from './correction/procedure.ts';
import { dispute } from './dispute/procedure.ts';
import { openingRequest } from './opening-request/procedure.ts';
import { paper, papersIn } from './paper.ts';
import type { Procedure } from './procedure.ts';
import { supervision } from './supervision/procedure.ts';
import * as corrections from './testing/correction-case.ts';
import * as disputes from './testing/dispute-moves.ts';
import * as openings from './testing/opening-request-case.ts';
import type { Move } from './testing/story.ts';
import * as supervisions from './testing/supervision-case.ts';

const HASH = 'ab'.repeat(32);

test('a paper is a name, or a name with the hash under which it was uploaded', () => {
  expect(paper.parse(' 核对授权书 ')).toBe('核对授权书');
  expect(paper.parse({ name: '授权书', paper: HASH })).toEqual({ name: '授权书', paper: HASH });
  for (const wrong of [
    '',
    ' ',
    { name: '授权书' },
    { name: '授权书', paper: 'x' },
    { name: '', paper: HASH },
  ]) {
    expect(paper.safeParse(wrong).success).toBe(false);
  }
});

test('the papers of a content are found wherever they stand, with their places', () => {
  const other = 'cd'.repeat(32);
  const content = {
    papers: ['名称', { name: '甲', paper: HASH }],
    reply: { annex: { name: '乙', paper: other } },
    // What is typed under that name is no paper.
    paper: '纸质材料',
    hash: HASH,
    nothing: null,
  };
  expect(papersIn(content)).toEqual([
    { path: 'papers.1.paper', hash: HASH },
    { path: 'reply.annex.paper', hash: other },
  ]);
  expect(papersIn('text')).toEqual([]);
});

const uploaded = [{ name: '扫描件', paper: HASH }];

const STEPS: readonly (readonly [Procedure, Move])[] = [
  [dispute, disputes.recordMeeting()],
  [dispute, disputes.proposeTerms()],
  [dispute, disputes.declareFailed()],
  [dispute, disputes.recordOpinion()],
  [dispute, disputes.giveOpinion('justice')],
  [dispute, disputes.concludeReview()],
  [dispute, disputes.submitToGovernment()],
  [dispute, disputes.draftRuling()],
  [openingRequest, openings.supplement()],
  [supervision, supervisions.report()],
];

test.for(STEPS)('minutes, opinions and proofs may come as uploaded papers: $1.type', ([procedure, step]) => {
  const payload = { ...(step.payload as object), papers: uploaded };
  const parsed = procedure.actions[step.type]?.payload.parse(payload);
  expect(papersIn(parsed)).toEqual([{ path: 'papers.0.paper', hash: HASH }]);
});

test('what a correction or an opening request is begun with may be uploaded too', () => {
  const begun = [
    correction.intake.parse({ ...corrections.correctionCase().intake, papers: uploaded }),
    openingRequest.intake.parse({ ...openings.useCase().intake, papers: uploaded }),
  ];
  for (const intake of begun) expect(papersIn(intake)).toEqual([{ path: 'papers.0.paper', hash: HASH }]);
});
