import { callSupervisor, supervision, tell } from '../../edges.ts';
import type { DisputeContext } from '../context.ts';
import { leaving } from '../edges.ts';
import { chart } from '../setup.ts';

/** 协调, the second rung: 办法 第二十条第四款, 条例 第二十八条. */
export const coordination = chart.createStateConfig({
  meta: { label: '大数据局协调', articles: ['S20(4)', 'R28(2)'] },
  initial: 'received',
  after: { 'dispute.coordination': callSupervisor('争议协调超过内部时限') },
  on: { ...leaving, ...supervision },
  states: {
    received: {
      meta: {
        label: '待受理',
        articles: ['S20(4)', 'R28(2)'],
        tasks: [
          {
            label: '受理协调申请',
            by: ['bureau.clerk', 'bureau.head'],
            actions: ['takeUp'],
            period: 'dispute.coordination',
          },
        ],
      },
      on: {
        takeUp: {
          target: 'hearing',
          actions: tell(['requester.clerk', 'provider.clerk'], '大数据主管部门已受理协调'),
        },
      },
    },
    hearing: {
      meta: {
        label: '协调中',
        articles: ['S20(4)', 'R28(2)'],
        tasks: [
          {
            label: '提出协调意见',
            by: ['bureau.clerk', 'bureau.head'],
            actions: ['recordOpinion'],
            period: 'dispute.coordination',
          },
        ],
      },
      on: {
        recordOpinion: {
          target: 'answering',
          actions: ['rememberOpinion', tell(['requester.head', 'provider.head'], '收到协调意见，请答复')],
        },
      },
    },
    answering: {
      meta: {
        label: '意见待答复',
        articles: ['S20(4)', 'R28(2)'],
        tasks: [
          {
            label: '答复协调意见',
            by: ['requester.head', 'provider.head'],
            actions: ['acceptOpinion', 'rejectOpinion'],
            period: 'dispute.coordination',
            units: notAnswered,
          },
        ],
      },
      on: {
        acceptOpinion: [
          {
            guard: 'otherSideHasAccepted',
            description: '双方都接受',
            target: '#dispute.settled',
            actions: [
              'rememberAcceptance',
              'settleByOpinion',
              tell(['requester.clerk', 'provider.clerk'], '双方接受协调意见'),
            ],
          },
          { description: '一方接受', actions: 'rememberAcceptance' },
        ],
        rejectOpinion: {
          target: 'unresolved',
          actions: tell(['bureau.clerk', 'bureau.head'], '协调意见未被接受'),
        },
      },
    },
    unresolved: {
      meta: {
        label: '协调未果',
        articles: ['S20(4)', 'R28(2)'],
        tasks: [
          {
            label: '决定共同审议或者提请裁定',
            by: ['bureau.head'],
            actions: ['callJointReview', 'submitToGovernment'],
            period: 'dispute.coordination',
          },
        ],
      },
      on: {
        callJointReview: {
          target: '#dispute.jointReview',
          actions: ['nameReviewers', tell(['reviewer.clerk', 'reviewer.head'], '请参加共同审议并提出意见')],
        },
        submitToGovernment: {
          target: '#dispute.ruling',
          actions: tell(['government.clerk', 'requester.clerk', 'provider.clerk'], '争议已提请政府裁定'),
        },
      },
    },
  },
});

function notAnswered(context: unknown): readonly string[] {
  const { coordination: opinion, parties } = context as DisputeContext;
  const sides = [...(parties.requester ?? []), ...(parties.provider ?? [])];
  return sides.filter((unit) => !opinion?.accepted.includes(unit));
}
