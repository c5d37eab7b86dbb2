import type { IsoDate } from '../../calendar/iso-date.ts';
import type { People } from '../four-eyes.ts';
import type { ItemContents } from '../item-contents.ts';
import type { Parties } from '../party.ts';
import type { Opening } from '../procedure.ts';
import type { Intake } from './intake.ts';

/** What a department concerned says in co-signing (会签). */
export interface CoSigning {
  readonly unit: string;
  readonly agrees: boolean;
  readonly reasons: string | null;
  readonly on: IsoDate;
}

/** What a catalogue change remembers from step to step. Plain JSON. */
export interface CatalogueChangeContext {
  readonly opening: Opening<Intake>;
  readonly parties: Parties;
  /** As it is to stand in the catalogue; null when the item is to be deleted. */
  readonly contents: ItemContents | null;
  /** Person who drafted it as it stands; whoever drafts does not approve. */
  readonly draftedBy: People;
  /** Head who approved it in the unit's own house. */
  readonly approvedBy: People | null;
  /** On the draft as it stands; a new draft is co-signed anew. */
  readonly coSigned: readonly CoSigning[];
  /** Extension asked for and not yet decided; `by` is the person who asked. */
  readonly extensionAsked: { readonly workingDays: number; readonly by: People } | null;
  /** 特殊原因 of the extension that was asked for last. */
  readonly extensionReasons: string;
  /** Extensions consented to, each in working days. */
  readonly extensions: readonly number[];
}
