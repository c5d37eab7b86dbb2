import type { CalendarNews } from '../machines/calendar-news.ts';

/** The workflow type of a roll-over, and what may be asked of it. No Temporal in here: the client reads it too. */
export const ROLLOVER_WORKFLOW = 'calendarRollover';
export const QUERY_ROLLOVER = 'rollover';

/**
 * Id of the workflow that carries a version of the calendar to the open cases; one at a time for each version.
 * @param entry id of the entry that made the version
 */
export function rolloverWorkflowId(entry: string): string {
  return `calendar-rollover/${entry}`;
}

/** How many cases count anew at the same time: more is quicker, and slows down the clerks' actions. */
export interface RolloverPace {
  readonly atOnce: number;
  /** Cases of one activity: after so many it is written down how far the roll-over has come. */
  readonly batch: number;
}

/** Input of the roll-over. */
export interface RolloverInput {
  readonly id: string;
  readonly news: CalendarNews;
  /** Id of the person who started it. */
  readonly startedBy: string;
  readonly pace: RolloverPace;
  /** What a run hands to the next one (continue-as-new). */
  readonly carried?: RolloverProgress;
}

/** How far a roll-over has come. */
export interface RolloverProgress {
  readonly version: string;
  /** Open cases that had to count anew when it began. */
  readonly cases: number;
  /** Cases that have counted anew since, by the roll-over or in a step of their own. */
  readonly carried: number;
  /** Cases that were told and have not answered yet; they are told once more at the end. */
  readonly unanswered: number;
  /** Id of the last case that was looked at; null at the beginning of a pass. */
  readonly after: string | null;
  /** 1; 2 when those that did not answer are told once more. */
  readonly pass: 1 | 2;
  /** `superseded`: a later version is in force, whose own roll-over carries on. */
  readonly status: 'running' | 'finished' | 'superseded';
}
