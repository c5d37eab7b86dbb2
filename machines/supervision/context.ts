import type { IsoDate } from '../../calendar/iso-date.ts';
import type { People } from '../four-eyes.ts';
import type { Parties } from '../party.ts';
import type { Opening } from '../procedure.ts';
import type { Report } from './actions/rectifying.ts';
import type { Referral } from './actions/verifying.ts';
import type { Intake, Notice } from './intake.ts';

/** What a rectification remembers from step to step. Plain JSON. */
export interface SupervisionContext {
  readonly opening: Opening<Intake>;
  readonly parties: Parties;
  /** The notice as it stands: drafted, or served. */
  readonly notice: Notice;
  /** Person who drafted it: who drafts does not sign. */
  readonly noticeBy: People;
  /** Last day of the rectification as it stands now. */
  readonly rectifyBy: IsoDate;
  /** The unit's last report. */
  readonly report: (Report & { readonly on: IsoDate }) | null;
  /** A report was found insufficient (整改不到位). */
  readonly fellShort: boolean;
  /** Days until which the rectification was extended, in order. */
  readonly extendedTo: readonly IsoDate[];
  readonly referral: (Referral & { readonly on: IsoDate }) | null;
}
