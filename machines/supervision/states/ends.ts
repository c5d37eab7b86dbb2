import { chart } from '../setup.ts';

/** The ends of a rectification. */
export const rectified = chart.createStateConfig({
  meta: { label: '整改到位，办结', articles: ['S35', 'R39', 'R40'] },
  type: 'final',
});

export const dropped = chart.createStateConfig({
  meta: { label: '已撤销督办', articles: ['S35', 'R29(1)'] },
  type: 'final',
});

export const referred = chart.createStateConfig({
  meta: { label: '已提请追责', articles: ['S35', 'R39', 'R40'] },
  type: 'final',
});
