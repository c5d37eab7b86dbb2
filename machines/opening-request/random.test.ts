import { expect, test } from 'vitest';
import * as of from '../testing/opening-request-case.ts';
import { liveAtRandom } from '../testing/random-lives.ts';
import { openingRequest } from './procedure.ts';

const lawful = [
  of.accept(),
  of.askForSupplement(),
  of.supplement(),
  of.reject(),
  of.withdraw(),
  of.consult(),
  of.opinion('consents'),
  of.opinion('objects'),
  of.securityReview(),
  of.failSecurityReview(),
  of.draftUse(),
  of.draftTakeIn(),
  of.draftRefusal(),
  of.sign(),
  of.returnDraft(),
  of.startChange(),
  of.reconsider(),
  of.recordAgreement(),
  of.recordDelivery(),
  of.endUse(),
  of.reportMisuse(),
  of.dismissReport(),
  of.stopUse(),
  of.supervise(),
];

test.for([
  ['use', of.use],
  ['demand', of.demand],
] as const)(
  'random actions in a request of the kind %s never throw, and a refused one leaves no trace',
  {
    timeout: 60_000,
  },
  ([, begin]) => {
    const { taken, refused, closed } = liveAtRandom({
      procedure: openingRequest,
      begin,
      lawful,
      early: ['recordWithdrawal', 'rejectApplication'],
      units: ['bureau', 'provider'],
      runs: 60,
    });
    expect(taken).toBeGreaterThan(150);
    expect(refused).toBeGreaterThan(150);
    expect(closed).toBeGreaterThan(3);
  },
);
