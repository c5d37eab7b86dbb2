import { chart } from './setup.ts';
import { settled, upheld, withdrawn } from './states/ends.ts';
import { handling } from './states/handling.ts';
import { coordinating, correcting, reported } from './states/result.ts';

/** 疑义校核: 办法 第十八条第二款, 条例 第二十六条. */
export const machine = chart.createMachine({
  id: 'correction',
  context: ({ input }) => ({
    opening: input,
    parties: input.parties,
    sourceFinding: null,
    result: null,
    ordered: false,
  }),
  initial: 'handling',
  states: { handling, reported, coordinating, correcting, settled, upheld, withdrawn },
});
