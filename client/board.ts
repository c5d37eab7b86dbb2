import type { IsoDate } from '../calendar/iso-date.ts';
import type { Actor, Party } from '../machines/party.ts';
import type { Outcome } from './outcome.ts';
import type { Page } from './views.ts';

/** How many cases are overdue and nearly due, for a unit, a procedure or a stage. */
export interface BoardRow {
  /** Code of the unit, id of the procedure, or 'procedure/stage'. */
  readonly key: string;
  readonly label: string;
  readonly overdue: number;
  /** 临期: due within the working days of the first warning, today included. */
  readonly dueSoon: number;
}

/** 督办看板: what stands in the cases under a bureau's supervision. */
export interface BoardSummary {
  readonly on: IsoDate;
  readonly open: number;
  readonly overdue: number;
  readonly dueSoon: number;
  /** Open cases whose due day may still move, because a year's notice is missing. */
  readonly provisional: number;
  /** By the unit that has to act; a case in which several have to counts for each. */
  readonly byUnit: readonly BoardRow[];
  readonly byProcedure: readonly BoardRow[];
  readonly byStage: readonly BoardRow[];
}

/** Which cases are meant, when one looks closer at a figure. */
export interface BoardFilters {
  /** Code of a unit that has to act. */
  readonly unit?: string;
  readonly procedure?: string;
  /** A key of `byStage`. */
  readonly stage?: string;
}

export interface BoardListQuery extends BoardFilters {
  readonly actor: Actor;
  readonly limit?: number;
  readonly after?: string;
}

/** A case with a period that is over or nearly over. */
export interface BoardCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly subject: string;
  readonly procedure: string;
  readonly stateLabel: string;
  /** The period that counts: the one that is due first. */
  readonly period: string;
  readonly dueOn: IsoDate;
  /** Working days since the due day; negative before it. */
  readonly overBy: number;
  readonly provisional: boolean;
  /** The supervisor has acted on it (督办). */
  readonly supervised: boolean;
  /** The units that have to act now. */
  readonly units: readonly { readonly unit: string; readonly name: string; readonly party: Party }[];
}

/** What happened in a week, Monday to Sunday. */
export interface TrendWeek {
  /** The Monday. */
  readonly week: IsoDate;
  readonly opened: number;
  readonly closed: number;
  /** Periods that ended unkept in this week, whether or not they were met since. */
  readonly expired: number;
}

export interface DurationQuery {
  readonly actor: Actor;
  readonly by: 'unit' | 'procedure' | 'period';
  /** The days on which the periods ended, both included; a year at most. Default: the last 90 days. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly procedure?: string;
  readonly unit?: string;
}

/** How long those periods took that were ended in a span of days. Working days. */
export interface DurationRow {
  /** Code of the unit, id of the procedure or of the period. */
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly late: number;
  readonly medianUsed: number;
  readonly p90Used: number;
  /** The median of what the periods allowed, extensions included. */
  readonly medianAllowed: number;
  /** Median and 90th percentile of used by allowed: 1 is just in time. */
  readonly medianShare: number;
  readonly p90Share: number;
}

/** A disabled unit (停用) under the bureau, with what is still left with it. */
export interface DisabledUnit {
  readonly unit: string;
  readonly name: string;
  readonly disabledOn: IsoDate;
  /** Open cases of the bureau in which it stands, and its open tasks in them. */
  readonly openCases: number;
  readonly openTasks: number;
  /** Items of the current catalogue that it provides: nobody can ask for them any more. */
  readonly items: readonly { readonly code: string; readonly name: string }[];
  /** Grants of use of its data that are not over. */
  readonly grants: readonly {
    readonly caseId: string;
    readonly caseNumber: string;
    /** Code of the item. */
    readonly item: string;
    /** Name of the unit that uses it. */
    readonly requester: string;
    readonly until: IsoDate;
    readonly status: 'live' | 'suspended';
  }[];
}

/**
 * The figures of supervisors (督办) over the cases whose 大数据主管部门 is their unit: its own level, nobody else's. Anybody
 * else is refused.
 */
export interface Board {
  summary(actor: Actor): Promise<Outcome<BoardSummary>>;
  /** The worst first: the longest overdue. */
  overdue(query: BoardListQuery): Promise<Outcome<Page<BoardCase>>>;
  /** The nearest first. */
  dueSoon(query: BoardListQuery): Promise<Outcome<Page<BoardCase>>>;
  /** The last weeks, the oldest first; 1 to 53, default 12. The last one is not over yet. */
  trend(actor: Actor, weeks?: number): Promise<Outcome<readonly TrendWeek[]>>;
  /** The disabled units whose 大数据主管部门 the bureau is, the latest first. */
  disabledUnits(actor: Actor): Promise<Outcome<readonly DisabledUnit[]>>;
  durations(query: DurationQuery): Promise<Outcome<readonly DurationRow[]>>;
}
