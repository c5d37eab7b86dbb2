import type { Opening } from '../procedure.ts';
import type { ProcedureId } from '../registry.ts';
import { catalogueChangeCase } from './catalogue-change-case.ts';
import * as change from './catalogue-change-moves.ts';
import * as correction from './correction-case.ts';
import { disputeCase } from './dispute-case.ts';
import * as dispute from './dispute-moves.ts';
import * as opening from './opening-request-case.ts';
import * as purchase from './purchase-case.ts';
import { rectifyMisuse, startRectification } from './rectification-moves.ts';
import { shareRequestCase } from './share-request-case.ts';
import * as share from './share-request-moves.ts';
import type { Move } from './story.ts';
import * as supervision from './supervision-case.ts';

/** How the lives of a procedure begin and go on. */
export interface Lawful {
  readonly begin: readonly (() => Opening)[];
  /** One move of each kind with a content that stands, so that random steps get somewhere. */
  readonly moves: readonly Move[];
  /** Actions that would end most lives at once; they still come at random. */
  readonly early: readonly string[];
  /** Units that have a part in its cases. */
  readonly units: readonly string[];
}

const { submitContents: _c, submitAssessed: _s, ...changes } = change;
const { AGREEMENT: _a, REFUSAL: _r, expires: _e, outcome: _o, ...shares } = share;

/** Lawful contents for every action of every procedure, in the world of the tests' registers. */
export const LAWFUL: { readonly [Id in ProcedureId]: Lawful } = {
  'share-request': {
    begin: [() => shareRequestCase()],
    moves: [
      ...Object.values(shares).map((build) => build()),
      rectifyMisuse(),
      startRectification('share.reply', 'provider', 'R39(四)'),
      startRectification('share.delivery', 'provider', 'R39(四)'),
      startRectification('share.rectify', 'requester', 'R40(三)'),
    ],
    early: ['withdraw'],
    units: ['requester', 'provider', 'bureau', 'government'],
  },
  'catalogue-change': {
    begin: [
      () =>
        catalogueChangeCase({
          county: true,
          contents: { category: 'population' },
          concerned: ['civil', 'health'],
        }),
    ],
    moves: [
      ...Object.values(changes).map((build) => build()),
      change.agreeToDraft({ by: 'civil.clerk' }),
      change.consentToExtension({ by: 'bureau.clerk' }),
      change.publish({ payload: { filing: '潍数备〔2026〕14号', responsible: 'requester' } }),
      startRectification('catalogue.update', 'provider', 'R39(一)'),
    ],
    early: ['withdraw'],
    units: ['provider', 'bureau', 'cityBureau', 'civil', 'health'],
  },
  'opening-request': {
    begin: [() => opening.useCase(), () => opening.demandCase()],
    moves: [
      opening.accept(),
      opening.askForSupplement(),
      opening.supplement(),
      opening.reject(),
      opening.withdraw(),
      opening.consult(),
      opening.opinion('consents'),
      opening.opinion('objects'),
      opening.securityReview(),
      opening.failSecurityReview(),
      opening.draftUse(),
      opening.draftTakeIn(),
      opening.draftRefusal(),
      opening.sign(),
      opening.returnDraft(),
      opening.startChange(),
      opening.reconsider(),
      opening.recordAgreement(),
      opening.recordDelivery(),
      opening.endUse(),
      opening.reportMisuse(),
      opening.dismissReport(),
      opening.stopUse(),
      opening.supervise(),
    ],
    early: ['recordWithdrawal', 'rejectApplication'],
    units: ['bureau', 'provider'],
  },
  dispute: {
    begin: [() => disputeCase()],
    moves: [
      dispute.recordMeeting(),
      dispute.proposeTerms(),
      dispute.acceptTerms(),
      dispute.rejectTerms(),
      dispute.declareFailed(),
      dispute.takeUp(),
      dispute.recordOpinion(),
      dispute.acceptOpinion(),
      dispute.rejectOpinion(),
      dispute.callJointReview(),
      dispute.giveOpinion('justice'),
      dispute.giveOpinion('secrecy'),
      dispute.replaceReviewer(),
      dispute.giveOpinion('audit'),
      dispute.concludeReview(),
      dispute.concludeUnresolved(),
      dispute.submitToGovernment(),
      dispute.draftRuling(),
      dispute.signRuling(),
      dispute.returnRuling(),
      dispute.withdraw(),
      dispute.supervise(),
    ],
    early: ['withdraw', 'acceptTerms'],
    units: ['requester', 'provider', 'bureau', 'government', 'justice', 'secrecy'],
  },
  correction: {
    begin: [() => correction.correctionCase()],
    moves: [
      correction.signIn(),
      correction.reportCorrected(),
      correction.reportCorrect(),
      correction.withdraw(),
      correction.forward(),
      correction.sourceCorrected(),
      correction.sourceCorrect(),
      correction.declineAsSource(),
      correction.recall(),
      correction.accept(),
      correction.askForCoordination(),
      correction.mustCorrect(),
      correction.resultStands(),
      correction.supervise(),
      startRectification('correction.verify', 'provider', 'R39(六)'),
    ],
    early: ['withdraw', 'acceptResult'],
    units: ['requester', 'provider', 'bureau', 'source'],
  },
  supervision: {
    begin: [() => supervision.supervisionCase()],
    moves: [
      supervision.issue(),
      supervision.returnNotice(),
      supervision.revise(),
      supervision.drop(),
      supervision.report(),
      supervision.explain(),
      supervision.confirm(),
      supervision.reject(),
      supervision.extend(),
      supervision.refer(),
      supervision.referForRefusal(),
      supervision.supervise(),
    ],
    early: ['dropCase', 'refer', 'confirmRectification'],
    units: ['bureau', 'respondent'],
  },
  purchase: {
    begin: [() => purchase.purchaseCase()],
    moves: [
      purchase.endorse(),
      purchase.returnApplication(),
      purchase.revise(),
      purchase.withdraw(),
      purchase.approve(),
      purchase.pointToExisting(),
      purchase.refuse(),
      purchase.sendBack(),
      purchase.recordPurchase(),
      purchase.abandon(),
      purchase.startChange(),
      purchase.supervise(),
    ],
    early: ['withdraw', 'pointToExisting', 'refuse', 'abandon'],
    units: ['requester', 'bureau'],
  },
};
