import { callSupervisor, supervision, tell } from '../../edges.ts';
import { withdrawal } from '../edges.ts';
import { chart } from '../setup.ts';

/** 规范性审查: no time is written; the authority may set a target. */
export const formalCheck = chart.createStateConfig({
  meta: { label: '规范性审查', articles: ['S25(2)', 'S25(3)'] },
  initial: 'checking',
  after: { 'opening.formal-check': callSupervisor('规范性审查逾期') },
  on: { ...withdrawal, ...supervision },
  states: {
    checking: {
      meta: {
        label: '待受理',
        articles: ['S25(2)', 'S25(3)'],
        tasks: [
          {
            label: '审查申请是否规范',
            by: ['bureau.clerk'],
            actions: ['acceptApplication', 'askForSupplement', 'rejectApplication'],
            period: 'opening.formal-check',
          },
        ],
      },
      on: {
        acceptApplication: [
          { guard: 'isUse', description: '使用申请', target: '#opening-request.decidingUse' },
          { description: '需求申请', target: '#opening-request.decidingDemand' },
        ],
        askForSupplement: { target: 'supplementing', actions: 'rememberSupplementAsked' },
        rejectApplication: '#opening-request.notAccepted',
      },
    },
    supplementing: {
      meta: {
        label: '待申请人补正',
        articles: ['S25(3)'],
        tasks: [
          {
            label: '登记申请人补正的材料',
            by: ['bureau.clerk'],
            actions: ['recordSupplement', 'recordWithdrawal'],
            period: 'opening.formal-check',
          },
        ],
      },
      on: {
        recordSupplement: { target: 'checking', actions: 'rememberSupplied' },
        rejectApplication: {
          target: '#opening-request.notAccepted',
          actions: tell(['provider.clerk'], '申请人未补正，不予受理'),
        },
      },
    },
  },
});
