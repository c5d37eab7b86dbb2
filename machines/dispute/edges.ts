import { tell } from '../edges.ts';

/** From every rung: whoever raised the dispute lets it go, or the request that it came from has closed. */
export const leaving = {
  withdraw: {
    target: '#dispute.withdrawn',
    actions: ['rememberWithdrawn', tell(['provider.clerk', 'bureau.clerk'], '争议已撤回')],
  },
  originClosed: {
    target: '#dispute.originClosed',
    actions: tell(['requester.clerk', 'provider.clerk', 'bureau.clerk'], '共享申请已办结，争议随之终结'),
  },
} as const;
