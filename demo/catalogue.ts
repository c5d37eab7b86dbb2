import { z } from 'zod';
import { itemFacts } from '../machines/facts.ts';
import { INSTRUMENT_LEVELS } from '../statute/instrument-level.ts';
import data from './catalogue.json' with { type: 'json' };

/** The base data of 办法 第十条 (基础数据资源), and what the departments hold for their own work. */
export const CATEGORIES = {
  population: '人口数据',
  'legal-entity': '法人单位数据',
  'natural-resources': '自然资源和空间地理数据',
  licence: '电子证照数据',
  credit: '社会信用数据',
  departmental: '部门业务数据',
} as const;

const basis = z.strictObject({
  instrument: z.string().min(1),
  level: z.enum(INSTRUMENT_LEVELS),
  /** Null where the instrument as a whole is meant. */
  article: z.string().min(1).nullable(),
});

const demoItem = z
  .strictObject({
    ...itemFacts.shape,
    dataItems: z.array(z.string().min(1)).min(4).max(12),
    category: z.enum(Object.keys(CATEGORIES) as [keyof typeof CATEGORIES, ...(keyof typeof CATEGORIES)[]]),
    /** 共享属性的依据 (办法 第十九条, 条例 第十五条第二款). */
    basis: z.array(basis),
    /** 不予共享的理由 (条例 第十五条第二款). */
    reason: z.string().min(1).nullable(),
    updateCycle: z.enum(['实时', '每日', '每周', '每月', '每季度', '每学期', '每年', '不定期']),
    format: z.enum(['数据库表', '服务接口', '结构化文件', '电子版式文件', '空间数据文件']),
    /** Grade of 一般数据, from 1级 to 4级, the most sensitive. */
    securityLevel: z.enum(['1级', '2级', '3级', '4级']),
    inForceFrom: z.iso.date(),
  })
  .refine(({ sharing, basis }) => sharing === 'unconditional' || basis.length > 0, {
    error: '有条件共享和不予共享应当注明依据',
    path: ['basis'],
  })
  .refine(({ sharing, conditions }) => (sharing === 'conditional') === conditions.length > 0, {
    error: '有条件共享应当列明条件，其他属性没有条件',
    path: ['conditions'],
  })
  .refine(({ sharing, reason }) => (sharing === 'not-shared') === (reason !== null), {
    error: '不予共享应当列明理由，其他属性没有理由',
    path: ['reason'],
  });
export type DemoItem = z.infer<typeof demoItem>;

/** The catalogue (目录) of the demo docket. The file is checked when it is loaded. */
export const demoCatalogue: readonly DemoItem[] = z
  .strictObject({ note: z.string(), items: z.array(demoItem) })
  .parse(data).items;

/** The legal basis in words: '《中华人民共和国社会保险法》第八十一条；…'; null where none is needed. */
export function basisText({ basis }: DemoItem): string | null {
  if (basis.length === 0) return null;
  return basis.map(({ instrument, article }) => `《${instrument}》${article ?? ''}`).join('；');
}
