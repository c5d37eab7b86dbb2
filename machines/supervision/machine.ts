import { peopleBehind } from '../four-eyes.ts';
import { chart } from './setup.ts';
import { dropped, rectified, referred } from './states/ends.ts';
import { noticing } from './states/notice.ts';
import { rectifying, verifying } from './states/rectification.ts';

/** 督办与整改: 办法 第三十五条, 条例 第三十九条、第四十条. */
export const machine = chart.createMachine({
  id: 'supervision',
  context: ({ input }) => {
    const { violation, facts, demands, rectifyBy } = input.intake;
    return {
      opening: input,
      parties: input.parties,
      notice: { violation, facts, demands, rectifyBy },
      noticeBy: peopleBehind(input.submittedBy),
      rectifyBy,
      report: null,
      fellShort: false,
      extendedTo: [],
      referral: null,
    };
  },
  initial: 'noticing',
  states: { noticing, rectifying, verifying, rectified, dropped, referred },
});
