import type { EventsOf } from '../action.ts';
import { startRectification } from '../rectify.ts';
import type { OriginClosedEvent } from '../settlement.ts';
import { supervise } from '../supervise.ts';
import { coordination } from './actions/coordination.ts';
import { jointReview } from './actions/joint-review.ts';
import { negotiation } from './actions/negotiation.ts';
import { ruling } from './actions/ruling.ts';
import { withdrawal } from './actions/withdrawal.ts';

/** Every action of a dispute, in the order of the procedure: the order in which they are offered. */
export const actions = {
  ...negotiation,
  ...coordination,
  ...jointReview,
  ...ruling,
  ...withdrawal,
  supervise,
  startRectification,
};

export type DisputeEvent = EventsOf<typeof actions> | OriginClosedEvent;
