import { tell } from '../edges.ts';

/** The applicant may let it rest until data is handed over. */
export const withdrawal = {
  recordWithdrawal: {
    target: '#opening-request.withdrawn',
    actions: tell(['provider.clerk'], '申请人已撤回开放申请'),
  },
} as const;
