import type { ActionOf, DocketClient, IntakeOf } from '../../client/docket-client.ts';
import type { CaseView } from '../../client/views.ts';
import type { UnitFacts } from '../../machines/facts.ts';
import type { Actor, Role } from '../../machines/party.ts';
import type { Store } from '../../store/connection.ts';
import { writeRegisters } from '../../store/write-registers.ts';
import {
  BUREAU_CLERK,
  BUREAU_HEAD,
  CIVIL_CLERK,
  CIVIL_HEAD,
  POLICE_CLERK,
  POLICE_HEAD,
} from './registers.ts';
import { accepted, caseAfter, TO_REFUSED } from './share-request.ts';

const actor = (unit: string, role: Role): Actor => ({ person: `${unit}-${role}`, unit, role });

const GOVERNMENT_CLERK = actor('government', 'clerk');
const GOVERNMENT_HEAD = actor('government', 'head');
const JUSTICE = actor('justice', 'clerk');
const SECRECY = actor('secrecy', 'clerk');
/** A county's department, under a bureau of its own, below the city's. */
export const COUNTY_CLERK = actor('county-civil', 'clerk');
export const COUNTY_BUREAU_CLERK = actor('county-bureau', 'clerk');

/** Writes who acts in disputes beside those of the test registers: reviewers, the government, a county. */
export function writeDisputeRegisters(store: Store): Promise<void> {
  const people = [GOVERNMENT_CLERK, GOVERNMENT_HEAD, JUSTICE, SECRECY, COUNTY_CLERK, COUNTY_BUREAU_CLERK];
  const city = { level: 'city', bureau: 'bureau', government: 'government' } as const;
  const county = { level: 'county', bureau: 'county-bureau', government: 'county-government' } as const;
  const unit = (
    code: string,
    parent: string | null,
    facts: Pick<UnitFacts, 'level' | 'bureau' | 'government'>,
  ) => ({
    ...{ code, name: `潍坊市${code}`, covered: true, creditCode: `demo-${code}`, parent },
    ...facts,
  });
  return writeRegisters(store, {
    units: [
      unit('justice', null, city),
      unit('secrecy', null, city),
      unit('county-government', 'government', county),
      unit('county-bureau', 'county-government', county),
      unit('county-civil', 'county-government', county),
    ],
    people: people.map(({ person }) => ({ id: person, name: person })),
    memberships: people,
  });
}

/** What the civil affairs bureau disputes without a request: an item that is not shared. */
export const DISPUTE: IntakeOf<'dispute'> = {
  item: 'case-files',
  scope: ['姓名', '住址'],
  need: '核对救助资格确需使用',
};

interface DisputeStep {
  readonly actor: Actor;
  readonly action: ActionOf<'dispute'>;
}

const step = (by: Actor, action: DisputeStep['action']): DisputeStep => ({ actor: by, action });
const position = {
  scope: [],
  reasons: '兼顾履职需要和数据安全。',
  document: '潍数协〔2026〕1号',
};

/** One step of each kind, with lawful content. Which may follow which is the statechart's to say. */
export const DISPUTE_STEPS = {
  meet: step(CIVIL_CLERK, {
    type: 'recordMeeting',
    payload: { heldOn: '2026-01-05', minutes: '双方交换了意见' },
  }),
  propose: step(CIVIL_CLERK, {
    type: 'proposeTerms',
    payload: { ...position, outcome: 'share-in-part', scope: ['姓名'] },
  }),
  acceptTerms: step(POLICE_HEAD, { type: 'acceptTerms', payload: {} }),
  declareFailed: step(POLICE_CLERK, {
    type: 'declareFailed',
    payload: { statement: '未达成一致', minutes: '双方各执己见' },
  }),
  takeUp: step(BUREAU_CLERK, { type: 'takeUp', payload: {} }),
  opinion: step(BUREAU_CLERK, { type: 'recordOpinion', payload: { ...position, outcome: 'share' } }),
  acceptOpinion: step(CIVIL_HEAD, { type: 'acceptOpinion', payload: {} }),
  providerAccepts: step(POLICE_HEAD, { type: 'acceptOpinion', payload: {} }),
  rejectOpinion: step(POLICE_HEAD, { type: 'rejectOpinion', payload: { reasons: '不符合保密要求' } }),
  callReview: step(BUREAU_HEAD, {
    type: 'callJointReview',
    payload: { reviewers: ['justice', 'secrecy'], question: '能否提供' },
  }),
  justice: step(JUSTICE, { type: 'giveOpinion', payload: { opinion: 'share', reasons: '于法有据' } }),
  secrecy: step(SECRECY, { type: 'giveOpinion', payload: { opinion: 'not-share', reasons: '涉及工作秘密' } }),
  unresolved: step(BUREAU_HEAD, { type: 'concludeReview', payload: { ...position, outcome: 'unresolved' } }),
  submitUp: step(BUREAU_HEAD, {
    type: 'submitToGovernment',
    payload: { document: '潍数呈〔2026〕1号', summary: '审议未能解决' },
  }),
  draftRuling: step(GOVERNMENT_CLERK, {
    type: 'draftRuling',
    payload: { ...position, outcome: 'share', document: '潍政裁〔2026〕1号' },
  }),
  denyRuling: step(GOVERNMENT_CLERK, {
    type: 'draftRuling',
    payload: { ...position, outcome: 'not-share', document: '潍政裁〔2026〕2号' },
  }),
  signRuling: step(GOVERNMENT_HEAD, { type: 'signRuling', payload: {} }),
  returnRuling: step(GOVERNMENT_HEAD, { type: 'returnRuling', payload: { reasons: '理由还要写清' } }),
  letGo: step(CIVIL_CLERK, { type: 'withdraw', payload: { reasons: '不再需要' } }),
} as const satisfies { readonly [name: string]: DisputeStep };
export type DisputeStepName = keyof typeof DISPUTE_STEPS;

