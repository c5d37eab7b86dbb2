import type { EventsOf } from '../action.ts';
import type { DisputeOutcome } from '../dispute/outcome.ts';
import { startRectification } from '../rectify.ts';
import type { SettledEvent } from '../settlement.ts';
import { supervise } from '../supervise.ts';
import type { RectificationOutcome } from '../supervision/outcome.ts';
import { extension } from './actions/extension.ts';
import { handling } from './actions/handling.ts';
import { misuse } from './actions/misuse.ts';
import { preparing } from './actions/preparing.ts';
import { providing } from './actions/providing.ts';
import { refusal } from './actions/refusal.ts';
import { use } from './actions/use.ts';

/** Every action of a share request, in the order of the procedure: the order in which they are offered. */
export const actions = {
  ...preparing,
  ...handling,
  ...extension,
  ...providing,
  ...use,
  ...misuse,
  ...refusal,
  supervise,
  startRectification,
};

/** Actions, and the outcomes of the dispute that a refusal led to and of the rectification that a misuse led to. */
export type ShareRequestEvent =
  | EventsOf<typeof actions>
  | SettledEvent<'dispute', DisputeOutcome>
  | SettledEvent<'supervision', RectificationOutcome>;
