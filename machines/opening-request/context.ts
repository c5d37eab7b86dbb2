import type { IsoDate } from '../../calendar/iso-date.ts';
import type { People } from '../four-eyes.ts';
import type { Parties } from '../party.ts';
import type { Opening } from '../procedure.ts';
import type { Decision } from './actions/decision.ts';
import type { Intake } from './intake.ts';

/** A decision as drafted, or as signed. `by` is the drafter: who drafts does not sign. */
export interface Drafted {
  readonly content: Decision;
  readonly by: People;
  readonly on: IsoDate;
}

/** What an opening request remembers from step to step. Plain JSON; no personal data of an applicant. */
export interface OpeningRequestContext {
  readonly opening: Opening<Intake>;
  readonly parties: Parties;
  readonly supplement: {
    readonly missing: readonly string[];
    readonly on: IsoDate;
    readonly supplied: boolean;
  } | null;
  /** 第三方意见: the latest one asked for, and what came. */
  readonly thirdParty: {
    readonly opinion: 'consents' | 'objects' | 'silent' | null;
    readonly on: IsoDate;
  } | null;
  readonly securityReview: { readonly conclusion: string; readonly on: IsoDate } | null;
  readonly draft: Drafted | null;
  /** The decision as it left the house. */
  readonly decision: Drafted | null;
  /** Catalogue changes started for the decision that were not published. */
  readonly changes: number;
}
