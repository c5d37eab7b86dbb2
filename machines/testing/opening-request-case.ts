import type { ItemFacts } from '../facts.ts';
import type { Intake } from '../opening-request/intake.ts';
import { openingRequest } from '../opening-request/procedure.ts';
import type { Opening } from '../procedure.ts';
import { BEGINS, person, unit } from './cast.ts';
import { move } from './move.ts';
import { ruleSetOf } from './rule-set.ts';
import { given, type Story, type Told } from './story.ts';

interface Said {
  readonly settings?: { readonly [id: string]: unknown };
  readonly item?: Partial<ItemFacts> | null;
  readonly parties?: Opening['parties'];
}

const COMMON = {
  applicant: { kind: 'legal-person', reference: 'KF-2026-128' },
  channel: 'platform',
  purpose: '城市停车引导服务',
  papers: ['公共数据安全承诺书'],
} as const;

const USE = {
  ...COMMON,
  papers: [...COMMON.papers],
  kind: 'use' as const,
  item: 'parking',
  scope: ['车场名称', '空余泊位'],
  until: '2028-06-30',
};

const DEMAND = {
  ...COMMON,
  papers: [...COMMON.papers],
  kind: 'demand' as const,
  unit: 'provider',
  data: '充电桩实时状态',
};

const ITEM: ItemFacts = {
  code: 'parking',
  version: 1,
  name: '公共停车场泊位信息',
  provider: 'provider',
  sharing: 'unconditional',
  dataItems: ['车场名称', '空余泊位', '收费标准'],
  conditions: [],
  opening: 'conditional',
};

/** A company applies to use parking data that the traffic department opens under conditions. */
export function useCase(said: Said & { readonly intake?: Partial<typeof USE> } = {}): Opening<Intake> {
  return opening({ ...USE, ...said.intake }, said.item === null ? null : { ...ITEM, ...said.item }, said);
}

/** A company asks for data that stands in no open list. */
export function demandCase(
  said: Said & { readonly intake?: Partial<typeof DEMAND> & { readonly item?: string } } = {},
): Opening<Intake> {
  return opening({ ...DEMAND, ...said.intake }, said.item ? { ...ITEM, ...said.item } : null, said);
}

function opening(intake: Intake, item: ItemFacts | null, said: Said): Opening<Intake> {
  return {
    caseId: 'case-1',
    submittedBy: person('bureau.clerk'),
    on: BEGINS,
    intake,
    parties: said.parties ?? { provider: ['provider'], bureau: ['bureau'] },
    units: [unit('bureau', '大数据局', true), unit('provider', '交通运输局', true)],
    item,
    ruleSet: ruleSetOf('opening-request', { covered: true, on: BEGINS, settings: said.settings }),
  };
}

/** The catalogue change that takes the demanded data in. */
export const CHANGE = {
  kind: 'add',
  item: 'charging-status',
  trigger: { kind: 'opening-demand', document: '潍数开放〔2026〕1号', on: BEGINS },
  concerned: [],
  contents: {
    name: '充电桩实时状态',
    category: 'departmental',
    dataItems: ['桩号', '状态'],
    format: '服务接口',
    updateCycle: '实时',
    sharing: 'unconditional',
    basis: [],
    conditions: [],
    reason: null,
    opening: 'unconditional',
    securityLevel: '1级',
  },
} as const;

// Every action, with a content that stands; a test replaces what it is about.
export const accept = move('acceptApplication', 'bureau.clerk');
export const askForSupplement = move('askForSupplement', 'bureau.clerk', { missing: ['安全承诺书'] });
export const supplement = move('recordSupplement', 'bureau.clerk', { papers: ['安全承诺书'] });
export const reject = move('rejectApplication', 'bureau.clerk', { reasons: '补正后仍未说明用途' });
export const withdraw = move('recordWithdrawal', 'bureau.clerk', { reasons: '申请人不再需要' });
export const consult = move('consultThirdParty', 'provider.clerk', { rights: '停车场经营者的商业秘密' });
export const opinion = (said: 'consents' | 'objects' | 'silent') =>
  move('recordThirdPartyOpinion', 'provider.clerk', { opinion: said, summary: '见回函' })();
export const securityReview = move('recordSecurityReview', 'provider.clerk', {
  conclusion: 'passed',
  measures: '接口限流，调用留痕',
});
export const failSecurityReview = move('recordSecurityReview', 'provider.clerk', {
  conclusion: 'not-passed',
  measures: '接口没有访问控制',
});
export const draftUse = move('draftDecision', 'provider.clerk', {
  decision: 'open',
  scope: ['车场名称', '空余泊位'],
  until: '2028-06-30',
  conditions: '不得还原经营数据',
});
export const draftTakeIn = move('draftDecision', 'provider.clerk', {
  decision: 'take-in',
  explanation: '以服务接口无条件开放',
});
export const REFUSAL = {
  decision: 'refuse',
  ground: 'S23(三)',
  reason: '泊位收入涉及经营者商业秘密',
  couldBeDeidentified: false,
} as const;
export const draftRefusal = move('draftDecision', 'provider.clerk', REFUSAL);
export const sign = move('sign', 'provider.head');
export const returnDraft = move('returnDraft', 'provider.head', { reasons: '理由不充分' });
export const startChange = move('startChange', 'provider.clerk', CHANGE);
export const reconsider = move('reconsider', 'provider.head', { reasons: '目录变更未获同意' });
export const recordAgreement = move('recordAgreement', 'provider.clerk', {
  document: '协议2026-001',
  terms: '限于停车引导',
});
export const recordDelivery = move('recordDelivery', 'provider.clerk', { credential: '接口授权2026-001' });
export const endUse = move('endUse', 'bureau.clerk', { disposal: '已销毁' });
const MISUSE = { misuse: 'S36(一)', facts: '用于广告推送' };
export const reportMisuse = move('reportMisuse', 'provider.clerk', MISUSE);
export const dismissReport = move('dismissReport', 'bureau.head', { reasons: '经查不属实' });
export const stopUse = move('stopUse', 'bureau.head', { ...MISUSE, measures: '停用接口，移送处理' });
export const supervise = move('supervise', 'bureau.supervisor', { measure: '请立即办理' });

/** How the catalogue change ended. */
export const changeEnds = (result: string, on = BEGINS): Told => ({
  tells: {
    type: 'settled',
    link: 'catalogue-change',
    caseNumber: '潍数目录〔2026〕1号',
    payload: { result, item: 'charging-status' },
    on,
  },
});

export const use = (it: Opening = useCase()): Story => given(openingRequest, it);
export const useReview = (it?: Opening): Story => use(it).after(accept());
export const agreed = (it?: Opening): Story => useReview(it).after(securityReview(), draftUse(), sign());
export const inUse = (it?: Opening): Story => agreed(it).after(recordAgreement(), recordDelivery());
export const demand = (it: Opening = demandCase()): Story => given(openingRequest, it);
export const demandReview = (it?: Opening): Story => demand(it).after(accept());
export const takenIn = (it?: Opening): Story =>
  demandReview(it).after(securityReview(), draftTakeIn(), sign());
export const changing = (it?: Opening): Story => takenIn(it).after(startChange());
