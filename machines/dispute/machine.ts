import * as remember from './memory.ts';
import { chart } from './setup.ts';
import { coordination } from './states/coordination.ts';
import { originClosed, ruled, settled, withdrawn } from './states/ends.ts';
import { jointReview } from './states/joint-review.ts';
import { negotiation } from './states/negotiation.ts';
import { ruling } from './states/ruling.ts';

/**
 * 共享争议: 办法 第二十条第四款, 条例 第二十八条. The rungs come in their order; none is skipped and none comes twice.
 * Who may take an action, and under which rules, stands with the action; here stands what leads where.
 */
export const machine = chart.createMachine({
  id: 'dispute',
  context: ({ input }) => remember.begin(input),
  initial: 'negotiation',
  states: { negotiation, coordination, jointReview, ruling, settled, ruled, withdrawn, originClosed },
});
