import { chart } from '../setup.ts';

/** The ends of a purchase. */
export const catalogued = chart.createStateConfig({
  meta: { label: '已纳入目录，办结', articles: ['S13', 'S9(2)'] },
  type: 'final',
});

export const merged = chart.createStateConfig({
  meta: { label: '已并入已有数源，办结', articles: ['S13', 'S9(2)'] },
  type: 'final',
});

export const existing = chart.createStateConfig({
  meta: { label: '未批准：已有可共享的数据', articles: ['S12(1)', 'R19(1)'] },
  type: 'final',
});

export const refused = chart.createStateConfig({
  meta: { label: '未批准', articles: ['S13'] },
  type: 'final',
});

export const withdrawn = chart.createStateConfig({
  meta: { label: '已撤回', articles: ['S13'] },
  type: 'final',
});

export const abandoned = chart.createStateConfig({
  meta: { label: '已终止采购', articles: ['S13'] },
  type: 'final',
});
