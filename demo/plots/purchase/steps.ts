import type { ActionOf } from '../../../client/docket-client.ts';
import type { Happening } from '../../plot.ts';
import { stepsOf } from '../../plot.ts';

/** Any step, told in full. */
export const step = stepsOf<'purchase'>();

export const endorse = (ago: number) =>
  step(ago, 'requester.head', { type: 'endorse', payload: { note: '确属履职需要，预算已落实。' } });

export const approve = (ago: number) =>
  step(ago, 'bureau.head', { type: 'approve', payload: { note: '目录中没有可以替代的数据，同意采购。' } });

type Bought = Extract<ActionOf<'purchase'>, { type: 'recordPurchase' }>['payload'];
type Addition = Extract<ActionOf<'purchase'>, { type: 'startChange' }>['payload'];

/** Endorsed, approved, and bought. */
export const bought = (endorsed: number, recorded: number, purchase: Bought): Happening<'purchase'>[] => [
  endorse(endorsed),
  approve(endorsed - 3),
  step(recorded, 'requester.clerk', { type: 'recordPurchase', payload: purchase }),
];

/** What was bought is to stand in the department's catalogue, for others to share. */
export const startChange = (
  ago: number,
  item: string,
  contents: Pick<Addition['contents'], 'name' | 'dataItems' | 'updateCycle'>,
) =>
  step(ago, 'requester.clerk', {
    type: 'startChange',
    payload: {
      item,
      concerned: [],
      contents: {
        ...contents,
        category: 'departmental',
        format: '结构化文件',
        sharing: 'unconditional',
        opening: 'not-open',
        securityLevel: '2级',
      },
    },
  });
