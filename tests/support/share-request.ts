import type { ActionOf, DocketClient, IntakeOf } from '../../client/docket-client.ts';
import type { Outcome, Problem } from '../../client/outcome.ts';
import type { StepTaken } from '../../client/transport.ts';
import type { Actor } from '../../machines/party.ts';
import {
  BUREAU_CLERK,
  BUREAU_HEAD,
  CIVIL_CLERK,
  CIVIL_HEAD,
  ITEM,
  POLICE_CLERK,
  POLICE_HEAD,
  SUPERVISOR,
} from './registers.ts';

/** A step of a share request: who takes it, and what it says. */
export interface LawfulStep {
  readonly actor: Actor;
  readonly action: ActionOf<'share-request'>;
}

/** What a request of the civil affairs bureau for the police's register says. */
export const INTAKE: IntakeOf<'share-request'> = {
  item: ITEM.code,
  basis: '《社会救助暂行办法》第十七条',
  scene: '社会救助家庭经济状况核对',
  scope: ['姓名', '住址'],
  method: 'interface',
  until: '2030-12-31',
};

const step = (actor: Actor, action: LawfulStep['action']): LawfulStep => ({ actor, action });

/** One step of each kind, with lawful content. Which may follow which is the statechart's to say. */
export const STEPS = {
  approve: step(CIVIL_HEAD, { type: 'approveApplication', payload: {} }),
  sendBack: step(CIVIL_HEAD, { type: 'returnApplication', payload: { reasons: '使用场景写得太宽' } }),
  withdraw: step(CIVIL_CLERK, { type: 'withdraw', payload: { reasons: '不再需要' } }),
  signIn: step(POLICE_CLERK, { type: 'signIn', payload: {} }),
  askForSupplement: step(POLICE_CLERK, { type: 'askForSupplement', payload: { missing: ['核对授权书'] } }),
  supply: step(CIVIL_CLERK, { type: 'supply', payload: { papers: ['核对授权书'] } }),
  review: step(POLICE_CLERK, {
    type: 'recordSecurityReview',
    payload: { conclusion: 'passed', measures: '接口限流，调用留痕' },
  }),
  draftAgreement: step(POLICE_CLERK, {
    type: 'draftReply',
    payload: {
      ...{ decision: 'agree', scope: ['姓名'], until: '2030-12-31', method: 'interface' },
      reason: '核对不需要住址。',
    },
  }),
  draftRefusal: step(POLICE_CLERK, {
    type: 'draftReply',
    payload: {
      decision: 'refuse',
      ground: 'statutory',
      reason: '法律明确规定不得提供',
      citation: { instrument: '《中华人民共和国居民身份证法》', level: '法律', article: '第六条' },
    },
  }),
  sign: step(POLICE_HEAD, { type: 'sign', payload: {} }),
  askForExtension: step(POLICE_CLERK, {
    type: 'askForExtension',
    payload: { workingDays: 5, reasons: '数据量大，需要分批清洗' },
  }),
  consentToExtension: step(BUREAU_CLERK, { type: 'consentToExtension', payload: {} }),
  deliver: step(POLICE_CLERK, {
    type: 'recordDelivery',
    payload: { method: 'interface', credential: '接口凭证第1号' },
  }),
  confirm: step(CIVIL_CLERK, { type: 'confirmReceipt', payload: {} }),
  reportProblem: step(CIVIL_CLERK, { type: 'reportProblem', payload: { problem: '缺少部分记录' } }),
  askToEnd: step(POLICE_CLERK, {
    type: 'askToEnd',
    payload: { justification: '系统下线', negotiation: '十二月底前停止服务' },
  }),
  agreeToEnd: step(CIVIL_HEAD, { type: 'agreeToEnd', payload: {} }),
  fileEnding: step(BUREAU_CLERK, { type: 'fileEnding', payload: {} }),
  endUse: step(CIVIL_CLERK, { type: 'endUse', payload: { disposal: '已全部销毁' } }),
  reportMisuse: step(POLICE_CLERK, {
    type: 'reportMisuse',
    payload: { kind: 'third-party', facts: '转给了第三方' },
  }),
  suspend: step(BUREAU_HEAD, {
    type: 'suspend',
    payload: { kind: 'third-party', facts: '转给了第三方', rectifyBy: '2029-06-30' },
  }),
  reportRectification: step(CIVIL_CLERK, {
    type: 'reportRectification',
    payload: { measures: '已收回，已追责' },
  }),
  acceptRectification: step(BUREAU_CLERK, { type: 'acceptRectification', payload: {} }),
  rejectRectification: step(BUREAU_CLERK, {
    type: 'rejectRectification',
    payload: { reasons: '没有收回', rectifyBy: '2029-09-30' },
  }),
  terminate: step(BUREAU_HEAD, { type: 'terminate', payload: { reasons: '拒不整改' } }),
  acceptRefusal: step(CIVIL_CLERK, { type: 'acceptRefusal', payload: {} }),
  raiseDispute: step(CIVIL_CLERK, { type: 'raiseDispute', payload: { need: '核对救助资格确需使用' } }),
  supervise: step(SUPERVISOR, { type: 'supervise', payload: { measure: '三日内答复' } }),
} as const satisfies { readonly [name: string]: LawfulStep };
export type StepName = keyof typeof STEPS;

/** Ways to places from which tests go on. */
export const TO_SIGNING = ['approve', 'signIn', 'review', 'draftAgreement'] as const;
export const TO_USE = [...TO_SIGNING, 'sign', 'deliver', 'confirm'] as const;
export const TO_REFUSED = ['approve', 'signIn', 'review', 'draftRefusal', 'sign'] as const;

/** Submits the request of the civil affairs bureau. */
export async function submit(client: DocketClient, intake = INTAKE): Promise<StepTaken> {
  return accepted(await client.submit({ procedure: 'share-request', actor: CIVIL_CLERK, intake }));
}

export function take(client: DocketClient, caseRef: string, name: StepName): Promise<Outcome<StepTaken>> {
  return client.act<'share-request'>({ case: caseRef, ...STEPS[name] });
}

/** Submits a request and takes steps that must all be accepted. @returns the id of the case */
export async function caseAfter(
  client: DocketClient,
  names: readonly StepName[],
  intake = INTAKE,
): Promise<string> {
  const { caseId } = await submit(client, intake);
  await takeAll(client, caseId, names);
  return caseId;
}

export async function takeAll(
  client: DocketClient,
  caseRef: string,
  names: readonly StepName[],
): Promise<void> {
  for (const name of names) accepted(await take(client, caseRef, name));
}

/** The value of an outcome that must be one. */
export function accepted<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

/** The problem of an outcome that must have one. */
export function refused(outcome: Outcome<unknown>): Problem {
  if (outcome.ok) throw new Error(`accepted: ${JSON.stringify(outcome.value)}`);
  return outcome.problem;
}
