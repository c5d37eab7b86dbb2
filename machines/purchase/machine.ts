import { peopleBehind } from '../four-eyes.ts';
import { chart } from './setup.ts';
import { applying } from './states/applying.ts';
import { approving } from './states/approving.ts';
import { cataloguing, purchased } from './states/cataloguing.ts';
import { abandoned, catalogued, existing, merged, refused, withdrawn } from './states/ends.ts';
import { purchasing } from './states/purchasing.ts';

/** 社会数据采购: 办法 第十三条, with 办法 第十二条第一款 and 条例 第十九条第一款. */
export const machine = chart.createMachine({
  id: 'purchase',
  context: ({ input }) => ({
    opening: input,
    parties: input.parties,
    application: input.intake,
    writtenBy: peopleBehind(input.submittedBy),
    endorsedBy: null,
    approvedOn: null,
    purchase: null,
  }),
  initial: 'applying',
  states: {
    applying,
    approving,
    purchasing,
    purchased,
    cataloguing,
    catalogued,
    merged,
    existing,
    refused,
    withdrawn,
    abandoned,
  },
});
