import { callSupervisor, supervision, tell } from '../../edges.ts';
import { rectification } from '../../rectify.ts';
import { withdrawal } from '../edges.ts';
import { chart } from '../setup.ts';

interface Way {
  readonly label: string;
  /** No time is written in the texts at hand (及时); the authority may set a target for each kind. */
  readonly period: 'opening.decision' | 'opening.demand-reply';
  readonly overdue: string;
  /** Where a signed decision leads that is no refusal. */
  readonly granted: '#opening-request.agreement' | '#opening-request.takingIn';
  readonly grantedLabel: string;
}

/** 办理, in the provider's house: the same for both kinds, but for the period and what a yes leads to. */
const deciding = ({ label, period, overdue, granted, grantedLabel }: Way) =>
  chart.createStateConfig({
    meta: { label, articles: ['S23', 'S25(3)'] },
    initial: 'review',
    entry: tell(['provider.clerk'], '收到开放申请，请审查'),
    after: { [period]: callSupervisor(overdue) },
    on: { ...withdrawal, ...supervision, ...rectification },
    states: {
      review: {
        meta: {
          label: '审查',
          articles: ['S23', 'S31(1)'],
          tasks: [
            {
              label: '审查并拟决定',
              by: ['provider.clerk'],
              actions: ['consultThirdParty', 'recordSecurityReview', 'draftDecision'],
              period,
            },
          ],
        },
        on: {
          consultThirdParty: {
            target: 'consulting',
            actions: ['rememberConsulted', 'pauseForThirdParty'],
          },
          recordSecurityReview: { actions: 'rememberSecurityReview' },
          draftDecision: { target: 'signing', actions: 'rememberDraft' },
        },
      },
      consulting: {
        meta: {
          label: '征求第三方意见',
          articles: ['S23(三)', 'S31(2)'],
          tasks: [
            {
              label: '登记第三方意见',
              by: ['provider.clerk'],
              actions: ['recordThirdPartyOpinion'],
              period,
            },
          ],
        },
        on: {
          recordThirdPartyOpinion: {
            target: 'review',
            actions: ['rememberOpinion', 'goOnAfterThirdParty'],
          },
        },
      },
      signing: {
        meta: {
          label: '待签发',
          articles: ['S23', 'S25(3)'],
          tasks: [{ label: '签发决定', by: ['provider.head'], actions: ['sign', 'returnDraft'], period }],
        },
        on: {
          sign: [
            {
              guard: 'draftGrants',
              description: grantedLabel,
              target: granted,
              actions: ['rememberSigned', tell(['bureau.clerk'], `已决定：${grantedLabel}`)],
            },
            {
              description: '不予开放',
              target: '#opening-request.refused',
              actions: ['rememberSigned', tell(['bureau.clerk'], '已决定：不予开放')],
            },
          ],
          returnDraft: 'review',
        },
      },
    },
  });

export const decidingUse = deciding({
  label: '使用申请办理',
  period: 'opening.decision',
  overdue: '数据使用申请逾期未办理',
  granted: '#opening-request.agreement',
  grantedLabel: '同意使用',
});

export const decidingDemand = deciding({
  label: '需求申请办理',
  period: 'opening.demand-reply',
  overdue: '数据需求申请逾期未答复',
  granted: '#opening-request.takingIn',
  grantedLabel: '纳入开放',
});
