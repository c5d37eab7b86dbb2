import { z } from 'zod';
import type { CaseRule } from '../../action.ts';
import { isOver, runningClock } from '../../clock.ts';
import { reasons, text } from '../../fields.ts';
import { sameHand } from '../../four-eyes.ts';
import type { ShareRequestContext } from '../context.ts';
import { action } from './common.ts';

export const REPLY = 'share.reply';

const notUnderRegulation: CaseRule<ShareRequestContext> = {
  id: 'extension-only-under-regulation',
  articles: ['R21(1)', 'S20(3)'],
  says: '本案适用办法，办法没有规定答复期限可以延长。',
  broken: ({ context }) => extensionOf(context) === null,
};

const afterDue: CaseRule<ShareRequestContext> = {
  id: 'extension-before-due',
  articles: ['R21(1)'],
  says: '答复期限已经届满，不能再延长；逾期答复仍可作出，并记录逾期天数。',
  broken: ({ clocks, on }) => isOver(runningClock(clocks, REPLY), on),
};

/** Asked for in time, it may be consented to afterwards where the authority has set so (periods.md, table 7, row 6). */
const consentBeforeDue: CaseRule<ShareRequestContext> = {
  ...afterDue,
  broken: (view) =>
    view.context.opening.ruleSet.settings['share.extension.consent'] !== 'asked-before-due' &&
    afterDue.broken(view),
};

const onceOnly: CaseRule<ShareRequestContext> = {
  id: 'extension-once',
  articles: ['R21(1)'],
  says: '按照本机关的设置，答复期限只能延长一次。',
  broken: ({ context }) =>
    context.opening.ruleSet.settings['share.extension.times'] === 'once' && context.extensions.length > 0,
};

/** 延期: the provider asks, the bureau of the same level consents, the requester is told (条例 第二十一条第一款). */
export const extension = {
  askForExtension: action({
    label: '申请延长答复期限',
    by: ['provider.clerk', 'provider.head'],
    articles: ['R21(1)'],
    payload: z.strictObject({
      workingDays: z.int('请填写工作日数').min(1, '至少1个工作日').meta({ title: '延长的工作日数' }),
      reasons: text('特殊原因'),
    }),
    caseRules: [notUnderRegulation, afterDue, onceOnly],
    payloadRules: [
      {
        id: 'extension-cap',
        articles: ['R21(1)'],
        says: '延长的期限累计最长不得超过10个工作日。',
        broken: ({ context, payload }) =>
          total(context) + payload.workingDays > (extensionOf(context)?.max ?? 0),
      },
    ],
  }),
  consentToExtension: action({
    label: '同意延期',
    by: ['bureau.clerk', 'bureau.head'],
    articles: ['R21(1)'],
    payload: z.strictObject({ note: text('备注').optional() }),
    caseRules: [
      consentBeforeDue,
      {
        // A bureau that provides the data itself would otherwise consent to what the same person has asked for.
        id: 'four-eyes-extension',
        articles: ['R21(1)'],
        says: '延期应当由申请延期的人员以外的人员同意，不能自请自批。',
        broken: ({ context, actor }) => sameHand(context.extensionAsked?.by, actor),
      },
    ],
    final: true,
  }),
  refuseExtension: action({
    label: '不同意延期',
    by: ['bureau.clerk', 'bureau.head'],
    articles: ['R21(1)'],
    payload: reasons,
  }),
};

function extensionOf(context: ShareRequestContext) {
  return context.opening.ruleSet.periods[REPLY]?.extension ?? null;
}

function total(context: ShareRequestContext): number {
  return context.extensions.reduce((sum, workingDays) => sum + workingDays, 0);
}
