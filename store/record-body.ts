import type { IssuedLetter } from '../letters/letter.ts';
import type { Clock } from '../machines/clock.ts';
import type { Recount } from '../machines/recount.ts';
import type { Step } from '../machines/step.ts';

/** What a row of the record says, and its hash covers: the step, and the deadlines that hold after it. */
export interface RecordBody {
  readonly step: Step;
  readonly procedure: { readonly id: string; readonly version: number };
  readonly stateLabel: string;
  /**
   * The clocks that run after the step and those that it stopped, as they were counted at the commit: the answer to the
   * step, also long afterwards.
   */
  readonly clocks: readonly Clock[];
  /** The clocks that another version of the calendar had counted before; absent when there are none. */
  readonly recounts?: readonly Recount[];
  /** The letters (文书) that the step issued; absent when it issued none. */
  readonly letters?: readonly IssuedLetter[];
}
