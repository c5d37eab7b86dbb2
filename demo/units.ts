import { z } from 'zod';
import { isCreditCode } from '../machines/credit-code.ts';
import { unitFacts } from '../machines/facts.ts';
import data from './units.json' with { type: 'json' };

const demoUnit = z.strictObject({
  ...unitFacts.shape,
  creditCode: z.string().refine(isCreditCode, '统一社会信用代码的校验码不正确'),
  /** Code of the unit above it; null for none within the docket. */
  parent: z.string().nullable(),
  /** Why a fact is as it is, where that is no matter of course. */
  note: z.string().optional(),
});
export type DemoUnit = z.infer<typeof demoUnit>;

/** The units (机构) of the demo docket. The file is checked when it is loaded. */
export const demoUnits: readonly DemoUnit[] = z
  .strictObject({ note: z.string(), units: z.array(demoUnit) })
  .parse(data).units;
