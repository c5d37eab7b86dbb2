import { assertEvent, assign, enqueueActions, setup } from 'xstate';
import { period } from '../edges.ts';
import { effectActions } from '../effect-actions.ts';
import { peopleBehind } from '../four-eyes.ts';
import type { Opening, StateMeta } from '../procedure.ts';
import type { SupervisionEvent } from './actions.ts';
import type { SupervisionContext } from './context.ts';
import type { Intake } from './intake.ts';

/** The words of the chart: its types, its period, and what a rectification remembers from a step. */
export const chart = setup({
  types: {
    context: {} as SupervisionContext,
    events: {} as SupervisionEvent,
    input: {} as Opening<Intake>,
    meta: {} as StateMeta,
  },
  delays: { 'supervision.rectify': period },
  actions: {
    ...effectActions,
    joinRespondent: enqueueActions(({ enqueue, context }) => {
      const units = [context.opening.intake.unit];
      enqueue.assign({ parties: { ...context.parties, respondent: units } });
      enqueue({ type: 'joinParty', params: { party: 'respondent', units } });
    }),
    rememberNotice: assign(({ event }) => {
      assertEvent(event, 'reviseNotice');
      return {
        notice: event.payload,
        noticeBy: peopleBehind(event.actor),
        rectifyBy: event.payload.rectifyBy,
      };
    }),
    rememberReport: assign(({ event }) => {
      assertEvent(event, 'reportRectification');
      return { report: { ...event.payload, on: event.on } };
    }),
    rememberFellShort: assign(({ event }) => {
      assertEvent(event, 'rejectRectification');
      return { fellShort: true, rectifyBy: event.payload.rectifyBy };
    }),
    rememberExtended: assign(({ context, event }) => {
      assertEvent(event, 'extendRectification');
      const { rectifyBy } = event.payload;
      return { rectifyBy, extendedTo: [...context.extendedTo, rectifyBy] };
    }),
    rememberReferral: assign(({ event }) => {
      assertEvent(event, 'refer');
      return { referral: { ...event.payload, on: event.on } };
    }),
  },
});
