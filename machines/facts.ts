import { z } from 'zod';
import { choice } from './choice.ts';

/** A public body as a case knows it: the facts that choose the rules and the competent authority. */
export const unitFacts = z.object({
  code: z.string().min(1),
  name: z.string().min(1),
  level: z.enum(['city', 'county', 'zone']),
  /** Whether 条例 covers the unit (行政机关 and bodies authorised by law), or 办法 alone does. */
  covered: z.boolean(),
  /** Code of the competent 大数据主管部门. */
  bureau: z.string().min(1),
  /** Code of the 本级人民政府. */
  government: z.string().min(1),
});
export type UnitFacts = z.infer<typeof unitFacts>;

/** 共享属性: 无条件共享, 有条件共享, 不予共享 (办法 第十九条, 条例 第十四条). */
export const SHARING_CLASSES = {
  unconditional: '无条件共享',
  conditional: '有条件共享',
  'not-shared': '不予共享',
} as const;
export type SharingClass = keyof typeof SHARING_CLASSES;

/** 开放属性 (办法 第二十四条第二款). */
export const OPENING_CLASSES = {
  unconditional: '无条件开放',
  conditional: '有条件开放',
  'not-open': '不予开放',
} as const;
export type OpeningClass = keyof typeof OPENING_CLASSES;

/** A catalogue item as a case knows it, in the version that stood when the case began. */
export const itemFacts = z.object({
  code: z.string().min(1),
  version: z.int().positive(),
  name: z.string().min(1),
  provider: z.string().min(1),
  sharing: choice('共享属性', SHARING_CLASSES),
  /** 数据项: the names of the data items that may be asked for. */
  dataItems: z.array(z.string().min(1)).min(1),
  /** 共享条件, as the catalogue lists them. */
  conditions: z.array(z.string()),
  /** 数据类别, as the catalogue names it. */
  category: z.string().optional(),
  /** 开放属性, as the catalogue has it; none where the item was entered without it. */
  opening: choice('开放属性', OPENING_CLASSES).nullable().optional(),
});
export type ItemFacts = z.infer<typeof itemFacts>;
