import { z } from 'zod';
import type { CaseRule, PayloadRule } from '../../action.ts';
import { reasons, text } from '../../fields.ts';
import { sameHand } from '../../four-eyes.ts';
import type { CatalogueChangeContext } from '../context.ts';
import { itemExists, itemIsInUse, oneSource, similarItemsExamined } from '../register-rules.ts';
import { action } from './common.ts';

const filing = text('备案编号', 100);

/** How the objections of departments concerned are dealt with. */
const onObjections = text('对会签不同意见的处理').optional();

/** A bureau keeps a catalogue of its own, too: whoever drafted or approved there does not review here. */
const fourEyes: CaseRule<CatalogueChangeContext> = {
  id: 'four-eyes-review',
  articles: ['S11', 'R17(2)'],
  says: '编制或者审核同意目录的人员，不能再作为大数据主管部门的人员审核该目录。',
  broken: ({ context, actor }) => sameHand([...context.draftedBy, ...(context.approvedBy ?? [])], actor),
};

const answersObjections: PayloadRule<CatalogueChangeContext, { readonly onObjections?: string | undefined }> =
  {
    id: 'objections-are-answered',
    articles: ['S10(1)', 'S10(2)'],
    says: '会签部门有不同意见的，应当写明对不同意见的处理。',
    broken: ({ context, payload }) =>
      context.coSigned.some(({ agrees }) => !agrees) && payload.onObjections === undefined,
  };

/** 审核, by the bureau of the unit's level and by the city's (办法 第九条、第十一条, 条例 第十六条、第十七条). */
export const reviewing = {
  consentAndFile: action({
    label: '同意并备案，报市级审核',
    by: ['bureau.head'],
    articles: ['S9(1)', 'S11', 'R16(1)'],
    payload: z.strictObject({ filing, onObjections }),
    caseRules: [fourEyes],
    payloadRules: [answersObjections],
  }),
  publish: action({
    label: '审核通过，明确数据责任部门，发布目录',
    by: ['cityBureau.head'],
    articles: ['S9(2)', 'S11', 'R16(1)', 'R17(3)'],
    payload: z.strictObject({
      filing,
      /** Code of the 数据责任部门; a deletion leaves none. */
      responsible: text('数据责任部门', 100).optional(),
      distinct: z
        .array(z.strictObject({ item: text('目录编码', 100), why: text('为何不是同一数据', 500) }))
        .max(100)
        .default([])
        .meta({ title: '与相近事项的核对' }),
      onObjections,
    }),
    final: true,
    caseRules: [fourEyes],
    payloadRules: [
      answersObjections,
      {
        id: 'responsible-is-named',
        articles: ['S9(2)', 'R19(2)'],
        says: '按照“一数一源”原则，发布目录应当明确数据责任部门；删减目录的除外。',
        broken: ({ context, payload }) => (payload.responsible === undefined) !== (context.contents === null),
      },
      {
        id: 'responsible-takes-part',
        articles: ['S9(2)', 'R19(2)'],
        says: '数据责任部门应当是编制目录的单位或者参加会签的部门；数源在其他单位的，请并入该数源。',
        broken: ({ context: { parties }, payload }) =>
          payload.responsible !== undefined &&
          ![...(parties.provider ?? []), ...(parties.reviewer ?? [])].includes(payload.responsible),
      },
    ],
    registerRules: [itemExists, itemIsInUse, oneSource, similarItemsExamined],
  }),
  mergeIntoSource: action({
    label: '并入已有数源，不另行发布',
    by: ['cityBureau.head'],
    articles: ['S9(2)', 'S12(1)', 'R19(2)'],
    payload: z.strictObject({ source: text('已有数源的目录编码', 100), reasons: text('理由') }),
    final: true,
    caseRules: [
      fourEyes,
      {
        id: 'only-what-is-new-is-merged',
        articles: ['S9(2)'],
        says: '只有新增的目录事项可以并入已有数源。',
        broken: ({ context }) => context.opening.intake.kind !== 'add',
      },
    ],
  }),
  sendBack: action({
    label: '退回修改',
    by: ['bureau.clerk', 'bureau.head'],
    articles: ['S9(1)', 'R16(1)'],
    payload: reasons,
  }),
  refuse: action({
    label: '不同意变更',
    by: ['bureau.head'],
    articles: ['S11', 'R16(1)'],
    payload: reasons,
    final: true,
    caseRules: [fourEyes],
  }),
  sendBackByCity: action({
    label: '市级退回修改',
    by: ['cityBureau.clerk', 'cityBureau.head'],
    articles: ['S9(2)', 'R16(1)'],
    payload: reasons,
  }),
  refuseByCity: action({
    label: '市级不同意变更',
    by: ['cityBureau.head'],
    articles: ['S9(2)', 'S11', 'R16(1)'],
    payload: reasons,
    final: true,
    caseRules: [fourEyes],
  }),
};
