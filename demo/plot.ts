import type { IsoDate } from '../calendar/iso-date.ts';
import type { ActionOf, IntakeOf } from '../client/docket-client.ts';
import type { PartyRole } from '../machines/party.ts';

/** Days as plots tell them: from the day of seeding, so that the demo docket is as fresh on any day. */
export interface Days {
  /** The working day that lies so many working days, at least 1, before the day of seeding. */
  ago(workingDays: number): IsoDate;
  /** So many calendar days after the day of seeding. */
  ahead(days: number): IsoDate;
}

/** The plot of a demo case: who asks for what, what has happened since, and where that has led. */
export interface Plot {
  /** Unique; the request id is made of it. */
  readonly key: string;
  /** Code of the unit that asks. */
  readonly requester: string;
  readonly intake: IntakeOf<'share-request'>;
  /** Working days before the day of seeding. */
  readonly submitted: number;
  readonly happened: readonly Happening[];
  /** Ids of the states in which the case stands when the day of seeding begins. */
  readonly stands: readonly string[];
}

/** Something that happened in a case. */
export interface Happening {
  /** Working days before the day of seeding. */
  readonly ago: number;
  readonly by: PartyRole;
  /** A reply that agrees repeats what was asked for, so an action may depend on the request. */
  action(request: IntakeOf<'share-request'>): ActionOf<'share-request'>;
}

/** Any step, told in full. */
export function step(ago: number, by: PartyRole, action: ActionOf<'share-request'>): Happening {
  return { ago, by, action: () => action };
}

export const approve = (ago: number) =>
  step(ago, 'requester.head', {
    type: 'approveApplication',
    payload: { note: '申请事项属于本单位职责，同意提出。' },
  });

export const signIn = (ago: number) => step(ago, 'provider.clerk', { type: 'signIn', payload: {} });

/** 安全审查: passed, with what must be kept to. */
export const review = (ago: number, measures: string) =>
  step(ago, 'provider.clerk', {
    type: 'recordSecurityReview',
    payload: { conclusion: 'passed-with-measures', measures },
  });

/** A reply that agrees to the whole of what was asked for. */
export const draftConsent = (ago: number, requirements: string): Happening => ({
  ago,
  by: 'provider.clerk',
  action: ({ scope, until, method }) => ({
    type: 'draftReply',
    payload: { decision: 'agree', scope, until, method, requirements },
  }),
});

export const sign = (ago: number) => step(ago, 'provider.head', { type: 'sign', payload: {} });

export const deliver = (ago: number, credential: string): Happening => ({
  ago,
  by: 'provider.clerk',
  action: ({ method }) => ({ type: 'recordDelivery', payload: { method, credential } }),
});

const confirm = (ago: number) =>
  step(ago, 'requester.clerk', { type: 'confirmReceipt', payload: { note: '数据项齐全，接口调用正常。' } });

/** From the submission to a reply that agrees: approved, signed in, reviewed, drafted, signed. */
export function consented(submitted: number, signed: number, requirements: string): Happening[] {
  const received = Math.max(submitted - 1, signed);
  const middle = Math.floor((received + signed) / 2);
  return [
    approve(received),
    signIn(received),
    review(middle, '仅返回核验所需的数据项，调用全程留痕，接口限定调用地址和频次。'),
    draftConsent(middle, requirements),
    sign(signed),
  ];
}

/** From the submission into use: replied to within the period, delivered the day before receipt is confirmed. */
export function putToUse(submitted: number, confirmed: number, credential: string): Happening[] {
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
