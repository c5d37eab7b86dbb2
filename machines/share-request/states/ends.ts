import { tell } from '../../edges.ts';
import { chart } from '../setup.ts';

/** The ends of a request. */
export const ended = chart.createStateConfig({
  meta: { label: '已共享并终结', articles: ['R27(1)', 'R27(3)'] },
  type: 'final',
  entry: { type: 'setGrantStatus', params: { status: 'ended' } },
});

export const notShared = chart.createStateConfig({
  meta: { label: '不予共享，办结', articles: ['R21(2)', 'S20(3)'] },
  type: 'final',
});

export const withdrawn = chart.createStateConfig({
  meta: { label: '已撤回', articles: ['R20(2)', 'S20(3)'] },
  type: 'final',
});

export const terminated = chart.createStateConfig({
  meta: { label: '已终止共享', articles: ['R27(2)'] },
  type: 'final',
  entry: [
    { type: 'setGrantStatus', params: { status: 'terminated' } },
    tell(['requester.clerk', 'provider.clerk', 'bureau.clerk'], '共享已终止'),
  ],
});
