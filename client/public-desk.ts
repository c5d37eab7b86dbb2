import type { IsoDate } from '../calendar/iso-date.ts';
import type { OpeningClass } from '../machines/facts.ts';
import type { Outcome } from './outcome.ts';
import type { LetterEntry, LetterView, Page } from './views.ts';

/** An item of the open list (开放清单), as anybody may see it. */
export interface OpenItem {
  readonly code: string;
  readonly name: string;
  readonly providerName: string;
  readonly opening: OpeningClass;
  readonly openingLabel: string;
  readonly category: string;
  readonly dataItems: readonly string[];
  readonly format: string | null;
  readonly updateCycle: string | null;
}

/** 回执: all that an applicant needs to follow an application. */
export interface Receipt {
  /** 案号 */
  readonly caseNumber: string;
  /** 登记号 of the applicant in this case, such as WS-2026-12. */
  readonly number: string;
  /** 查询码, four groups of four. It is told this once; the docket keeps a hash of it. */
  readonly code: string;
  readonly receivedOn: IsoDate;
}

/** What shows that an application is one's own. */
export interface FollowUp {
  /** 登记号 or 案号 */
  readonly number: string;
  readonly code: string;
}

/** What an applicant may do in a case without coming to the bureau. */
export type ApplicantAction = 'supplement' | 'withdraw';

/** An application as its applicant sees it: where it stands, and what was written to them. Nothing of how it is handled. */
export interface FollowedApplication {
  readonly caseNumber: string;
  readonly number: string;
  readonly subject: string;
  /** The unit whose data it is about. */
  readonly unit: { readonly code: string; readonly name: string };
  /** The stage in which the case stands, without its inner steps. */
  readonly stage: string;
  readonly closed: boolean;
  readonly receivedOn: IsoDate;
  readonly closedOn: IsoDate | null;
  /** The running period of the stage; a target of the authority where the law gives no number of days. */
  readonly period: { readonly label: string; readonly dueOn: IsoDate; readonly statutory: boolean } | null;
  /** 文书 addressed to the applicant, in the order in which they were issued. */
  readonly letters: readonly LetterEntry[];
  readonly may: readonly ApplicantAction[];
}

/** A change that an applicant sends; the key is a UUID of theirs, and sending it again does nothing twice. */
interface Sent {
  readonly key: string;
}

/** 公众网上申请: what the docket does for those who have no account. Each case names its applicant by a number only. */
export interface PublicDesk {
  /** The items that are opened, by code. */
  items(query: {
    readonly text?: string;
    readonly limit?: number;
    readonly after?: string;
  }): Promise<Outcome<Page<OpenItem>>>;
  /** The units whose data may be asked for. */
  units(): Promise<Outcome<readonly { readonly code: string; readonly name: string }[]>>;
  /** @param intake as the procedure has it, but for the number of the applicant and the channel, which are given here */
  apply(application: Sent & { readonly intake: unknown }): Promise<Outcome<Receipt>>;
  follow(followUp: FollowUp): Promise<Outcome<FollowedApplication>>;
  letter(followUp: FollowUp & { readonly letter: string }): Promise<Outcome<LetterView>>;
  supplement(answer: FollowUp & Sent & { readonly papers: unknown }): Promise<Outcome<FollowedApplication>>;
  withdraw(withdrawal: FollowUp & Sent & { readonly reasons: string }): Promise<Outcome<FollowedApplication>>;
  /**
   * Takes a paper in for an application that is about an item or a unit.
   * @returns its hash; the name it has in the case is given when it is handed in
   */
  uploadPaper(upload: {
    readonly about: { readonly item?: string; readonly unit?: string };
    readonly name: string;
    readonly content: AsyncIterable<Uint8Array>;
  }): Promise<Outcome<{ readonly hash: string; readonly size: number }>>;
}
