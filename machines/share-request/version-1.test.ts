import { expect, test } from 'vitest';
import { procedureOf } from '../registry.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';
import * as moves from '../testing/share-request-moves.ts';
import { given } from '../testing/story.ts';
import { shareRequest } from './procedure.ts';

const TO_REVIEW = [moves.approve(), moves.signIn(), moves.recordSecurityReview()];
const inPart = moves.draftAgreement({ payload: { ...moves.AGREEMENT, scope: ['姓名'] } });

test('a case that began under version 1 goes on under it: an agreement in part needs no reason there', () => {
  const old = given(procedureOf('share-request', 1), shareRequestCase()).after(...TO_REVIEW);
  old.when(inPart).leadsTo({ states: ['handling.reply.signing', 'handling.extension.none'] });
});

test('nothing else has changed since', () => {
  const old = procedureOf('share-request', 1);
  expect(old.machine).toBe(shareRequest.machine);
  const rulesOf = ({ actions }: Pick<typeof old, 'actions'>) =>
    Object.entries(actions).flatMap(([type, { caseRules, payloadRules }]) =>
      [...(caseRules ?? []), ...(payloadRules ?? [])].map(({ id }) => `${type} ${id}`),
    );
  const before = rulesOf(old);
  expect(rulesOf(shareRequest).filter((rule) => !before.includes(rule))).toEqual([
    'draftReply agreement-in-part-states-reason',
  ]);
});
