import type { EventsOf } from '../action.ts';
import { startRectification } from '../rectify.ts';
import { supervise } from '../supervise.ts';
import { afterResult } from './actions/result.ts';
import { source } from './actions/source.ts';
import { verifying } from './actions/verifying.ts';

/** Every action of a correction, in the order in which they are offered. */
export const actions = {
  ...verifying,
  ...source,
  ...afterResult,
  supervise,
  startRectification,
};

export type CorrectionEvent = EventsOf<typeof actions>;
