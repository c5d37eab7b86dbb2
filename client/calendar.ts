import type { IsoDate } from '../calendar/iso-date.ts';
import type { LocalOrder } from '../calendar/local-order.ts';
import type { Notice } from '../calendar/notice.ts';
import type { NoticeFault } from '../calendar/read-notice/fault.ts';
import type { GivenHead } from '../calendar/read-notice/head.ts';
import type { ReadItem } from '../calendar/read-notice/reading.ts';
import type { Actor } from '../machines/party.ts';
import type { Recount, RecountOutcome } from '../machines/recount.ts';
import type { ClockAccount, DueAnswer, DueQuestion } from './calendar-answers.ts';
import type { CalendarWarning } from './calendar-warning.ts';
import type { Outcome } from './outcome.ts';
import type { Page } from './views.ts';

/** A notice of the State Council or an order of the authority (本地调整). */
export type CalendarContent =
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'order'; readonly order: LocalOrder };

/** What somebody wants to enter: the pasted text of a notice or its JSON, or an order as data. */
export type CalendarInput =
  | { readonly kind: 'notice'; readonly text: string; readonly given?: GivenHead }
  | { readonly kind: 'order'; readonly order: unknown };

/** What was read of it, for whoever confirms; or every fault, each with its line and what would be right. */
export type CalendarReading =
  | {
      readonly ok: true;
      readonly content: CalendarContent;
      /** The items of a notice with their days; none for an order. */
      readonly items: readonly ReadItem[];
      readonly warnings: readonly NoticeFault[];
    }
  | { readonly ok: false; readonly faults: readonly CalendarFault[] };

/** `code` of an order is 'not-an-order'; of what does not fit beside the calendar, 'unfit'. */
export type CalendarFault = Omit<NoticeFault, 'code'> & {
  readonly code: NoticeFault['code'] | 'not-an-order' | 'unfit';
};

/** A notice or an order as it was entered, and what was decided on it. */
export interface CalendarEntryView {
  readonly id: string;
  readonly content: CalendarContent;
  /** The text of the notice as it was pasted; null when it came as data. */
  readonly wording: string | null;
  readonly entered: CalendarAct;
  readonly status: 'draft' | 'confirmed' | 'rejected';
  readonly decided: (CalendarAct & { readonly reasons: string | null }) | null;
  /** The version of the calendar that it made; null as long as it has not been confirmed. */
  readonly version: string | null;
}

interface CalendarAct {
  /** Ids of the people behind it: one, or two where a substitute acted. */
  readonly by: readonly string[];
  readonly unit: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** The calendar in force (工作日历), by its years. */
export interface CalendarView {
  readonly version: string;
  /** ISO 8601 in UTC; null for the calendar that the program brings. */
  readonly inForceFrom: string | null;
  readonly years: readonly CalendarYearView[];
}

export interface CalendarYearView {
  readonly year: number;
  /** Whether its notice is known; otherwise it is counted by weekends and the law alone (暂定). */
  readonly loaded: boolean;
  readonly workingDays: number;
  /** The days that notices, orders or the law speak of. */
  readonly named: readonly NamedDayView[];
}

export interface NamedDayView {
  readonly date: IsoDate;
  readonly working: boolean;
  readonly reason: string;
  /** 发文字号, or the article. */
  readonly source: string;
}

/** What a version of the calendar would do to a period that runs. */
export interface ForeseenView extends Recount {
  readonly caseId: string;
  /** 案号 */
  readonly caseNumber: string;
  readonly subject: string;
  readonly becomesOverdue: boolean;
  /** It has expired, and by its new last day it would not have: it stays expired, for the supervisor to look at. */
  readonly wouldCeaseToBeOverdue: boolean;
}

export interface PreviewView extends Page<ForeseenView> {
  /** The first and the last day that change; null when none does. */
  readonly days: { readonly first: IsoDate; readonly last: IsoDate } | null;
  /** Over all pages, in periods; with the first page, null with the others. */
  readonly counts: {
    /** False when more periods reach into the days than were counted: then each number is the least. */
    readonly complete: boolean;
    readonly moved: number;
    readonly confirmed: number;
    readonly becomeOverdue: number;
    readonly wouldCeaseToBeOverdue: number;
  } | null;
}

/** A carrying of a version of the calendar to the open cases (换版). */
export interface RolloverView {
  readonly id: string;
  readonly version: string;
  readonly startedBy: string;
  readonly startedAt: string;
  /** Open cases that had to count anew when it began. */
  readonly cases: number;
  /** How far it has come; null when it does not run, or can't be asked. */
  readonly progress: { readonly carried: number; readonly unanswered: number } | null;
  readonly finishedAt: string | null;
  /** Null while it is under way. */
  readonly report: RolloverReportView | null;
}

export interface RolloverReportView {
  /** Cases that have counted with the version; of these, those that did so in a step of their own. */
  readonly cases: number;
  readonly onTheirOwn: number;
  /** Periods, by what the version came to for them. */
  readonly clocks: { readonly [outcome in RecountOutcome]: number };
  readonly becameOverdue: number;
  /** Open cases that have not counted with it: an administrator has to look at them. */
  readonly left: number;
}

/** What an integrator or a board does with the working calendar. Whoever may see a case may ask for its dates. */
export interface CalendarService {
  /** The calendar in force, over all units or as it is for one. */
  calendar(unit?: string): Promise<Outcome<CalendarView>>;
  /** What was entered, the latest first. */
  entries(): Promise<Outcome<readonly CalendarEntryView[]>>;
  entry(id: string): Promise<Outcome<CalendarEntryView>>;
  /** Reads what somebody wants to enter, and enters nothing. */
  read(input: CalendarInput): Promise<Outcome<CalendarReading>>;
  /**
   * Enters a notice or an order as a draft. Supervisors of the highest 大数据主管部门 do; an order for some units also those of
   * a bureau over all of them. What is wrong with it is `invalid`, its lines named in `fields` ('line.3').
   */
  enter(
    entering: CalendarInput & { readonly actor: Actor; readonly requestId?: string },
  ): Promise<Outcome<CalendarEntryView>>;
  /** Puts an entry in force. Never done by whoever entered it. */
  confirm(deciding: { readonly entry: string; readonly actor: Actor }): Promise<Outcome<CalendarEntryView>>;
  reject(deciding: {
    readonly entry: string;
    readonly actor: Actor;
    readonly reasons: string;
  }): Promise<Outcome<CalendarEntryView>>;
  /** Which last days an entry would move. */
  preview(question: {
    readonly entry: string;
    readonly actor: Actor;
    readonly limit?: number;
    readonly after?: string;
  }): Promise<Outcome<PreviewView>>;
  /** Carries the version in force to every open case. One that runs already is found. @param start.atOnce default: the authority's setting `calendar.rollover-pace` */
  startRollover(start: { readonly actor: Actor; readonly atOnce?: number }): Promise<Outcome<RolloverView>>;
  /** The latest roll-over of a version; of the one in force when none is named. */
  rollover(version?: string): Promise<Outcome<RolloverView>>;
  /** The last day of a period that begins on a day. */
  due(question: DueQuestion): Promise<Outcome<DueAnswer>>;
  /** How the last day of a period of a case comes about, day by day. */
  explain(ref: string, clock: string, actor: Actor): Promise<Outcome<ClockAccount>>;
  /** What supervisors have to see to: notices that are missing, instruments that lapse, versions not carried to all cases. */
  warnings(): Promise<Outcome<readonly CalendarWarning[]>>;
}
