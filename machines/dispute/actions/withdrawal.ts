import { reasons } from '../../fields.ts';
import { action } from './common.ts';

/** Whoever raised a dispute may let it go, at any rung. */
export const withdrawal = {
  withdraw: action({
    label: '撤回争议',
    by: ['requester.clerk', 'requester.head'],
    articles: ['S20(4)', 'R28(2)'],
    payload: reasons,
    final: true,
  }),
};
