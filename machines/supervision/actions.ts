import type { EventsOf } from '../action.ts';
import { supervise } from '../supervise.ts';
import { noticing } from './actions/notice.ts';
import { rectifying } from './actions/rectifying.ts';
import { verifying } from './actions/verifying.ts';

/** Every action of a rectification, in the order in which they are offered. */
export const actions = {
  ...noticing,
  ...rectifying,
  ...verifying,
  supervise,
};

export type SupervisionEvent = EventsOf<typeof actions>;
