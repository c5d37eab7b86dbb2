import type { Happening } from '../../plot.ts';
import { stepsOf } from '../../plot.ts';

type Step = Happening<'opening-request'>;

/** Any step, told in full. */
export const step = stepsOf<'opening-request'>();

/** How an application came in; the applicant is a number of the platform's register (docs/decisions/0014). */
export const from = (kind: 'citizen' | 'legal-person' | 'other', reference: string) =>
  ({ applicant: { kind, reference }, channel: 'platform' }) as const;

export const accept = (ago: number) => step(ago, 'bureau.clerk', { type: 'acceptApplication', payload: {} });

export const askForSupplement = (ago: number, missing: string[]) =>
  step(ago, 'bureau.clerk', { type: 'askForSupplement', payload: { missing } });

export const consult = (ago: number, rights: string) =>
  step(ago, 'provider.clerk', { type: 'consultThirdParty', payload: { rights } });

/** 安全审查: passed, with what must be kept to. */
export const review = (ago: number, measures: string) =>
  step(ago, 'provider.clerk', {
    type: 'recordSecurityReview',
    payload: { conclusion: 'passed-with-measures', measures },
  });

const sign = (ago: number) => step(ago, 'provider.head', { type: 'sign', payload: {} });

/** A decision that opens all that was asked for. */
export const draftUse = (ago: number, conditions: string): Step => ({
  ago,
  by: 'provider.clerk',
  action: (asked) => {
    if (asked.kind !== 'use') throw new Error('only an application to use is granted');
    const { scope, until } = asked;
    return { type: 'draftDecision', payload: { decision: 'open', scope, until, conditions } };
  },
});

const draftTakeIn = (ago: number, explanation: string) =>
  step(ago, 'provider.clerk', { type: 'draftDecision', payload: { decision: 'take-in', explanation } });

/** Accepted and reviewed one day after another, and granted two days later. */
export const granted = (accepted: number, conditions: string): Step[] => [
  accept(accepted),
  review(accepted - 1, '按次调用、全程留痕，不得还原或者识别特定单位和个人。'),
  draftUse(accepted - 2, conditions),
  sign(accepted - 3),
];

const AGREED = '仅用于申请的用途，不得转授权，使用结束后销毁并提交销毁说明。';

/** With its agreement, and delivered: in use. */
export const putToUse = (accepted: number, agreement: string, credential: string): Step[] => [
  ...granted(accepted, AGREED),
  agree(accepted - 5, agreement),
  step(accepted - 6, 'provider.clerk', { type: 'recordDelivery', payload: { credential } }),
];

export const agree = (ago: number, document: string) =>
  step(ago, 'provider.clerk', { type: 'recordAgreement', payload: { document, terms: AGREED } });

/** A demand that is to be taken into what is opened. */
export const takenIn = (accepted: number, explanation: string): Step[] => [
  accept(accepted),
  review(accepted - 2, '不含个人信息和商业秘密，可以向社会开放。'),
  draftTakeIn(accepted - 3, explanation),
  sign(accepted - 4),
];

/** Refused on one of the five exclusions of 办法 第二十三条. */
export const refuse = (
  accepted: number,
  ground: 'S23(一)' | 'S23(二)' | 'S23(三)' | 'S23(四)' | 'S23(五)',
  reason: string,
): Step[] => [
  accept(accepted),
  review(accepted - 2, '已按开放的五种除外情形逐项核对。'),
  step(accepted - 3, 'provider.clerk', {
    type: 'draftDecision',
    payload: { decision: 'refuse', ground, reason, couldBeDeidentified: false },
  }),
  sign(accepted - 4),
];
