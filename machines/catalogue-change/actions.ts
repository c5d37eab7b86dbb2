import type { EventsOf } from '../action.ts';
import { startRectification } from '../rectify.ts';
import { supervise } from '../supervise.ts';
import { coSigning } from './actions/co-signing.ts';
import { drafting } from './actions/drafting.ts';
import { extension } from './actions/extension.ts';
import { reviewing } from './actions/reviewing.ts';

/** Every action of a catalogue change, in the order of the procedure: the order in which they are offered. */
export const actions = {
  ...drafting,
  ...coSigning,
  ...reviewing,
  ...extension,
  supervise,
  startRectification,
};

export type CatalogueChangeEvent = EventsOf<typeof actions>;
