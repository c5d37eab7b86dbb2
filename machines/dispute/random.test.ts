import { expect, test } from 'vitest';
import { raised } from '../testing/dispute-case.ts';
import * as moves from '../testing/dispute-moves.ts';
import { liveAtRandom } from '../testing/random-lives.ts';
import { dispute } from './procedure.ts';

test('random actions by random people never throw, and a refused one leaves the case as it is', {
  timeout: 60_000,
}, () => {
  const { taken, refused, closed } = liveAtRandom({
    procedure: dispute,
    begin: raised,
    lawful: [
      moves.recordMeeting(),
      moves.proposeTerms(),
      moves.acceptTerms(),
      moves.rejectTerms(),
      moves.declareFailed(),
      moves.takeUp(),
      moves.recordOpinion(),
      moves.acceptOpinion(),
      moves.rejectOpinion(),
      moves.callJointReview(),
      moves.giveOpinion('justice'),
      moves.giveOpinion('secrecy'),
      moves.replaceReviewer(),
      moves.giveOpinion('audit'),
      moves.concludeReview(),
      moves.concludeUnresolved(),
      moves.submitToGovernment(),
      moves.draftRuling(),
      moves.signRuling(),
      moves.returnRuling(),
      moves.withdraw(),
      moves.supervise(),
    ],
    early: ['withdraw', 'acceptTerms'],
    units: ['requester', 'provider', 'bureau', 'government', 'justice', 'secrecy'],
  });
  // Otherwise the property would hold of lives in which nothing happens.
  expect(taken).toBeGreaterThan(300);
  expect(refused).toBeGreaterThan(300);
  expect(closed).toBeGreaterThan(5);
});
