import type { IsoDate } from '../calendar/iso-date.ts';
import type { ArticleRef } from '../statute/citation.ts';
import type { ActionCall } from './action.ts';
import type { Docket } from './docket.ts';
import type { Effect } from './effect.ts';
import type { Actor } from './party.ts';
import type { Opening } from './procedure.ts';
import type { Task } from './tasks.ts';

/**
 * What moved a case: its opening, somebody's action, the clock (a warning, the end of a period), another case (the
 * outcome of one that it started, the end of the one that started it), or a new version of the calendar.
 */
export type StepKind = 'opening' | 'action' | 'warning' | 'due' | 'settlement' | 'calendar';

/**
 * One step of a case, as the record keeps it. The record is append-only and hash-chained: whatever a step decided is
 * in here, and nothing in here is ever changed.
 */
export interface Step {
  readonly caseId: string;
  /** 0 is the opening; without gaps. */
  readonly sequence: number;
  /** Unique in the case for its whole life. A step sent again under the same id is the same step. */
  readonly requestId: string;
  readonly kind: StepKind;
  readonly action: ActionCall;
  readonly label: string;
  readonly articles: readonly ArticleRef[];
  readonly actor: Actor;
  /** The day on which the step takes effect in law, Asia/Shanghai. */
  readonly on: IsoDate;
  /** The moment at which the case took it, ISO 8601 in UTC, by the workflow's clock. */
  readonly at: string;
  /** The step was taken on paper earlier and entered afterwards (补录): `on` lies before the day of `at`. */
  readonly backfilled: boolean;
  /** Ids of the active states, before (none for the opening) and after. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly effects: readonly Effect[];
}

/** Everything that the commit of a step writes, in one transaction. */
export interface CommitRequest {
  readonly step: Step;
  readonly procedure: { readonly id: string; readonly version: number; readonly numberWord: string };
  /** The docket after the step; its clocks are not counted yet. */
  readonly docket: Docket;
  readonly stateLabel: string;
  readonly tasks: readonly Task[];
  /** With the opening only. */
  readonly opening: { readonly subject: string; readonly facts: Opening } | null;
}

/** What the commit of a step answers. */
export interface CommitAnswer {
  readonly caseNumber: string;
  /** The clocks of the docket with their due days, warnings and lateness counted. */
  readonly clocks: Docket['clocks'];
  /** The step's row in the record. */
  readonly hash: string;
}
