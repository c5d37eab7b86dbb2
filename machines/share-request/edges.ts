import type { PartyRole } from '../party.ts';

export const tell = (to: readonly PartyRole[], about: string) =>
  ({ type: 'notify', params: { to, about } }) as const;

/** The expiry of a period calls the supervisor and changes nothing else: silence has no legal effect. */
export const callSupervisor = (about: string) => ({ actions: tell(['bureau.supervisor'], about) });

/** Stands wherever a period may be overdue, and nowhere else. */
export const supervision = { supervise: { actions: { type: 'superviseClocks', params: {} } } } as const;

/** The provider knows of a request once it has left the requester's house, and of its withdrawal too. */
export const withdrawal = {
  withdraw: { target: '#share-request.withdrawn', actions: tell(['provider.clerk'], '申请已撤回') },
} as const;

/** Not while a report of misuse is open: nobody closes the case that he is reported in. */
export const endOfUse = { endUse: '#share-request.ended' } as const;
