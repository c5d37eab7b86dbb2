import { assertEvent, assign, enqueueActions, setup } from 'xstate';
import { period } from '../edges.ts';
import { effectActions } from '../effect-actions.ts';
import type { Opening, StateMeta } from '../procedure.ts';
import type { DisputeEvent } from './actions.ts';
import type { DisputeContext } from './context.ts';
import type { Intake } from './intake.ts';
import * as remember from './memory.ts';

/** The words of the chart: its types, periods, guards, and what a dispute remembers from a step. */
export const chart = setup({
  types: {
    context: {} as DisputeContext,
    events: {} as DisputeEvent,
    input: {} as Opening<Intake>,
    meta: {} as StateMeta,
  },
  delays: {
    'dispute.negotiation': period,
    'dispute.coordination': period,
    'dispute.joint-review': period,
    'dispute.ruling': period,
  },
  guards: {
    // 条例 writes no negotiation for a dispute across levels or regions; 办法 writes it for every one.
    beginsWithCoordination: ({ context: { opening } }) =>
      opening.ruleSet.instrument === 'regulation-809' && isAcross(opening),
    otherSideHasAccepted: ({ context }) => context.coordination?.accepted.length === 1,
    isLastOpinion: ({ context, event }) => {
      assertEvent(event, 'giveOpinion');
      return context.reviewers.every(({ unit, opinion }) => unit === event.actor.unit || opinion !== null);
    },
    reviewSettles: ({ event }) => {
      assertEvent(event, 'concludeReview');
      return event.payload.outcome !== 'unresolved';
    },
  },
  actions: {
    ...effectActions,
    rememberMeeting: assign(({ context, event }) => {
      assertEvent(event, 'recordMeeting');
      return remember.meeting(context, event);
    }),
    rememberFailure: assign(({ context, event }) => {
      assertEvent(event, 'declareFailed');
      return remember.failure(context, event);
    }),
    rememberProposal: assign(({ event }) => {
      assertEvent(event, 'proposeTerms');
      return remember.proposal(event);
    }),
    forgetProposal: assign({ proposal: null }),
    settleByTerms: assign(({ context }) => remember.settled(context, 'negotiation', context.proposal)),
    rememberOpinion: assign(({ event }) => {
      assertEvent(event, 'recordOpinion');
      return remember.opinion(event);
    }),
    rememberAcceptance: assign(({ context, event }) => {
      assertEvent(event, 'acceptOpinion');
      return remember.acceptance(context, event);
    }),
    settleByOpinion: assign(({ context }) => remember.settled(context, 'coordination', context.coordination)),
    nameReviewers: enqueueActions(({ enqueue, event }) => {
      assertEvent(event, 'callJointReview');
      enqueue.assign(({ context }) => remember.reviewers(context, event));
      enqueue({ type: 'joinParty', params: { party: 'reviewer', units: event.payload.reviewers } });
    }),
    replaceReviewer: enqueueActions(({ enqueue, event }) => {
      assertEvent(event, 'replaceReviewer');
      enqueue.assign(({ context }) => remember.replacement(context, event));
      enqueue({ type: 'joinParty', params: { party: 'reviewer', units: [event.payload.to] } });
    }),
    rememberReviewerOpinion: assign(({ context, event }) => {
      assertEvent(event, 'giveOpinion');
      return remember.reviewerOpinion(context, event);
    }),
    rememberReviewed: assign({ reviewed: true }),
    settleByReview: assign(({ context, event }) => {
      assertEvent(event, 'concludeReview');
      const { outcome, ...rest } = event.payload;
      return outcome === 'unresolved' ? {} : remember.settled(context, 'joint-review', { outcome, ...rest });
    }),
    rememberDraft: assign(({ event }) => {
      assertEvent(event, 'draftRuling');
      return remember.draft(event);
    }),
    settleByRuling: assign(({ context }) => remember.settled(context, 'ruling', context.draft)),
    rememberWithdrawn: assign({ outcome: remember.WITHDRAWN }),
    tellOutcome: enqueueActions(({ enqueue, context }) => {
      enqueue({ type: 'settleCase', params: { outcome: context.outcome } });
    }),
  },
});

/** 跨层级、跨地域: the two sides are under different bureaus. */
function isAcross({ parties, units }: Opening): boolean {
  const bureauOf = (code: string | undefined) => units.find((unit) => unit.code === code)?.bureau;
  return bureauOf(parties.requester?.[0]) !== bureauOf(parties.provider?.[0]);
}
