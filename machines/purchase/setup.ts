import { assertEvent, assign, enqueueActions, setup } from 'xstate';
import type { Intake as ChangeIntake } from '../catalogue-change/intake.ts';
import { period } from '../edges.ts';
import { effectActions } from '../effect-actions.ts';
import { peopleBehind } from '../four-eyes.ts';
import type { Opening, StateMeta } from '../procedure.ts';
import type { PurchaseEvent } from './actions.ts';
import type { PurchaseContext } from './context.ts';
import type { Intake } from './intake.ts';

/** The words of the chart: its types, period, guards, and what a purchase remembers from a step. */
export const chart = setup({
  types: {
    context: {} as PurchaseContext,
    events: {} as PurchaseEvent,
    input: {} as Opening<Intake>,
    meta: {} as StateMeta,
  },
  delays: { 'purchase.approval': period },
  guards: {
    isPublished: ({ event }) => {
      assertEvent(event, 'settled');
      return event.payload.result === 'published';
    },
    isMerged: ({ event }) => {
      assertEvent(event, 'settled');
      return event.payload.result === 'merged';
    },
  },
  actions: {
    ...effectActions,
    rememberApplication: assign(({ event }) => {
      assertEvent(event, 'reviseApplication');
      return { application: event.payload, writtenBy: peopleBehind(event.actor), endorsedBy: null };
    }),
    rememberEndorsed: assign(({ event }) => {
      assertEvent(event, 'endorse');
      return { endorsedBy: peopleBehind(event.actor) };
    }),
    rememberApproved: assign(({ event }) => {
      assertEvent(event, 'approve');
      return { approvedOn: event.on };
    }),
    rememberPurchase: assign(({ event }) => {
      assertEvent(event, 'recordPurchase');
      return { purchase: event.payload };
    }),
    citeExisting: enqueueActions(({ enqueue, event }) => {
      assertEvent(event, 'pointToExisting');
      enqueue({ type: 'citeItem', params: { code: event.payload.item } });
    }),
    startChange: enqueueActions(({ enqueue, context, event }) => {
      assertEvent(event, 'startChange');
      const { purchase } = context;
      if (!purchase) return;
      const link = 'catalogue-change';
      const intake: ChangeIntake = {
        kind: 'add',
        trigger: { kind: 'purchase', document: `采购合同${purchase.contract}`, on: purchase.receivedOn },
        ...event.payload,
      };
      enqueue({ type: 'startCase', params: { procedure: link, link, intake, by: event.actor } });
    }),
  },
});
