import type { Opening } from '../procedure.ts';
import { shareRequest } from '../share-request/procedure.ts';
import { shareRequestCase } from './share-request-case.ts';
import * as moves from './share-request-moves.ts';
import { given, type Story } from './story.ts';

/** A share request as it stands just after its submission. */
export const submitted = (opening: Opening = shareRequestCase()): Story => given(shareRequest, opening);

/** Received by the provider and signed in: 审查. */
export const inReview = (opening?: Opening): Story =>
  submitted(opening).after(moves.approve(), moves.signIn());

/** With the security review recorded, so that a reply may be drafted. */
export const reviewed = (opening?: Opening): Story => inReview(opening).after(moves.recordSecurityReview());

export const agreed = (opening?: Opening): Story =>
  reviewed(opening).after(moves.draftAgreement(), moves.sign());

export const refused = (opening?: Opening): Story =>
  reviewed(opening).after(moves.draftRefusal(), moves.sign());

export const disputed = (opening?: Opening): Story => refused(opening).after(moves.raiseDispute());

export const delivered = (opening?: Opening): Story => agreed(opening).after(moves.recordDelivery());

export const inUse = (opening?: Opening): Story => delivered(opening).after(moves.confirmReceipt());

export const suspended = (opening?: Opening): Story => inUse(opening).after(moves.suspend());
