import { defineProcedure } from '../procedure.ts';
import { PART_STATES_REASON } from './actions/handling.ts';
import { shareRequest } from './procedure.ts';

const { draftReply } = shareRequest.actions;

/** For the cases that began under it: whoever agreed to a part of what was asked for needed no reason for the rest. */
export const shareRequestVersion1 = defineProcedure({
  ...shareRequest,
  version: 1,
  actions: {
    ...shareRequest.actions,
    draftReply: {
      ...draftReply,
      payloadRules: draftReply.payloadRules?.filter(({ id }) => id !== PART_STATES_REASON) ?? [],
    },
  },
});
