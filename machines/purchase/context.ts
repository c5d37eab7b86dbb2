import type { IsoDate } from '../../calendar/iso-date.ts';
import type { People } from '../four-eyes.ts';
import type { Parties } from '../party.ts';
import type { Opening } from '../procedure.ts';
import type { Purchase } from './actions/purchasing.ts';
import type { Application } from './application.ts';
import type { Intake } from './intake.ts';

/** What a purchase remembers from step to step. Plain JSON. */
export interface PurchaseContext {
  readonly opening: Opening<Intake>;
  readonly parties: Parties;
  /** As it stands now. */
  readonly application: Application;
  /** Person who wrote it; whoever writes does not approve. */
  readonly writtenBy: People;
  /** Head of the department who approved it in the department's own house. */
  readonly endorsedBy: People | null;
  /** The day on which the bureau has approved; nothing is bought before. */
  readonly approvedOn: IsoDate | null;
  readonly purchase: Purchase | null;
}
