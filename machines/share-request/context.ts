import type { IsoDate } from '../../calendar/iso-date.ts';
import type { People } from '../four-eyes.ts';
import type { Parties } from '../party.ts';
import type { Opening } from '../procedure.ts';
import type { RectificationOutcome } from '../supervision/outcome.ts';
import type { ReplyDraft } from './actions/handling.ts';
import type { Application, Intake } from './intake.ts';

/** A reply as drafted, or as signed. `by` is the drafter: who drafts does not sign. */
export interface Reply {
  readonly content: ReplyDraft;
  readonly by: People;
  readonly on: IsoDate;
  /** In Chinese; they do not stop the reply but stay with it. */
  readonly warnings: readonly string[];
}

/** What a share request remembers from step to step. Plain JSON. */
export interface ShareRequestContext {
  readonly opening: Opening<Intake>;
  readonly parties: Parties;
  readonly application: Application;
  /** Person who drafted the application as it stands. */
  readonly applicationBy: People;
  readonly supplement: {
    readonly missing: readonly string[];
    readonly on: IsoDate;
    readonly supplied: boolean;
  } | null;
  readonly securityReview: { readonly conclusion: string; readonly on: IsoDate } | null;
  /** Extension asked for and not yet decided; `by` is the person who asked. */
  readonly extensionAsked: { readonly workingDays: number; readonly by: People } | null;
  /** 特殊原因 of the extension that was asked for last: the requester is told of it. */
  readonly extensionReasons: string;
  /** Extensions consented to, each in working days. */
  readonly extensions: readonly number[];
  /** The reply period has ended before a reply was made. */
  readonly replyOverdue: boolean;
  readonly draft: Reply | null;
  /** The reply as it left the house. */
  readonly reply: Reply | null;
  /** What may be used, once sharing was agreed to or ordered. */
  readonly agreed: {
    readonly scope: readonly string[];
    readonly until: IsoDate;
    readonly on: IsoDate;
  } | null;
  /** Data has been handed over, be it with problems. */
  readonly delivered: boolean;
  readonly rectifyBy: IsoDate | null;
  /** A report of rectification was found insufficient (整改不到位). */
  readonly rectificationFellShort: boolean;
  /** The rectification (督办与整改) that was started on the misuse last reported; no result while it is under way. */
  readonly rectification: { readonly result: RectificationOutcome['result'] | null } | null;
}
