import { z } from 'zod';
import type { ArticleRef } from '../../statute/citation.ts';
import { choice } from '../choice.ts';
import { text } from '../fields.ts';

/** Who sells the data (社会数据的供方). */
const SELLERS = {
  enterprise: '企业',
  institution: '事业单位、科研机构',
  'social-organisation': '社会组织',
} as const;

/** What a search of the catalogue found (凡可共享获取的不得重复采集, 办法 第十二条第一款). */
const SEARCHED = {
  nothing: '目录中没有相近的数据',
  unsuitable: '目录中有相近的数据，但不能满足需要',
  shareable: '目录中的数据能够满足需要',
} as const;

const search = z
  .strictObject({
    conclusion: choice('目录检索结论', SEARCHED),
    findings: text('检索情况'),
    /** Items that come near, each with why it does not serve. */
    similar: z
      .array(z.strictObject({ item: text('目录编码', 100), why: text('不能满足需要的理由', 500) }))
      .max(50)
      .default([])
      .meta({ title: '相近的目录事项' }),
  })
  .meta({ title: '目录检索' });

/** What a department states that wants to buy (办法 第十三条). */
export const application = z.strictObject({
  data: text('拟采购的数据', 200),
  purpose: text('用途'),
  duty: text('所履行的法定职责及其依据'),
  seller: choice('供方类型', SELLERS),
  budgetYuan: z.int('请填写整数，单位为元').positive('预算应当大于零').meta({ title: '预算（元）' }),
  search,
});
export type Application = z.infer<typeof application>;

/** A rule on what an application may say. It holds for the intake and for every revision. */
interface ApplicationRule {
  readonly id: string;
  readonly articles: readonly ArticleRef[];
  readonly says: string;
  broken(stated: Application): boolean;
}

export const applicationRules: readonly ApplicationRule[] = [
  {
    id: 'shareable-is-not-bought',
    articles: ['S12(1)', 'R19(1)'],
    says: '凡可通过共享方式获取的数据，不得重复采集；目录中的数据能够满足需要的，请申请共享。',
    broken: ({ search: { conclusion } }) => conclusion === 'shareable',
  },
  {
    id: 'similar-items-are-named',
    articles: ['S12(1)', 'R19(1)'],
    says: '目录中有相近数据的，应当列明其目录编码，并逐项说明为何不能满足需要。',
    broken: ({ search: { conclusion, similar } }) => (conclusion === 'unsuitable') !== similar.length > 0,
  },
];
