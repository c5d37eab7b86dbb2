import { callSupervisor, tell } from '../../edges.ts';
import { chart } from '../setup.ts';

/** 答复: from receipt to signature (条例 第二十条第三款、第二十一条). */
export const reply = chart.createStateConfig({
  meta: { label: '答复', articles: ['R20(3)', 'S20(3)'] },
  initial: 'received',
  states: {
    received: {
      meta: {
        label: '待签收',
        articles: ['R21(1)', 'S20(3)'],
        tasks: [
          {
            label: '签收共享申请',
            by: ['provider.clerk'],
            actions: ['signIn'],
            period: 'share.reply',
          },
        ],
      },
      on: { signIn: { target: 'review', actions: 'startClockAtSignIn' } },
    },
    review: {
      meta: {
        label: '审查',
        articles: ['R20(3)', 'S31(1)'],
        tasks: [
          {
            label: '审查并拟答复',
            by: ['provider.clerk'],
            actions: ['askForSupplement', 'recordSecurityReview', 'draftReply'],
            period: 'share.reply',
          },
        ],
      },
      after: { 'share.supplement-notice': callSupervisor('告知补正的内部时限已过') },
      on: {
        askForSupplement: {
          target: 'supplementing',
          actions: [
            'rememberSupplementAsked',
            'pauseForSupplement',
            tell(['requester.clerk'], '请补正申请材料'),
          ],
        },
        recordSecurityReview: { actions: 'rememberSecurityReview' },
        draftReply: { target: 'signing', actions: 'rememberDraft' },
      },
    },
    supplementing: {
      meta: {
        label: '补正',
        articles: ['R21(2)'],
        tasks: [
          {
            label: '补正申请材料',
            by: ['requester.clerk'],
            actions: ['supply', 'withdraw'],
            period: ['share.supplement-answer', 'share.reply'],
          },
        ],
      },
      after: { 'share.supplement-answer': callSupervisor('逾期未提交补正材料') },
      on: {
        supply: {
          target: 'review',
          actions: [
            'rememberSupplementSupplied',
            'goOnAfterSupplement',
            tell(['provider.clerk'], '申请材料已补正'),
          ],
        },
      },
    },
    signing: {
      meta: {
        label: '待签发',
        articles: ['R20(3)', 'S20(3)'],
        tasks: [
          {
            label: '签发答复',
            by: ['provider.head'],
            actions: ['sign', 'returnDraft'],
            period: 'share.reply',
          },
        ],
      },
      on: {
        sign: [
          {
            guard: 'draftAgrees',
            description: '同意共享',
            target: '#share-request.delivering',
            actions: ['rememberSigned', tell(['requester.clerk'], '已答复：同意共享')],
          },
          {
            description: '不同意共享',
            target: '#share-request.refused',
            actions: ['rememberSigned', tell(['requester.clerk', 'requester.head'], '已答复：不同意共享')],
          },
        ],
        returnDraft: 'review',
      },
    },
  },
});
