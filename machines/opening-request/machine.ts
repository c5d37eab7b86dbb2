import { chart } from './setup.ts';
import { decidingDemand, decidingUse } from './states/deciding.ts';
import { ended, notAccepted, opened, refused, stopped, withdrawn } from './states/ends.ts';
import { formalCheck } from './states/formal-check.ts';
import { takingIn } from './states/taking-in.ts';
import { agreement, inUse, providing } from './states/use.ts';

/** 开放申请: 办法 第二十二条至第二十六条、第三十六条. */
export const machine = chart.createMachine({
  id: 'opening-request',
  context: ({ input }) => ({
    opening: input,
    parties: input.parties,
    supplement: null,
    thirdParty: null,
    securityReview: null,
    draft: null,
    decision: null,
    changes: 0,
  }),
  initial: 'formalCheck',
  states: {
    formalCheck,
    decidingUse,
    agreement,
    providing,
    inUse,
    decidingDemand,
    takingIn,
    ended,
    opened,
    refused,
    notAccepted,
    withdrawn,
    stopped,
  },
});
