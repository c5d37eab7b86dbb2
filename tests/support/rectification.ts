import { addDays, isoDateInShanghai } from '../../calendar/iso-date.ts';
import type { ActionOf, DocketClient } from '../../client/docket-client.ts';
import { CIVIL_CLERK, SUPERVISOR } from './registers.ts';
import { accepted, INTAKE, STEPS } from './share-request.ts';

/** What the supervisor writes to whoever let a period pass, or misused what was shared. */
export const NOTICE = {
  facts: '期限届满后仍未办理',
  demands: '立即办理',
  rectifyBy: addDays(isoDateInShanghai(Date.now()), 30),
};

/** 立案督办整改 on the reply that the police owe, and on what is said instead. */
export const rectifyReply = (
  change: Partial<Extract<ActionOf<'share-request'>, { type: 'startRectification' }>['payload']> = {},
): ActionOf<'share-request'> => ({
  type: 'startRectification',
  payload: { ...NOTICE, period: 'share.reply', unit: 'police', violation: 'R39(四)', ...change },
});

/** A request on paper of March, to which nobody has answered. */
export async function overdueRequest(client: DocketClient): Promise<string> {
  const earlier = [
    { ...STEPS.approve, on: '2026-03-03' },
    { ...STEPS.signIn, on: '2026-03-04' },
  ];
  const backfill = { by: SUPERVISOR, submittedOn: '2026-03-02', earlier };
  const request = { procedure: 'share-request', actor: CIVIL_CLERK, intake: INTAKE, backfill } as const;
  return accepted(await client.submit(request)).caseId;
}
