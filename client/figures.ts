/** What an operator watches: how much there is to do, and whether something has come to a stand. */
export interface Figures {
  /** Open tasks by procedure; a procedure without any is missing. */
  readonly tasks: readonly { readonly procedure: string; readonly open: number; readonly overdue: number }[];
  /** Open cases of which a period has ended. */
  readonly overdueCases: number;
  /** Running periods that ended before today and that no workflow has attended to, counted up to 1000: with a worker at work there are none for long. */
  readonly unattendedPeriods: number;
  /**
   * How long the oldest change waits to be told to those who follow, in seconds. What people read is written with the step
   * itself; only the telling can lag, behind a transaction that does not end.
   */
  readonly changeLagSeconds: number;
  /** How long the oldest message has waited in the outbox (待发消息), in seconds; 0 when none waits. */
  readonly outboxAgeSeconds: number;
  /** How long the oldest message has waited for a webhook to take it, in seconds; 0 when none waits. */
  readonly deliveryAgeSeconds: number;
  /** Messages that no webhook took in a day (死信). */
  readonly deadDeliveries: number;
}
