import type { Happening, Plot } from '../../plot.ts';
import { stepsOf } from '../../plot.ts';

export type SharePlot = Plot<'share-request'>;
type Step = Happening<'share-request'>;

/** Any step, told in full. */
export const step = stepsOf<'share-request'>();

const approve = (ago: number) =>
  step(ago, 'requester.head', {
    type: 'approveApplication',
    payload: { note: '申请事项属于本单位职责，同意提出。' },
  });

const signIn = (ago: number) => step(ago, 'provider.clerk', { type: 'signIn', payload: {} });

/** Approved in the requester's house: the provider has received it. */
export const received = (approved: number): Step[] => [approve(approved)];

/** Received, and signed in by the provider's clerk, on the same day when nothing is said. */
export const signedIn = (approved: number, ago = approved): Step[] => [approve(approved), signIn(ago)];

/** 安全审查: passed, with what must be kept to. */
export const review = (ago: number, measures: string) =>
  step(ago, 'provider.clerk', {
    type: 'recordSecurityReview',
    payload: { conclusion: 'passed-with-measures', measures },
  });

/** A reply that agrees to the whole of what was asked for. */
export const draftConsent = (ago: number, requirements: string): Step => ({
  ago,
  by: 'provider.clerk',
  action: ({ scope, until, method }) => ({
    type: 'draftReply',
    payload: { decision: 'agree', scope, until, method, requirements },
  }),
});

const sign = (ago: number) => step(ago, 'provider.head', { type: 'sign', payload: {} });

export const deliver = (ago: number, credential: string): Step => ({
  ago,
  by: 'provider.clerk',
  action: ({ method }) => ({ type: 'recordDelivery', payload: { method, credential } }),
});

const confirm = (ago: number) =>
  step(ago, 'requester.clerk', { type: 'confirmReceipt', payload: { note: '数据项齐全，接口调用正常。' } });

/** From the submission to a signed reply: approved, signed in, reviewed, drafted, signed. */
function replied(approved: number, measures: string, draft: Step, signed: number): Step[] {
  return [...signedIn(approved), review(draft.ago, measures), draft, sign(signed)];
}

/** From the submission to a reply that agrees. */
export function consented(submitted: number, signed: number, requirements: string): Step[] {
  const approved = Math.max(submitted - 1, signed);
  const drafted = Math.floor((approved + signed) / 2);
  const measures = '仅返回核验所需的数据项，调用全程留痕，接口限定调用地址和频次。';
  return replied(approved, measures, draftConsent(drafted, requirements), signed);
}

interface Refusal {
  readonly ground: 'statutory' | 'not-necessary';
  readonly reason: string;
  readonly citation: {
    readonly instrument: string;
    readonly level: '法律' | '行政法规' | '规范性文件';
    readonly article: string;
  };
}

/** From the submission to a reply that refuses. */
export function refuse(approved: number, signed: number, refusal: Refusal): Step[] {
  const measures = '涉及个人信息，须按最小必要的原则判断能否提供。';
  const payload = { decision: 'refuse', ...refusal } as const;
  const draft = step(signed + 1, 'provider.clerk', { type: 'draftReply', payload });
  return replied(approved, measures, draft, signed);
}

/** From the submission into use: replied to within the period, delivered the day before receipt is confirmed. */
export function putToUse(submitted: number, confirmed: number, credential: string): Step[] {
  return [
    ...consented(
      submitted,
      submitted - 8,
      '按照答复的范围和用途使用，不得提供给第三方，使用记录保存不少于3年。',
    ),
    deliver(confirmed + 1, credential),
    confirm(confirmed),
  ];
}
