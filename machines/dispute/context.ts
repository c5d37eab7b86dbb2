import type { IsoDate } from '../../calendar/iso-date.ts';
import type { People } from '../four-eyes.ts';
import type { Parties } from '../party.ts';
import type { Opening } from '../procedure.ts';
import type { Intake } from './intake.ts';
import type { Decision, DisputeOutcome } from './outcome.ts';

/** What somebody holds should be done, with its reasons. */
export interface Position {
  readonly outcome: Decision;
  readonly scope: readonly string[];
  readonly reasons: string;
}

/** An opinion of a department in the joint review (会签意见). */
export interface Opinion {
  readonly opinion: Decision;
  readonly reasons: string;
  readonly on: IsoDate;
}

/** What a dispute remembers from step to step. Plain JSON. */
export interface DisputeContext {
  readonly opening: Opening<Intake>;
  readonly parties: Parties;
  /** 协商记录 */
  readonly meetings: readonly { readonly heldOn: IsoDate; readonly minutes: string }[];
  /** Terms that one side has proposed and the other has not answered; `by` is the unit. */
  readonly proposal: (Position & { readonly document: string; readonly by: string }) | null;
  /** The bureau's opinion (协调意见) and the units that have accepted it. */
  readonly coordination:
    | (Position & { readonly document: string; readonly accepted: readonly string[] })
    | null;
  /** The departments of the joint review, each with its opinion once it is in. */
  readonly reviewers: readonly { readonly unit: string; readonly opinion: Opinion | null }[];
  /** The joint review was held. */
  readonly reviewed: boolean;
  /** The ruling as drafted; `by` is the person. Who drafts does not sign. */
  readonly draft: (Position & { readonly document: string; readonly by: People }) | null;
  readonly outcome: DisputeOutcome | null;
}
