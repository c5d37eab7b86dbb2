import type { RectificationOutcome } from '../outcome.ts';
import { chart } from '../setup.ts';

const settle = (result: RectificationOutcome['result']) =>
  ({ type: 'settleCase', params: { outcome: { result } satisfies RectificationOutcome } }) as const;

/** The ends of a rectification. Each tells its outcome to the case that waits for it, if one does. */
export const rectified = chart.createStateConfig({
  meta: { label: '整改到位，办结', articles: ['S35', 'R39', 'R40'] },
  type: 'final',
  entry: settle('rectified'),
});

export const dropped = chart.createStateConfig({
  meta: { label: '已撤销督办', articles: ['S35', 'R29(1)'] },
  type: 'final',
  entry: settle('dropped'),
});

export const referred = chart.createStateConfig({
  meta: { label: '已提请追责', articles: ['S35', 'R39', 'R40'] },
  type: 'final',
  entry: settle('referred'),
});
