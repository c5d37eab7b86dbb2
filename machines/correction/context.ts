import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Parties } from '../party.ts';
import type { Opening } from '../procedure.ts';
import type { SourceFinding } from './actions/source.ts';
import type { Result } from './actions/verifying.ts';
import type { Intake } from './intake.ts';

/** What a correction remembers from step to step. Plain JSON. */
export interface CorrectionContext {
  readonly opening: Opening<Intake>;
  readonly parties: Parties;
  /** What the department says from which the error comes (数源部门), once it has said it. */
  readonly sourceFinding: (SourceFinding & { readonly unit: string; readonly on: IsoDate }) | null;
  /** What the provider has fed back last (校核处理结果). */
  readonly result: (Result & { readonly on: IsoDate }) | null;
  /** The bureau has found that the data must be corrected: the provider can no longer say that it is right. */
  readonly ordered: boolean;
}
