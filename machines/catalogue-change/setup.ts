import { assertEvent, assign, enqueueActions, setup } from 'xstate';
import { period } from '../edges.ts';
import { effectActions } from '../effect-actions.ts';
import { peopleBehind } from '../four-eyes.ts';
import type { Opening, StateMeta } from '../procedure.ts';
import type { OriginClosedEvent } from '../settlement.ts';
import { UPDATE } from './actions/extension.ts';
import type { CatalogueChangeEvent } from './actions.ts';
import type { CatalogueChangeContext } from './context.ts';
import type { Intake } from './intake.ts';
import * as remember from './memory.ts';

/** The words of the chart: its types, periods, guards, and what a change remembers from a step. */
export const chart = setup({
  types: {
    context: {} as CatalogueChangeContext,
    events: {} as CatalogueChangeEvent | OriginClosedEvent,
    input: {} as Opening<Intake>,
    meta: {} as StateMeta,
  },
  delays: { 'catalogue.update': period, 'catalogue.publish': period },
  guards: {
    coSigned: ({ context }) => (context.parties.reviewer ?? []).length > 0,
    lastToCoSign: ({ context }) => remember.stillToCoSign(context).length === 1,
    // The city's bureau is that of the unit's own level: one review, not two.
    underCityBureau: ({ context }) => underCityBureau(context),
    lastUnderCityBureau: ({ context }) =>
      remember.stillToCoSign(context).length === 1 && underCityBureau(context),
  },
  actions: {
    ...effectActions,
    takeItem: enqueueActions(({ enqueue, context }) => {
      const { kind, item } = context.opening.intake;
      enqueue({ type: 'holdItem', params: { kind, code: item } });
    }),
    putIntoCatalogue: enqueueActions(({ enqueue, context, event }) => {
      assertEvent(event, 'publish');
      const { opening, parties, contents } = context;
      const { kind, item: code } = opening.intake;
      const { responsible = null, distinct } = event.payload;
      const replaces = opening.item?.version ?? null;
      enqueue({
        type: 'publishItem',
        params: {
          kind,
          item: { code, replaces, provider: parties.provider?.[0] ?? '', responsible, contents },
          distinct: distinct.map(({ item }) => item),
        },
      });
    }),
    rememberDraft: assign(({ context, event }) => {
      assertEvent(event, 'submitDraft');
      return remember.drafted(context, event);
    }),
    rememberApproved: assign(({ event }) => {
      assertEvent(event, 'approveDraft');
      return { approvedBy: peopleBehind(event.actor) };
    }),
    rememberCoSigned: assign(({ context, event }) => {
      assertEvent(event, ['agreeToDraft', 'objectToDraft']);
      return remember.coSigned(context, event);
    }),
    rememberExtensionAsked: assign(({ event }) => {
      assertEvent(event, 'askForExtension');
      const { workingDays, reasons } = event.payload;
      return {
        extensionAsked: { workingDays, by: peopleBehind(event.actor) },
        extensionReasons: reasons,
      };
    }),
    extendUpdate: enqueueActions(({ enqueue, context }) => {
      const workingDays = context.extensionAsked?.workingDays ?? 0;
      enqueue({ type: 'extendClock', params: { period: UPDATE, workingDays } });
      enqueue.assign({ extensions: [...context.extensions, workingDays], extensionAsked: null });
    }),
    forgetExtensionAsked: assign({ extensionAsked: null }),
  },
});

function underCityBureau({ parties }: CatalogueChangeContext): boolean {
  return parties.bureau?.[0] === parties.cityBureau?.[0];
}
