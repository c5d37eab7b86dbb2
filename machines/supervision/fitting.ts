import type { ArticleRef } from '../../statute/citation.ts';
import type { Party } from '../party.ts';

/** Of whom a period is demanded, and which violations it may be not to have kept it. */
export interface Fitting {
  readonly parties: readonly Party[];
  /** 办法 before 条例; a violation of the instrument that does not bind the unit is refused when the case begins. */
  readonly violations: readonly ArticleRef[];
}

/**
 * The periods that bind somebody other than the bureau. What the bureau itself lets pass is for its government or its
 * superior to put right (条例 第四十一条), and what the government lets pass is for nobody here.
 */
export const FITTING: { readonly [period: string]: Fitting } = {
  'share.reply': { parties: ['provider'], violations: ['R39(四)', 'S35(四)'] },
  'share.supplement-notice': { parties: ['provider'], violations: ['R39(九)', 'S35(四)'] },
  'share.supplement-answer': { parties: ['requester'], violations: ['R40(七)', 'S35(四)'] },
  'share.delivery': { parties: ['provider'], violations: ['R39(四)', 'S35(二)'] },
  'share.confirm': { parties: ['requester'], violations: ['R40(七)', 'S35(四)'] },
  'share.rectify': {
    parties: ['requester'],
    violations: ['R40(二)', 'R40(三)', 'R40(七)', 'S35(三)', 'S35(四)'],
  },
  'dispute.negotiation': {
    parties: ['requester', 'provider'],
    violations: ['R39(九)', 'R40(七)', 'S35(四)'],
  },
  'dispute.joint-review': { parties: ['reviewer'], violations: ['R39(九)', 'S35(四)'] },
  'catalogue.update': { parties: ['provider', 'reviewer'], violations: ['R39(一)', 'S35(一)'] },
  'correction.verify': { parties: ['provider', 'reviewer'], violations: ['R39(六)', 'S35(二)', 'S35(四)'] },
  // 条例 is about sharing between departments; opening stands in 办法 alone.
  'opening.decision': { parties: ['provider'], violations: ['S35(四)'] },
  'opening.demand-reply': { parties: ['provider'], violations: ['S35(四)'] },
};

/** What a misuse of shared data may be (办法 第二十一条第一款, 条例 第二十七条). */
export const MISUSES: readonly ArticleRef[] = [
  'R40(二)',
  'R40(三)',
  'R40(四)',
  'R40(六)',
  'R40(七)',
  'S35(三)',
  'S35(四)',
];
