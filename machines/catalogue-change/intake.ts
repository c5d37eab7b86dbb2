import { z } from 'zod';
import { choice } from '../choice.ts';
import { day, text } from '../fields.ts';
import { CATEGORIES, type Category, itemContents } from '../item-contents.ts';
import type { IntakeRule, Opening } from '../procedure.ts';
import { contentRules } from './content-rules.ts';

/**
 * Why a catalogue has to change. The first two start the period of 办法 第十一条 and 条例 第十七条第二款; for the others
 * neither has a number of days.
 */
const TRIGGERS = {
  'law-amended': '法律、法规作出修订',
  'function-changed': '职能发生变更',
  'opening-demand': '开放需求',
  purchase: '采购社会数据',
} as const;

const trigger = z
  .strictObject({
    kind: choice('变更的原因', TRIGGERS),
    document: text('依据的文件', 200),
    on: day('调整、变化发生之日'),
  })
  .meta({ title: '变更的缘由' });

const common = {
  item: z
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9-]{1,99}$/, '目录编码由小写字母、数字和连字符组成')
    .meta({ title: '目录编码' }),
  trigger,
  /** Codes of the departments concerned (办法 第十条): they co-sign a base or theme catalogue. */
  concerned: z
    .array(text('机构编码', 100))
    .max(50)
    .refine((codes) => new Set(codes).size === codes.length, '会签部门不能重复')
    .default([])
    .meta({ title: '会签部门' }),
};

const contents = itemContents.meta({ title: '目录内容' });

export const intake = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add').meta({ title: '新增' }), ...common, contents }),
  z.strictObject({ kind: z.literal('modify').meta({ title: '修改' }), ...common, contents }),
  z.strictObject({
    kind: z.literal('delete').meta({ title: '删减' }),
    ...common,
    reasons: text('删减的理由'),
  }),
]);
export type Intake = z.infer<typeof intake>;

export const KINDS = { add: '新增', modify: '修改', delete: '删减' } as const;

/** Whether the departments concerned take part: in a base or theme catalogue, as it is or as it is to be (办法 第十条). */
function needsCoSigning({ intake: asked, item }: Opening<Intake>): boolean {
  const wanted = asked.kind === 'delete' ? undefined : CATEGORIES[asked.contents.category];
  return isCoSigned(wanted) || isCoSigned(item?.category);
}

/** 部门业务数据 are the department's own; all the other categories have several departments in them. */
function isCoSigned(category: string | undefined): boolean {
  const own: Category = 'departmental';
  return Object.values<string | undefined>(CATEGORIES).includes(category) && category !== CATEGORIES[own];
}

/** What keeps a change from becoming a case. */
export const intakeRules: readonly IntakeRule<Intake>[] = [
  {
    id: 'own-item',
    articles: ['S9(1)', 'R12(2)'],
    says: '各机构编制本单位的目录，只能修改、删减本单位提供的目录事项。',
    broken: ({ item, submittedBy }) => item !== null && item.provider !== submittedBy.unit,
  },
  {
    id: 'trigger-has-happened',
    articles: ['S11', 'R17(2)'],
    says: '更新目录的期限自调整、变化发生之日起算，该日不能晚于提交之日。',
    broken: ({ on, intake: { trigger: cause } }) => cause.on > on,
  },
  {
    id: 'co-signing-names-departments',
    articles: ['S10(1)', 'S10(2)'],
    says: '基础、主题数据资源目录由牵头部门会同相关部门编制，请列明参加会签的相关部门。',
    broken: (opening) => needsCoSigning(opening) && opening.intake.concerned.length === 0,
  },
  {
    id: 'co-signing-by-others',
    articles: ['S10(1)', 'S10(2)'],
    says: '会签由其他相关部门进行，会签部门不能是编制目录的单位本身。',
    broken: ({ intake: { concerned }, submittedBy }) => concerned.includes(submittedBy.unit),
  },
  ...contentRules.map(
    ({ id, articles, says, broken }): IntakeRule<Intake> => ({
      id,
      articles,
      says,
      broken: ({ intake: asked, ruleSet }) =>
        asked.kind !== 'delete' && broken(asked.contents, ruleSet.instrument),
    }),
  ),
];
