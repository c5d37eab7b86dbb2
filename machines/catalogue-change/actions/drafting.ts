import { z } from 'zod';
import type { PayloadRule } from '../../action.ts';
import { choice } from '../../choice.ts';
import { note, reasons, text } from '../../fields.ts';
import { sameHand } from '../../four-eyes.ts';
import { itemContents } from '../../item-contents.ts';
import { contentRules } from '../content-rules.ts';
import type { CatalogueChangeContext } from '../context.ts';
import { action } from './common.ts';

/** Conclusions on the risk of secrecy (保密风险, 条例 第十三条第一款). */
const SECRECY = {
  'no-secrets': '不涉及国家秘密、工作秘密',
  'with-measures': '采取措施后不涉及国家秘密、工作秘密',
  secret: '涉及国家秘密、工作秘密',
} as const;

/** Conclusions on the effect on personal information (个人信息保护影响, 条例 第十三条第一款). */
const PERSONAL_INFORMATION = {
  none: '不涉及个人信息',
  'with-measures': '涉及个人信息，保护措施合法有效、与风险程度相适应',
  unlawful: '涉及个人信息，处理不合法或者风险不可控',
} as const;

const assessments = z
  .strictObject({
    secrecy: choice('保密风险评估结论', SECRECY),
    personalInformation: choice('个人信息保护影响评估结论', PERSONAL_INFORMATION),
    findings: text('评估情况'),
  })
  .meta({ title: '评估' });

const draft = z.strictObject({
  /** Missing: as it stands already. */
  contents: itemContents.optional().meta({ title: '目录内容' }),
  assessments,
});

/** The rules on contents, for a draft that brings new ones. */
const draftRules = contentRules.map(
  ({ id, articles, says, broken }): PayloadRule<CatalogueChangeContext, z.output<typeof draft>> => ({
    id,
    articles,
    says,
    broken: ({ context, payload }) =>
      payload.contents !== undefined && broken(payload.contents, context.opening.ruleSet.instrument),
  }),
);

/** 编制, in the unit's own house: assessed by the clerk, approved by the head (条例 第十三条第一款). */
export const drafting = {
  submitDraft: action({
    label: '完成评估，报部门负责人审核',
    by: ['provider.clerk'],
    articles: ['R13(1)', 'S9(1)'],
    payload: draft,
    payloadRules: [
      {
        id: 'state-secrets-stay-out',
        articles: ['S2(2)', 'R3(1)'],
        says: '涉及国家秘密、工作秘密的数据不编入目录，按照有关法律、法规的规定管理。',
        broken: ({ payload }) => payload.assessments.secrecy === 'secret',
      },
      {
        id: 'personal-information-is-protected',
        articles: ['R13(1)', 'S31(2)'],
        says: '个人信息保护影响评估未通过的，不能编入目录，请采取措施后重新评估。',
        broken: ({ payload }) => payload.assessments.personalInformation === 'unlawful',
      },
      {
        id: 'deletion-has-no-contents',
        articles: ['S11'],
        says: '删减目录事项的，不填写新的目录内容。',
        broken: ({ context, payload }) =>
          context.opening.intake.kind === 'delete' && payload.contents !== undefined,
      },
      {
        id: 'co-signing-needs-a-new-case',
        articles: ['S10(1)', 'S10(2)'],
        says: '改为基础、主题数据类别的，须由相关部门会签，请撤回后列明会签部门重新提出。',
        broken: ({ context, payload }) =>
          payload.contents !== undefined &&
          payload.contents.category !== 'departmental' &&
          (context.parties.reviewer ?? []).length === 0,
      },
      ...draftRules,
    ],
  }),
  approveDraft: action({
    label: '部门负责人审核同意',
    by: ['provider.head'],
    articles: ['R13(1)', 'S9(1)'],
    payload: note,
    caseRules: [
      {
        id: 'four-eyes-draft',
        articles: ['R13(1)'],
        says: '目录由经办人编制，应当经另一名部门负责人审核同意，不能自编自审。',
        broken: ({ context, actor }) => sameHand(context.draftedBy, actor),
      },
    ],
  }),
  returnDraft: action({
    label: '退回经办人',
    by: ['provider.head'],
    articles: ['R13(1)', 'S9(1)'],
    payload: reasons,
  }),
  withdraw: action({
    label: '撤回变更',
    by: ['provider.clerk', 'provider.head'],
    articles: ['S9(1)', 'R12(2)'],
    payload: reasons,
    final: true,
  }),
};
