import type { IsoDate } from '../calendar/iso-date.ts';
import type { Docket } from './docket.ts';
import { revive } from './docket.ts';
import type { Procedure } from './procedure.ts';

/** A case that this one started has ended, with an outcome. */
export interface SettledEvent<Link extends string = string, Outcome = unknown> {
  readonly type: 'settled';
  readonly link: Link;
  /** 案号 of the started case. */
  readonly caseNumber: string;
  readonly payload: Outcome;
  /** The day on which the outcome was given: it takes effect on that day, however late it arrives. */
  readonly on: IsoDate;
}

/** The case that started this one has closed and waits for it no more. */
export interface OriginClosedEvent {
  readonly type: 'originClosed';
  /** 案号 of the case that started this one. */
  readonly caseNumber: string;
  readonly on: IsoDate;
}

/** What one case tells another. It moves the statechart like an action, but nobody takes it. */
export type Settlement = SettledEvent | OriginClosedEvent;

/** What is told, in Chinese. */
export const SETTLEMENT_LABELS: { readonly [type in Settlement['type']]: string } = {
  settled: '收到相关案件的结果',
  originClosed: '来源案件已办结',
};

/** Whether an event of a statechart comes from another case. */
export function isSettlement(type: string): type is Settlement['type'] {
  return Object.hasOwn(SETTLEMENT_LABELS, type);
}

/** Whether the case stands where it can take what another one tells. Until then the message waits. */
export function canSettle(procedure: Procedure, docket: Docket, settlement: Settlement): boolean {
  if (docket.snapshot.status === 'done') return false;
  return revive(procedure, docket.snapshot).can(settlement);
}
