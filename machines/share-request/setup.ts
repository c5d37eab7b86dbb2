import { assertEvent, assign, enqueueActions, setup } from 'xstate';
import { period } from '../edges.ts';
import { effectActions } from '../effect-actions.ts';
import { peopleBehind } from '../four-eyes.ts';
import type { Opening, StateMeta } from '../procedure.ts';
import { rectificationOf } from '../rectify.ts';
import { REPLY } from './actions/extension.ts';
import type { ShareRequestEvent } from './actions.ts';
import type { ShareRequestContext } from './context.ts';
import type { Intake } from './intake.ts';
import * as remember from './memory.ts';

/** The words of the chart: its types, periods, guards, and what a request remembers from a step. */
export const chart = setup({
  types: {
    context: {} as ShareRequestContext,
    events: {} as ShareRequestEvent,
    input: {} as Opening<Intake>,
    meta: {} as StateMeta,
  },
  delays: {
    'share.reply': period,
    'share.supplement-notice': period,
    'share.supplement-answer': period,
    'share.delivery': period,
    'share.confirm': period,
    'share.use': period,
    'share.rectify': period,
  },
  guards: {
    draftAgrees: ({ context }) => context.draft?.content.decision === 'agree',
    ordersSharing: ({ event }) => {
      assertEvent(event, 'settled');
      return event.link === 'dispute' && ['share', 'share-in-part'].includes(event.payload.outcome);
    },
    deniesSharing: ({ event }) => {
      assertEvent(event, 'settled');
      return event.link === 'dispute' && event.payload.outcome === 'not-share';
    },
    isOfRectification: ({ event }) => {
      assertEvent(event, 'settled');
      return event.link === 'supervision';
    },
    isRectified: ({ event }) => {
      assertEvent(event, 'settled');
      return event.link === 'supervision' && event.payload.result === 'rectified';
    },
  },
  actions: {
    ...effectActions,
    rememberApplication: assign(({ event }) => {
      assertEvent(event, 'resubmitApplication');
      return remember.application(event);
    }),
    rememberSupplementAsked: assign(({ event }) => {
      assertEvent(event, 'askForSupplement');
      return remember.supplementAsked(event);
    }),
    rememberSupplementSupplied: assign(({ context, event }) => {
      assertEvent(event, 'supply');
      return remember.supplementSupplied(context, event);
    }),
    rememberSecurityReview: assign(({ event }) => {
      assertEvent(event, 'recordSecurityReview');
      return remember.securityReview(event);
    }),
    rememberDraft: assign(({ context, event }) => {
      assertEvent(event, 'draftReply');
      return remember.draft(context, event);
    }),
    rememberSigned: assign(({ context, event }) => {
      assertEvent(event, 'sign');
      return remember.signed(context, event);
    }),
    rememberOrdered: assign(({ context, event }) => {
      assertEvent(event, 'settled');
      return event.link === 'dispute' ? remember.ordered(context, event) : {};
    }),
    startDispute: enqueueActions(({ enqueue, context, event }) => {
      assertEvent(event, 'raiseDispute');
      const { application, opening } = context;
      const intake = { item: opening.intake.item, scope: application.scope, need: event.payload.need };
      enqueue({
        type: 'startCase',
        params: { procedure: 'dispute', link: 'dispute', intake, by: event.actor },
      });
    }),
    rememberExtensionAsked: assign(({ event }) => {
      assertEvent(event, 'askForExtension');
      const { workingDays, reasons } = event.payload;
      return { extensionAsked: { workingDays, by: peopleBehind(event.actor) }, extensionReasons: reasons };
    }),
    rememberExtensionGiven: assign(({ context }) => ({
      extensions: [...context.extensions, context.extensionAsked?.workingDays ?? 0],
      extensionAsked: null,
      // Where consent may come after the end, the extended period runs again.
      replyOverdue: false,
    })),
    rememberReplyOverdue: assign({ replyOverdue: true }),
    rememberDelivered: assign({ delivered: true }),
    forgetExtensionAsked: assign({ extensionAsked: null }),
    rememberSuspended: assign(({ event }) => {
      assertEvent(event, 'suspend');
      return remember.suspended(event.payload.rectifyBy, false);
    }),
    rememberMisuseReported: assign(({ context }) => remember.misuseReported(context)),
    startMisuseRectification: enqueueActions(({ enqueue, context, event }) => {
      assertEvent(event, 'rectifyMisuse');
      const [unit = ''] = context.parties.requester ?? [];
      enqueue.assign({ rectification: { result: null } });
      enqueue({ type: 'startCase', params: rectificationOf(event.actor, unit, 'misuse', event.payload) });
    }),
    rememberRectification: assign(({ event }) => {
      assertEvent(event, 'settled');
      return event.link === 'supervision' ? { rectification: { result: event.payload.result } } : {};
    }),
    rememberFellShort: assign(({ event }) => {
      assertEvent(event, 'rejectRectification');
      return remember.suspended(event.payload.rectifyBy, true);
    }),
    // When the clock starts is the authority's setting (periods.md, table 7, row 3); signing in is one of its values.
    startClockAtSignIn: enqueueActions(({ enqueue, context }) => {
      if (context.opening.ruleSet.settings['receipt.moment'] !== 'sign-in') return;
      enqueue.assign({ replyOverdue: false });
      enqueue({ type: 'restartClock', params: { period: REPLY } });
    }),
    // What a supplement does to the reply period is the authority's setting (row 5); by default it runs on. Under the
    // others it stands still meanwhile, so that the requester's delay is not the provider's. But a period that has
    // ended is over: no supplement makes good that the reply is late.
    pauseForSupplement: enqueueActions(({ enqueue, context }) => {
      const effect = context.opening.ruleSet.settings['supplement.effect-on-reply'];
      if (effect === 'run-on' || context.replyOverdue) return;
      enqueue({ type: 'suspendClock', params: { period: REPLY } });
    }),
    goOnAfterSupplement: enqueueActions(({ enqueue, context }) => {
      const effect = context.opening.ruleSet.settings['supplement.effect-on-reply'];
      if (effect === 'run-on' || context.replyOverdue) return;
      enqueue({ type: effect === 'pause' ? 'resumeClock' : 'restartClock', params: { period: REPLY } });
    }),
    grantUse: enqueueActions(({ enqueue, context }) => {
      const { agreed, application, opening } = context;
      if (!agreed || !opening.item) return;
      const grant = {
        item: opening.item.code,
        scope: agreed.scope,
        purpose: application.scene,
        until: agreed.until,
      };
      enqueue({ type: 'recordGrant', params: { grant } });
    }),
  },
});
