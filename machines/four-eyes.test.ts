import { expect, test } from 'vitest';
import { peopleBehind, sameHand } from './four-eyes.ts';
import type { Actor } from './party.ts';
import { person } from './testing/cast.ts';
import * as moves from './testing/share-request-moves.ts';
import * as stages from './testing/share-request-stages.ts';

const clerk = person('provider.clerk');
const head = person('provider.head');
/** Somebody of the unit who stands in for another one: in that one's role. */
const inFor = (represented: Actor, who = 'provider-colleague'): Actor => ({
  ...represented,
  person: who,
  onBehalfOf: represented.person,
});

test('behind a substitute stand two people, behind anybody else one', () => {
  expect(peopleBehind(head)).toEqual(['provider-head']);
  expect(peopleBehind(inFor(head))).toEqual(['provider-colleague', 'provider-head']);
});

test.for([
  ['an act that was not done yet', null, head, false],
  ['another person', ['provider-clerk'], head, false],
  ['the same person', ['provider-head'], head, true],
  ['a substitute of the first person', ['provider-head'], inFor(head), true],
  ['the first person as a substitute of another one', ['provider-clerk'], inFor(head, clerk.person), true],
  ['the one for whom the first person stood in', ['provider-colleague', 'provider-head'], head, true],
  ['two substitutes of one person', ['first', 'provider-head'], inFor(head, 'second'), true],
  ['a substitute of one that had no part in it', ['provider-clerk'], inFor(head), false],
] as const)('one hand, or two: %s', ([, earlier, actor, same]) => {
  expect(sameHand(earlier, actor)).toBe(same);
});

const draftBy = (by: Actor) => stages.reviewed().after({ ...moves.draftAgreement(), by });
const signBy = (by: Actor) => ({ ...moves.sign(), by });

test('whoever drafted a reply does not sign it as a substitute of the head', () => {
  draftBy(clerk)
    .when(signBy(inFor(head, clerk.person)))
    .isAgainst('four-eyes-signing', ['R20(3)']);
});

test('a substitute does not sign for a head who drafted the reply as a clerk', () => {
  draftBy({ ...clerk, person: head.person })
    .when(signBy(inFor(head)))
    .isAgainst('four-eyes-signing', ['R20(3)']);
});

test('a head does not sign what a substitute drafted for them', () => {
  draftBy(inFor({ ...clerk, person: head.person }))
    .when(signBy(head))
    .isAgainst('four-eyes-signing', ['R20(3)']);
});

test('a substitute of the head signs what a clerk drafted, and the step says for whom', () => {
  const signed = draftBy(clerk).after(signBy(inFor(head)));
  expect(signed.last.step.actor).toEqual({
    person: 'provider-colleague',
    unit: 'provider',
    role: 'head',
    onBehalfOf: 'provider-head',
  });
});
