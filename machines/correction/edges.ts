import { tell } from '../edges.ts';

/** The user may let it rest for as long as the provider has not fed back. */
export const withdrawal = {
  withdraw: { target: '#correction.withdrawn', actions: tell(['provider.clerk'], '校核申请已撤回') },
} as const;
