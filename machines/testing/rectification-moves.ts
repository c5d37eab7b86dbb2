import type { RectificationOutcome } from '../supervision/outcome.ts';
import { BEGINS } from './cast.ts';
import { move } from './move.ts';
import type { Told } from './story.ts';

/** What the supervisor writes to whoever let a period pass, or misused what was shared. */
const NOTICE = {
  facts: '期限届满后仍未办理，无正当理由。',
  demands: '立即办理，并说明逾期原因。',
  rectifyBy: '2028-03-31',
} as const;

/** 立案督办整改 on a period that is over, against the unit that had to keep it. */
export const startRectification = (
  period: string,
  unit: string,
  violation: string,
  said: { readonly on?: string } = {},
) => move('startRectification', 'bureau.supervisor', { ...NOTICE, period, unit, violation })(said);

export const rectifyMisuse = move('rectifyMisuse', 'bureau.supervisor', { ...NOTICE, violation: 'R40(三)' });

/** The rectification that a misuse led to has ended. */
export const rectificationEnds = (result: RectificationOutcome['result'], on: string = BEGINS): Told => ({
  tells: {
    type: 'settled',
    link: 'supervision',
    caseNumber: '潍数督办〔2026〕1号',
    payload: { result } satisfies RectificationOutcome,
    on,
  },
});
