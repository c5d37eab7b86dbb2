import { assertEvent, assign, enqueueActions, setup } from 'xstate';
import { period } from '../edges.ts';
import { effectActions } from '../effect-actions.ts';
import type { Opening, StateMeta } from '../procedure.ts';
import type { CorrectionEvent } from './actions.ts';
import type { CorrectionContext } from './context.ts';
import type { Intake } from './intake.ts';

/** The words of the chart: its types, periods, guards, and what a correction remembers from a step. */
export const chart = setup({
  types: {
    context: {} as CorrectionContext,
    events: {} as CorrectionEvent,
    input: {} as Opening<Intake>,
    meta: {} as StateMeta,
  },
  delays: { 'correction.verify': period, 'correction.coordination': period },
  guards: {
    mustCorrect: ({ event }) => {
      assertEvent(event, 'recordCoordination');
      return event.payload.conclusion === 'must-correct';
    },
  },
  actions: {
    ...effectActions,
    // The source takes part as one of the 相关部门; an earlier one that sent it back has no part any more.
    joinSource: enqueueActions(({ enqueue, context, event }) => {
      assertEvent(event, 'forwardToSource');
      const { unit } = event.payload;
      enqueue.assign({ parties: { ...context.parties, reviewer: [unit] } });
      enqueue({ type: 'joinParty', params: { party: 'reviewer', units: [unit] } });
    }),
    // What forwarding does to the period is the authority's setting (periods.md, table 7, row 9). By default it runs on.
    restartForSource: enqueueActions(({ enqueue, context }) => {
      if (context.opening.ruleSet.settings['correction.third-source'] !== 'restart') return;
      enqueue({ type: 'restartClock', params: { period: 'correction.verify' } });
    }),
    rememberSourceFinding: assign(({ event }) => {
      assertEvent(event, 'recordSourceFinding');
      return { sourceFinding: { ...event.payload, unit: event.actor.unit, on: event.on } };
    }),
    rememberResult: assign(({ event }) => {
      assertEvent(event, 'reportResult');
      return { result: { ...event.payload, on: event.on } };
    }),
    rememberOrdered: assign({ ordered: true }),
  },
});
