import type { EventsOf } from '../action.ts';
import { startRectification } from '../rectify.ts';
import type { SettledEvent } from '../settlement.ts';
import { supervise } from '../supervise.ts';
import { deciding } from './actions/decision.ts';
import { formalCheck } from './actions/formal-check.ts';
import { review } from './actions/review.ts';
import { takingIn } from './actions/taking-in.ts';
import { use } from './actions/use.ts';

/** Every action of an opening request, in the order in which they are offered. */
export const actions = {
  ...formalCheck,
  ...review,
  ...deciding,
  ...takingIn,
  ...use,
  supervise,
  startRectification,
};

/** How the catalogue change ended that a demand started. */
type ChangeSettled = SettledEvent<'catalogue-change', { readonly result: string; readonly item: string }>;

export type OpeningRequestEvent = EventsOf<typeof actions> | ChangeSettled;
