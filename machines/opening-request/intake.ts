import { z } from 'zod';
import { choice } from '../choice.ts';
import { day, text } from '../fields.ts';
import { paper } from '../paper.ts';
import type { IntakeRule } from '../procedure.ts';

/** Who applies (社会主体, 办法 第二十五条第一款). */
const APPLICANT_KINDS = {
  citizen: '公民',
  'legal-person': '法人',
  other: '其他组织',
} as const;

/** How the application came in. */
const CHANNELS = { platform: '开放平台', paper: '书面申请，由工作人员登记' } as const;

/**
 * 申请人, by the number that the opening platform's register of users has given; name, identity and contact stay
 * there. Nothing in a case, its number, its record or a log is personal data of an applicant, who is treated like any other.
 */
const applicant = z
  .strictObject({
    kind: choice('申请人类型', APPLICANT_KINDS),
    reference: z
      .string()
      .trim()
      // A letter first and few digits: neither an identity card's number nor a telephone number fits.
      .regex(
        /^[A-Z]{2,6}-\d{4}-\d{1,6}$/,
        '请填写开放平台的用户登记号，如 KF-2026-128，不要填写姓名、证件号码',
      )
      .meta({ title: '申请人登记号' }),
  })
  .meta({ title: '申请人' });

const common = {
  applicant,
  channel: choice('申请途径', CHANNELS),
  purpose: text('使用用途'),
  papers: z.array(paper).max(50).default([]).meta({ title: '申请材料' }),
};

export const intake = z.discriminatedUnion('kind', [
  /** Of data that is opened under conditions. */
  z.strictObject({
    kind: z.literal('use').meta({ title: '数据使用申请' }),
    ...common,
    item: text('目录编码', 100),
    scope: z.array(text('数据项', 100)).min(1, '请至少选择一个数据项').meta({ title: '使用范围' }),
    until: day('使用时限'),
  }),
  /** Of data outside the open list (开放清单以外). */
  z.strictObject({
    kind: z.literal('demand').meta({ title: '数据需求申请' }),
    ...common,
    unit: text('数据所在单位', 100),
    data: text('需要的数据', 500),
    /** Where the data stands in the catalogue but is not opened. */
    item: text('目录编码', 100).optional(),
  }),
]);
export type Intake = z.infer<typeof intake>;

/** What keeps an application from becoming a case, and where it belongs instead. */
export const intakeRules: readonly IntakeRule<Intake>[] = [
  {
    id: 'open-to-all',
    articles: ['S25(1)'],
    says: '该数据属于无条件开放类，请通过开放平台直接获取，不需要申请。',
    broken: ({ item }) => item?.opening === 'unconditional',
  },
  {
    id: 'use-of-conditional-only',
    articles: ['S25(2)'],
    says: '数据使用申请针对有条件开放类数据；对开放清单以外的数据，请提出数据需求申请。',
    broken: ({ item, intake: { kind } }) => kind === 'use' && item?.opening !== 'conditional',
  },
  {
    id: 'demand-outside-the-list',
    articles: ['S25(2)'],
    says: '该数据已经有条件开放，请提出数据使用申请。',
    broken: ({ item, intake: { kind } }) => kind === 'demand' && item?.opening === 'conditional',
  },
  {
    id: 'item-of-the-unit',
    articles: ['S24(1)'],
    says: '所列目录不由该单位提供，请填写数据提供单位。',
    broken: ({ item, intake: asked }) =>
      asked.kind === 'demand' && item !== null && item.provider !== asked.unit,
  },
  {
    id: 'scope-within-item',
    articles: ['S25(2)'],
    says: '使用范围含有目录中没有的数据项，请从该目录的数据项中选择。',
    broken: ({ item, intake: asked }) =>
      asked.kind === 'use' && asked.scope.some((name) => !item?.dataItems.includes(name)),
  },
  {
    id: 'until-lies-ahead',
    articles: ['S26'],
    says: '使用时限应当晚于申请之日。',
    broken: ({ on, intake: asked }) => asked.kind === 'use' && asked.until <= on,
  },
  {
    id: 'competent-bureau',
    articles: ['S22', 'S25(2)'],
    says: '开放申请由数据提供单位的本级大数据主管部门受理。',
    broken: ({ parties, submittedBy }) => !parties.bureau?.includes(submittedBy.unit),
  },
];
