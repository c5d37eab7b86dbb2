import { actor } from '../../story.ts';

/** The applicant has no account here: the bureau keeps the platform, and its clerk enters what comes in. */
export const cast = {
  bureau: actor('p-wf-dsjj-clerk-1'),
  environment: actor('p-wf-sthjj-clerk-1'),
  environmentHead: actor('p-wf-sthjj-head-1'),
  traffic: actor('p-wf-jtj-clerk-1'),
  trafficHead: actor('p-wf-jtj-head-1'),
  cityBureau: actor('p-wf-dsjj-head-1'),
};

/** 安全审查: passed. */
export const REVIEWED = {
  type: 'recordSecurityReview',
  payload: { conclusion: 'passed-with-measures', measures: '限流、留痕，不得还原或者识别特定个人。' },
} as const;
