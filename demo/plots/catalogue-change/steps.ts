import type { IntakeOf } from '../../../client/docket-client.ts';
import { demoCatalogue } from '../../catalogue.ts';
import { stepsOf } from '../../plot.ts';
import { openingOf } from '../../registers.ts';

export type Contents = Extract<IntakeOf<'catalogue-change'>, { kind: 'add' }>['contents'];

/** Any step, told in full. */
export const step = stepsOf<'catalogue-change'>();

/** What the catalogue says of an item, with what is to be changed. */
export function changed(code: string, change: Partial<Contents> = {}): Contents {
  const item = demoCatalogue.find((candidate) => candidate.code === code);
  if (!item) throw new Error(`the demo catalogue has no item '${code}'`);
  const { name, category, dataItems, format, updateCycle, sharing, basis, conditions, reason } = item;
  return {
    ...{ name, category, dataItems, format, updateCycle, sharing, basis, conditions, reason },
    opening: openingOf(item),
    securityLevel: item.securityLevel,
    ...change,
  };
}

/** Assessed by the clerk (条例 第十三条第一款), and put before the head. */
export const submitDraft = (ago: number, findings: string, personal = false) =>
  step(ago, 'provider.clerk', {
    type: 'submitDraft',
    payload: {
      assessments: {
        secrecy: 'no-secrets',
        personalInformation: personal ? 'with-measures' : 'none',
        findings,
      },
    },
  });

export const approveDraft = (ago: number) =>
  step(ago, 'provider.head', { type: 'approveDraft', payload: { note: '数据项与职责一致，同意报审。' } });
