import { callSupervisor, supervision, tell } from '../../edges.ts';
import { rectification } from '../../rectify.ts';
import type { DisputeContext } from '../context.ts';
import { leaving } from '../edges.ts';
import { chart } from '../setup.ts';

/** 协商, the first rung: 办法 第二十条第四款, 条例 第二十八条. */
export const negotiation = chart.createStateConfig({
  meta: { label: '协商', articles: ['S20(4)', 'R28(1)'] },
  initial: 'talking',
  always: {
    guard: 'beginsWithCoordination',
    target: 'coordination',
    actions: tell(['bureau.clerk', 'provider.clerk'], '收到跨层级、跨地域的共享争议，请协调处理'),
  },
  after: { 'dispute.negotiation': callSupervisor('争议协商超过内部时限') },
  on: {
    recordMeeting: { actions: 'rememberMeeting' },
    proposeTerms: {
      target: '.proposed',
      actions: ['rememberProposal', tell(['requester.head', 'provider.head'], '收到协商方案')],
    },
    declareFailed: {
      target: 'coordination',
      actions: ['rememberFailure', tell(['bureau.clerk'], '协商未果，请协调处理')],
    },
    ...leaving,
    ...supervision,
    ...rectification,
  },
  states: {
    talking: {
      meta: {
        label: '协商中',
        articles: ['S20(4)', 'R28(1)'],
        tasks: [
          {
            label: '与对方协商',
            by: ['requester.clerk', 'provider.clerk'],
            actions: ['recordMeeting', 'proposeTerms', 'declareFailed'],
            period: 'dispute.negotiation',
          },
        ],
      },
    },
    proposed: {
      meta: {
        label: '方案待答复',
        articles: ['S20(4)', 'R28(1)'],
        tasks: [
          {
            label: '答复协商方案',
            by: ['requester.head', 'provider.head'],
            actions: ['acceptTerms', 'rejectTerms'],
            period: 'dispute.negotiation',
            units: otherSideOf,
          },
        ],
      },
      on: {
        acceptTerms: {
          target: '#dispute.settled',
          actions: ['settleByTerms', tell(['requester.clerk', 'provider.clerk'], '双方已达成一致')],
        },
        rejectTerms: {
          target: 'talking',
          actions: ['forgetProposal', tell(['requester.clerk', 'provider.clerk'], '协商方案未被接受')],
        },
      },
    },
  },
});

/** Whoever has not made the proposal answers it. */
function otherSideOf(context: unknown): readonly string[] {
  const { proposal, parties } = context as DisputeContext;
  const sides = [...(parties.requester ?? []), ...(parties.provider ?? [])];
  return sides.filter((unit) => unit !== proposal?.by);
}
