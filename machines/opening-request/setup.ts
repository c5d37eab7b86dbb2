import { assertEvent, assign, enqueueActions, setup } from 'xstate';
import { period } from '../edges.ts';
import { effectActions } from '../effect-actions.ts';
import { peopleBehind } from '../four-eyes.ts';
import type { Opening, StateMeta } from '../procedure.ts';
import type { OpeningRequestEvent } from './actions.ts';
import type { OpeningRequestContext } from './context.ts';
import type { Intake } from './intake.ts';

const decisionPeriod = ({ opening }: OpeningRequestContext): string =>
  opening.intake.kind === 'use' ? 'opening.decision' : 'opening.demand-reply';

/** The words of the chart: its types, periods, guards, and what a request remembers from a step. */
export const chart = setup({
  types: {
    context: {} as OpeningRequestContext,
    events: {} as OpeningRequestEvent,
    input: {} as Opening<Intake>,
    meta: {} as StateMeta,
  },
  delays: {
    'opening.formal-check': period,
    'opening.decision': period,
    'opening.demand-reply': period,
    'opening.use': period,
  },
  guards: {
    isUse: ({ context }) => context.opening.intake.kind === 'use',
    draftGrants: ({ context }) => context.draft !== null && context.draft.content.decision !== 'refuse',
    isPublished: ({ event }) => {
      assertEvent(event, 'settled');
      return event.payload.result === 'published';
    },
  },
  actions: {
    ...effectActions,
    rememberSupplementAsked: assign(({ event }) => {
      assertEvent(event, 'askForSupplement');
      return { supplement: { missing: event.payload.missing, on: event.on, supplied: false } };
    }),
    rememberSupplied: assign(({ context }) => ({
      supplement: context.supplement && { ...context.supplement, supplied: true },
    })),
    rememberConsulted: assign(({ event }) => {
      assertEvent(event, 'consultThirdParty');
      return { thirdParty: { opinion: null, on: event.on } };
    }),
    rememberOpinion: assign(({ event }) => {
      assertEvent(event, 'recordThirdPartyOpinion');
      return { thirdParty: { opinion: event.payload.opinion, on: event.on } };
    }),
    // Whether the time of a consultation counts is the authority's setting (periods.md, table 7, row 7); by default it does.
    pauseForThirdParty: enqueueActions(({ enqueue, context }) => {
      if (context.opening.ruleSet.settings['clock.excluded-time'] !== 'not-counted') return;
      enqueue({ type: 'suspendClock', params: { period: decisionPeriod(context) } });
    }),
    goOnAfterThirdParty: enqueueActions(({ enqueue, context }) => {
      if (context.opening.ruleSet.settings['clock.excluded-time'] !== 'not-counted') return;
      enqueue({ type: 'resumeClock', params: { period: decisionPeriod(context) } });
    }),
    rememberSecurityReview: assign(({ event }) => {
      assertEvent(event, 'recordSecurityReview');
      return { securityReview: { conclusion: event.payload.conclusion, on: event.on } };
    }),
    rememberDraft: assign(({ event }) => {
      assertEvent(event, 'draftDecision');
      return { draft: { content: event.payload, by: peopleBehind(event.actor), on: event.on } };
    }),
    rememberSigned: assign(({ context, event }) => {
      assertEvent(event, 'sign');
      return { decision: context.draft && { ...context.draft, on: event.on }, draft: null };
    }),
    startChange: enqueueActions(({ enqueue, event }) => {
      assertEvent(event, 'startChange');
      const link = 'catalogue-change';
      enqueue({
        type: 'startCase',
        params: { procedure: link, link, intake: event.payload, by: event.actor },
      });
    }),
    rememberChangeFailed: assign(({ context }) => ({ changes: context.changes + 1 })),
    forgetDecision: assign({ decision: null, changes: 0 }),
  },
});
