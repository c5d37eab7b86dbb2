import { callSupervisor, supervision, tell } from '../../edges.ts';
import { rectification } from '../../rectify.ts';
import type { DisputeContext } from '../context.ts';
import { leaving } from '../edges.ts';
import { chart } from '../setup.ts';

/** 共同审议, the third rung: 办法 第二十条第四款. Under 条例 it is the authority's choice. */
export const jointReview = chart.createStateConfig({
  meta: { label: '共同审议', articles: ['S20(4)'] },
  initial: 'opinions',
  entry: 'rememberReviewed',
  after: { 'dispute.joint-review': callSupervisor('共同审议超过内部时限') },
  on: { ...leaving, ...supervision, ...rectification },
  states: {
    opinions: {
      meta: {
        label: '会签中',
        articles: ['S20(4)'],
        tasks: [
          {
            label: '提出审议意见',
            by: ['reviewer.clerk', 'reviewer.head'],
            actions: ['giveOpinion'],
            period: 'dispute.joint-review',
            units: withoutOpinion,
          },
        ],
      },
      on: {
        giveOpinion: [
          {
            guard: 'isLastOpinion',
            description: '意见齐全',
            target: 'concluding',
            actions: ['rememberReviewerOpinion', tell(['bureau.head'], '审议意见已经齐全，请作出结论')],
          },
          { description: '还有部门未提出', actions: 'rememberReviewerOpinion' },
        ],
        replaceReviewer: {
          actions: ['replaceReviewer', tell(['reviewer.clerk', 'reviewer.head'], '共同审议的部门有变动')],
        },
        // Never taken from here: its rule stands against it while an opinion is missing, and says so.
        concludeReview: 'concluding',
      },
    },
    concluding: {
      meta: {
        label: '待作结论',
        articles: ['S20(4)'],
        tasks: [
          {
            label: '作出共同审议结论',
            by: ['bureau.head'],
            actions: ['concludeReview'],
            period: 'dispute.joint-review',
          },
        ],
      },
      on: {
        concludeReview: [
          {
            guard: 'reviewSettles',
            description: '已经解决',
            target: '#dispute.settled',
            actions: ['settleByReview', tell(['requester.clerk', 'provider.clerk'], '共同审议已作出结论')],
          },
          { description: '仍不能解决', target: 'unresolved' },
        ],
      },
    },
    unresolved: {
      meta: {
        label: '审议未能解决',
        articles: ['S20(4)'],
        tasks: [
          {
            label: '提请本级人民政府裁定',
            by: ['bureau.head'],
            actions: ['submitToGovernment'],
            period: 'dispute.joint-review',
          },
        ],
      },
      on: {
        submitToGovernment: {
          target: '#dispute.ruling',
          actions: tell(['government.clerk', 'requester.clerk', 'provider.clerk'], '争议已提请政府裁定'),
        },
      },
    },
  },
});

function withoutOpinion(context: unknown): readonly string[] {
  const { reviewers } = context as DisputeContext;
  return reviewers.filter(({ opinion }) => opinion === null).map(({ unit }) => unit);
}
