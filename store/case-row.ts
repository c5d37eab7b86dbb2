import type { IsoDate } from '../calendar/iso-date.ts';

/** A case as lists and boards show it. */
export interface CaseRow {
  readonly id: string;
  /** 案号 */
  readonly number: string;
  readonly procedure: string;
  readonly procedureVersion: number;
  readonly subject: string;
  readonly stateLabel: string;
  /** Ids of the active states. */
  readonly states: readonly string[];
  readonly status: 'open' | 'closed';
  readonly openedOn: IsoDate;
  readonly closedOn: IsoDate | null;
  readonly sequence: number;
  readonly dueOn: IsoDate | null;
  /** The period by which it is due then. */
  readonly period: string | null;
  readonly provisional: boolean;
  readonly overdue: boolean;
}

/** The columns of a `CaseRow`, from `"case"`. */
export const CASE_ROW_COLUMNS = `
  "case".id, "case".number, "case".procedure, "case".procedure_version as "procedureVersion", "case".subject,
  "case".state_label as "stateLabel", "case".states, "case".status, "case".opened_on as "openedOn",
  "case".closed_on as "closedOn", "case".sequence, "case".due_on as "dueOn", "case".period,
  "case".provisional, "case".overdue`;
