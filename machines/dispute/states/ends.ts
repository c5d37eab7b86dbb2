import { chart } from '../setup.ts';

/** The ends of a dispute. Each but the last tells its outcome to the request that waits for it. */
export const settled = chart.createStateConfig({
  meta: { label: '已解决', articles: ['S20(4)', 'R28(1)', 'R28(2)'] },
  type: 'final',
  entry: 'tellOutcome',
});

export const ruled = chart.createStateConfig({
  meta: { label: '已裁定', articles: ['S20(4)', 'R28(2)'] },
  type: 'final',
  entry: 'tellOutcome',
});

export const withdrawn = chart.createStateConfig({
  meta: { label: '争议已撤回', articles: ['S20(4)', 'R28(2)'] },
  type: 'final',
  entry: 'tellOutcome',
});

export const originClosed = chart.createStateConfig({
  meta: { label: '随申请终结', articles: ['S20(4)', 'R28(2)'] },
  type: 'final',
});
