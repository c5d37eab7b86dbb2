import { tell } from '../edges.ts';

/** The provider knows of a request once it has left the requester's house, and of its withdrawal too. */
export const withdrawal = {
  withdraw: { target: '#share-request.withdrawn', actions: tell(['provider.clerk'], '申请已撤回') },
} as const;

/** Not while a report of misuse is open: nobody closes the case that he is reported in. */
export const endOfUse = { endUse: '#share-request.ended' } as const;
