import type { IsoDate } from '../calendar/iso-date.ts';
import type { ActionCall } from '../machines/action.ts';
import type { CalendarNews } from '../machines/calendar-news.ts';
import type { Docket } from '../machines/docket.ts';
import type { Actor } from '../machines/party.ts';
import type { Opening } from '../machines/procedure.ts';
import type { Settlement } from '../machines/settlement.ts';

/** The workflow type, and the names of what may be sent to it. No Temporal in here: the client reads it too. */
export const CASE_WORKFLOW = 'caseWorkflow';
export const TASK_QUEUE = 'docket';
export const UPDATE_OPENED = 'opened';
export const UPDATE_ACT = 'act';
export const UPDATE_COUNT = 'count';
export const QUERY_CASE = 'case';
export const SIGNAL_SETTLEMENT = 'settlement';
export const SIGNAL_CALENDAR = 'calendarChanged';

/** Id of the workflow that carries a case. */
export function workflowIdOf(caseId: string): string {
  return `case/${caseId}`;
}

/**
 * What may be the id of a request: short enough for an index, and never like the ids under which a case takes the steps
 * of its clocks: whoever took such an id before the clock would stop the case.
 */
export function isRequestId(id: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,199}$/.test(id);
}

/** The id under which a case takes a step of one of its clocks: the same one however often it is tried. */
export function clockRequestId(kind: 'warning' | 'due', clock: string, on: IsoDate): string {
  return `@${kind}/${clock}/${on}`;
}

/** The id under which a case takes what another one tells: the same one however often it is told. */
export function settlementRequestId(type: Settlement['type'], from: string): string {
  return `@${type}/${from}`;
}

/** The id under which a case counts with a version of the calendar: once for each version, however often it is told. */
export function calendarRequestId({ version }: CalendarNews): string {
  return `@calendar/${version}`;
}

/** The id of the opening of a case that a step of another one starts. */
export function startedRequestId(originId: string, sequence: number): string {
  return `started/${originId}/${sequence}`;
}

/** The id under which an earlier step is taken that came with a submission. */
export function earlierRequestId(submission: string, index: number): string {
  return `${submission}/earlier/${index}`;
}

/** A step that was taken on paper before the case was entered (补录). */
export interface EarlierStep {
  readonly action: ActionCall;
  readonly actor: Actor;
  /** The day on which it was taken, Asia/Shanghai; never before the step before it. */
  readonly on: IsoDate;
}

/** Input of the case workflow. */
export interface CaseInput {
  readonly caseId: string;
  readonly requestId: string;
  readonly procedure: { readonly id: string; readonly version: number };
  readonly opening: Opening;
  /** Earlier steps, taken in order right after the opening under the same rules. */
  readonly earlier: readonly EarlierStep[];
  /** What a run hands to the next one (continue-as-new). */
  readonly carried?: Carried;
}

export interface Carried {
  readonly docket: Docket;
  /** Ids of the cases that this one started and that it still waits for. */
  readonly started: readonly string[];
  /** What other cases have told and this one could not take yet. */
  readonly told: readonly SettlementMessage[];
  /** The version of the calendar that the case was told of last; absent when it was told of none. */
  readonly calendar?: CalendarNews;
  readonly caseNumber: string;
  /** Every request id that this case has answered, in the order of their steps. */
  readonly answered: readonly string[];
}

/** What one case tells another. */
export interface SettlementMessage {
  /** Id of the case that tells it. */
  readonly from: string;
  readonly settlement: Settlement;
}

/** Asks for the opening. What is asked for goes along, so that a request id used twice for two things is noticed. */
export interface OpenedRequest {
  readonly intake: unknown;
  readonly actor: Actor;
}

export interface ActRequest {
  readonly requestId: string;
  readonly action: ActionCall;
  readonly actor: Actor;
  /** The step that the caller has seen last; if the case has moved since, it is not taken. */
  readonly seen?: number;
}

/** The answer to a step that was taken, the first time and every time after. */
export interface StepAnswer {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly sequence: number;
  /** The step's hash in the record. */
  readonly hash: string;
}

/** The answer to a submission. A refused earlier step stops the 补录 there; the case itself stands. */
export interface OpenedAnswer extends StepAnswer {
  readonly refusedEarlier: { readonly index: number; readonly message: string } | null;
}
