import { tell } from '../edges.ts';
import type { PartyRole } from '../party.ts';

const RESPONDENT: readonly PartyRole[] = ['respondent.clerk', 'respondent.head'];

export const tellRespondent = (about: string) => tell(RESPONDENT, about);

/** Once the notice is served the bureau may drop the matter, or refer it, whatever the unit does. */
export const endsByTheBureau = {
  dropCase: { target: '#supervision.dropped', actions: tellRespondent('督办已撤销') },
  refer: {
    target: '#supervision.referred',
    actions: ['rememberReferral', tellRespondent('已提请追究责任')],
  },
} as const;
