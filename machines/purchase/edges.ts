import { tell } from '../edges.ts';

/** Until the bureau has decided; what is approved is bought, or the purchase is abandoned. */
export const withdrawal = {
  withdraw: { target: '#purchase.withdrawn', actions: tell(['bureau.clerk'], '采购申请已撤回') },
} as const;
