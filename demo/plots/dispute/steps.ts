import type { Happening } from '../../plot.ts';
import { stepsOf } from '../../plot.ts';

type Step = Happening<'dispute'>;

/** Any step, told in full. */
export const step = stepsOf<'dispute'>();

export const meet = (ago: number, heldOn: string, minutes: string) =>
  step(ago, 'requester.clerk', { type: 'recordMeeting', payload: { heldOn, minutes } });

/** 协商未果: the bureau is asked to coordinate. */
export const failed = (ago: number, statement: string) =>
  step(ago, 'requester.clerk', {
    type: 'declareFailed',
    payload: { statement, minutes: '双方当面协商两次，各自的意见已记录在案，未能达成一致。' },
  });

export const takeUp = (ago: number) => step(ago, 'bureau.clerk', { type: 'takeUp', payload: {} });

interface Position {
  readonly outcome: 'share' | 'share-in-part' | 'not-share';
  readonly scope: string[];
  readonly reasons: string;
  readonly document: string;
}

export const opinion = (ago: number, position: Position) =>
  step(ago, 'bureau.clerk', { type: 'recordOpinion', payload: position });

const reject = (ago: number, by: 'requester.head' | 'provider.head', reasons: string) =>
  step(ago, by, { type: 'rejectOpinion', payload: { reasons } });

/** Coordinated without success: the opinion of the bureau was not accepted by the provider. */
export const unresolved = (from: number, to: number, position: Position, reasons: string): Step[] => [
  takeUp(from),
  opinion(to, position),
  reject(to, 'provider.head', reasons),
];

export const callReview = (ago: number, reviewers: string[], question: string) =>
  step(ago, 'bureau.head', { type: 'callJointReview', payload: { reviewers, question } });

export const giveOpinion = (
  ago: number,
  unit: `${string}-${string}`,
  said: 'share' | 'share-in-part' | 'not-share',
  reasons: string,
) => step(ago, `${unit}.head`, { type: 'giveOpinion', payload: { opinion: said, reasons } });

/** Concluded, and not settled by it. */
export const leaveUnresolved = (ago: number, reasons: string, document: string) =>
  step(ago, 'bureau.head', {
    type: 'concludeReview',
    payload: { outcome: 'unresolved', scope: [], reasons, document },
  });

export const submitUp = (ago: number, summary: string, document: string) =>
  step(ago, 'bureau.head', { type: 'submitToGovernment', payload: { document, summary } });

export const draftRuling = (ago: number, position: Position) =>
  step(ago, 'government.clerk', { type: 'draftRuling', payload: position });

export const signRuling = (ago: number) => step(ago, 'government.head', { type: 'signRuling', payload: {} });
