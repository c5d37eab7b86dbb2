import type { PartyRole } from './party.ts';

/** A period is a delay of the chart; how long it is the law says, and the workflow waits (docs/decisions/0002). */
export const period = () => Number.MAX_SAFE_INTEGER;

export const tell = (to: readonly PartyRole[], about: string) =>
  ({ type: 'notify', params: { to, about } }) as const;

/** The expiry of a period calls the supervisor and changes nothing else: silence has no legal effect. */
export const callSupervisor = (about: string) => ({ actions: tell(['bureau.supervisor'], about) });

/** Stands wherever a period may be overdue, and nowhere else. */
export const supervision = { supervise: { actions: { type: 'superviseClocks', params: {} } } } as const;
