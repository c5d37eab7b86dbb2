import type { EventsOf } from '../action.ts';
import { extension } from './actions/extension.ts';
import { handling } from './actions/handling.ts';
import { preparing } from './actions/preparing.ts';
import { providing } from './actions/providing.ts';
import { refusal } from './actions/refusal.ts';
import { supervision } from './actions/supervision.ts';
import { use } from './actions/use.ts';

/** Every action of a share request, in the order of the procedure: the order in which they are offered. */
export const actions = {
  ...preparing,
  ...handling,
  ...extension,
  ...providing,
  ...use,
  ...refusal,
  ...supervision,
};

export type ShareRequestEvent = EventsOf<typeof actions>;
