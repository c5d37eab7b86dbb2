import { chart } from '../setup.ts';

/** The ends of a correction. */
export const settled = chart.createStateConfig({
  meta: { label: '已校核，办结', articles: ['R26(2)', 'S18(2)'] },
  type: 'final',
});

export const upheld = chart.createStateConfig({
  meta: { label: '结果成立，办结', articles: ['S18(2)', 'R28(2)'] },
  type: 'final',
});

export const withdrawn = chart.createStateConfig({
  meta: { label: '已撤回', articles: ['R26(2)', 'S18(2)'] },
  type: 'final',
});