/** Ways from rung to rung. */
export const TO_UNRESOLVED = ['declareFailed', 'takeUp', 'opinion', 'rejectOpinion'] as const;
export const TO_CONCLUDING = [...TO_UNRESOLVED, 'callReview', 'justice', 'secrecy'] as const;
export const TO_RULING = [...TO_CONCLUDING, 'unresolved', 'submitUp'] as const;

/** A refused request in dispute, and its dispute. */
export async function disputedRequest(client: DocketClient): Promise<{
  readonly requestId: string;
  readonly disputeId: string;
}> {
  const requestId = await caseAfter(client, [...TO_REFUSED, 'raiseDispute']);
  return { requestId, disputeId: await disputeOf(client, requestId) };
}

/**
 * The dispute that a request started last. Its opening is committed a moment after the step that starts it.
 * @param as who looks: a linked case is seen by its own parties only
 */
export async function disputeOf(
  client: DocketClient,
  requestId: string,
  count = 1,
  as = CIVIL_CLERK,
): Promise<string> {
  const view = await untilView(client, requestId, ({ links }) => links.started.length >= count, as);
  return view.links.started.at(-1)?.caseId ?? '';
}

/** Takes steps of a dispute that must all be accepted. */
export async function takeInDispute(
  client: DocketClient,
  disputeId: string,
  names: readonly DisputeStepName[],
): Promise<void> {
  for (const name of names) {
    accepted(await client.act<'dispute'>({ case: disputeId, ...DISPUTE_STEPS[name] }));
  }
}

/** The case, once something holds of it. @throws {Error} when it does not come to hold */
export async function untilView(
  client: DocketClient,
  caseId: string,
  holds: (view: CaseView) => boolean,
  as = CIVIL_CLERK,
): Promise<CaseView> {
  for (let tries = 0; tries < 300; tries += 1) {
    const outcome = await client.get(caseId, as);
    if (outcome.ok && holds(outcome.value)) return outcome.value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`case ${caseId} did not come to it`);
}

const way = (...names: readonly DisputeStepName[]): readonly DisputeStep[] =>
  names.map((name) => DISPUTE_STEPS[name]);

/** A way into each state in which a dispute without a request may rest. */
export const WAYS: { readonly [state: string]: readonly DisputeStep[] } = {
  'negotiation.talking': way('meet'),
  'negotiation.proposed': way('propose'),
  'coordination.received': way('declareFailed'),
  'coordination.hearing': way('declareFailed', 'takeUp'),
  'coordination.answering': way('declareFailed', 'takeUp', 'opinion', 'acceptOpinion'),
  'coordination.unresolved': way(...TO_UNRESOLVED),
  'jointReview.opinions': way(...TO_UNRESOLVED, 'callReview', 'justice'),
  'jointReview.concluding': way(...TO_CONCLUDING),
  'jointReview.unresolved': way(...TO_CONCLUDING, 'unresolved'),
  'ruling.drafting': way(...TO_RULING, 'draftRuling', 'returnRuling'),
  'ruling.signing': way(...TO_RULING, 'draftRuling'),
  settled: way('propose', 'acceptTerms'),
  ruled: way(...TO_RULING, 'draftRuling', 'signRuling'),
  withdrawn: way('letGo'),
};
