import { z } from 'zod';
import { itemFacts } from '../machines/facts.ts';
import {
  CATEGORIES,
  type Category,
  FORMATS,
  legalBasis,
  SECURITY_LEVELS,
  UPDATE_CYCLES,
} from '../machines/item-contents.ts';
import data from './catalogue.json' with { type: 'json' };

const demoItem = z
  .strictObject({
    ...itemFacts.shape,
    dataItems: z.array(z.string().min(1)).min(4).max(12),
    category: z.enum(Object.keys(CATEGORIES) as Category[]),
    /** 共享属性的依据 (办法 第十九条, 条例 第十五条第二款). */
    basis: z.array(legalBasis),
    /** 不予共享的理由 (条例 第十五条第二款). */
    reason: z.string().min(1).nullable(),
    updateCycle: z.enum(UPDATE_CYCLES),
    format: z.enum(FORMATS),
    securityLevel: z.enum(SECURITY_LEVELS),
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
