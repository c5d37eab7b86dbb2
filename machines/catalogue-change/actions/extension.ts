import { z } from 'zod';
import type { CaseRule } from '../../action.ts';
import { isOver, runningClock } from '../../clock.ts';
import { note, reasons, text } from '../../fields.ts';
import { sameHand } from '../../four-eyes.ts';
import type { CatalogueChangeContext } from '../context.ts';
import { action } from './common.ts';

export const UPDATE = 'catalogue.update';

const notUnderRegulation: CaseRule<CatalogueChangeContext> = {
  id: 'extension-only-under-regulation',
  articles: ['R17(2)', 'S11'],
  says: '本案适用办法，办法没有规定更新目录的期限可以延长。',
  broken: ({ context }) => longestExtension(context) === null,
};

const noPeriod: CaseRule<CatalogueChangeContext> = {
  id: 'extension-needs-a-period',
  articles: ['R17(2)'],
  says: '本案的变更原因没有法定更新期限，无须延长。',
  broken: ({ clocks }) => runningClock(clocks, UPDATE) === undefined,
};

const afterDue: CaseRule<CatalogueChangeContext> = {
  id: 'extension-before-due',
  articles: ['R17(2)'],
  says: '更新目录的期限已经届满，不能再延长；逾期仍应当完成更新，并记录逾期天数。',
  broken: ({ clocks, on }) => isOver(runningClock(clocks, UPDATE), on),
};

/** 延期: the unit asks, the bureau of the same level consents; five working days in all (条例 第十七条第二款). */
export const extension = {
  askForExtension: action({
    label: '申请延长更新期限',
    by: ['provider.clerk', 'provider.head'],
    articles: ['R17(2)'],
    payload: z.strictObject({
      workingDays: z.int('请填写工作日数').min(1, '至少1个工作日').meta({ title: '延长的工作日数' }),
      reasons: text('特殊原因'),
    }),
    caseRules: [notUnderRegulation, noPeriod, afterDue],
    payloadRules: [
      {
        id: 'extension-cap',
        articles: ['R17(2)'],
        says: '延长的期限累计最长不得超过5个工作日。',
        broken: ({ context, payload }) =>
          sum(context.extensions) + payload.workingDays > (longestExtension(context) ?? 0),
      },
    ],
  }),
  consentToExtension: action({
    label: '同意延期',
    by: ['bureau.clerk', 'bureau.head'],
    articles: ['R17(2)'],
    payload: note,
    caseRules: [
      afterDue,
      {
        id: 'four-eyes-extension',
        articles: ['R17(2)'],
        says: '延期应当由申请延期的人员以外的人员同意，不能自请自批。',
        broken: ({ context, actor }) => sameHand(context.extensionAsked?.by, actor),
      },
    ],
    final: true,
  }),
  refuseExtension: action({
    label: '不同意延期',
    by: ['bureau.clerk', 'bureau.head'],
    articles: ['R17(2)'],
    payload: reasons,
  }),
};

function longestExtension({ opening }: CatalogueChangeContext): number | null {
  return opening.ruleSet.periods[UPDATE]?.extension?.max ?? null;
}

function sum(days: readonly number[]): number {
  return days.reduce((all, workingDays) => all + workingDays, 0);
}
