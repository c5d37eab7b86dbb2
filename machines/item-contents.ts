import { z } from 'zod';
import { INSTRUMENT_LEVELS } from '../statute/instrument-level.ts';
import { choice } from './choice.ts';
import { OPENING_CLASSES, SHARING_CLASSES } from './facts.ts';
import { text } from './fields.ts';

/** 数据类别: the base data of 办法 第十条第一款, theme data of its second paragraph, and the departments' own. */
export const CATEGORIES = {
  population: '人口数据',
  'legal-entity': '法人单位数据',
  'natural-resources': '自然资源和空间地理数据',
  licence: '电子证照数据',
  credit: '社会信用数据',
  theme: '主题数据',
  departmental: '部门业务数据',
} as const;
export type Category = keyof typeof CATEGORIES;

export const UPDATE_CYCLES = ['实时', '每日', '每周', '每月', '每季度', '每学期', '每年', '不定期'] as const;
export const FORMATS = ['数据库表', '服务接口', '结构化文件', '电子版式文件', '空间数据文件'] as const;
/** Grades of 一般数据, from 1级 to 4级, the most sensitive. */
export const SECURITY_LEVELS = ['1级', '2级', '3级', '4级'] as const;

/** An instrument that a sharing class rests on (办法 第十九条, 条例 第十五条第二款). */
export const legalBasis = z.strictObject({
  instrument: text('文件名称', 200),
  level: z.enum(INSTRUMENT_LEVELS).meta({ title: '效力级别' }),
  /** Null where the instrument as a whole is meant. */
  article: text('条款', 100).nullable(),
});
export type LegalBasis = z.infer<typeof legalBasis>;

/** What the catalogue must say of an item (办法 第八条第二款, 条例 第十三条第二款). */
export const itemContents = z.strictObject({
  name: text('目录名称', 200),
  category: choice('数据类别', CATEGORIES),
  dataItems: z
    .array(text('数据项', 100))
    .min(1, '请至少列出一个数据项')
    .max(500)
    .refine((names) => new Set(names).size === names.length, '数据项不能重复')
    .meta({ title: '数据项' }),
  format: z.enum(FORMATS).meta({ title: '数据格式' }),
  updateCycle: z.enum(UPDATE_CYCLES).meta({ title: '更新周期' }),
  sharing: choice('共享属性', SHARING_CLASSES),
  basis: z.array(legalBasis).max(20).default([]).meta({ title: '共享属性的依据' }),
  conditions: z.array(text('条件', 500)).max(50).default([]).meta({ title: '共享条件' }),
  /** 不予共享的理由 (条例 第十五条第二款). */
  reason: text('不予共享的理由').nullable().default(null),
  opening: choice('开放属性', OPENING_CLASSES),
  securityLevel: z.enum(SECURITY_LEVELS).meta({ title: '安全级别' }),
});
export type ItemContents = z.infer<typeof itemContents>;

/** The bases in words: '《中华人民共和国社会保险法》第八十一条；…'; null where there is none. */
export function basisText(basis: readonly LegalBasis[]): string | null {
  if (basis.length === 0) return null;
  return basis.map(({ instrument, article }) => `《${instrument}》${article ?? ''}`).join('；');
}
