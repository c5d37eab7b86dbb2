import { addDays, isoDateInShanghai } from '../../calendar/iso-date.ts';
import type { DocketClient, IntakeOf } from '../../client/docket-client.ts';
import { publicIntakeOf } from '../../machines/public-intake.ts';
import type { Store } from '../../store/connection.ts';
import { writeRegisters } from '../../store/write-registers.ts';
import { carry, type StepOf, stepsOf } from './carry.ts';
import { publish, SUBMIT_DRAFT } from './catalogue-change.ts';
import { BUREAU_CLERK, BUREAU_HEAD, POLICE_CLERK, POLICE_HEAD } from './registers.ts';
import { accepted } from './share-request.ts';

const today = isoDateInShanghai(Date.now());

const COMMON = {
  applicant: { kind: 'legal-person', reference: 'KF-2026-128' },
  channel: 'platform',
  purpose: '城市停车引导服务',
} as const;

/** A company applies to use parking data that the police open under conditions. */
export const USE: IntakeOf<'opening-request'> = {
  ...COMMON,
  kind: 'use',
  item: 'parking',
  scope: ['车场名称'],
  until: addDays(today, 365),
};

/** A company asks for data of the police that stand in no open list. */
export const DEMAND: IntakeOf<'opening-request'> = {
  ...COMMON,
  kind: 'demand',
  unit: 'police',
  data: '充电桩实时状态',
};

/** Puts 'parking' into the catalogue, opened under conditions. */
export function writeOpenItem(store: Store): Promise<void> {
  const item = { code: 'parking', version: 1, name: '公共停车场泊位信息', provider: 'police' };
  const dataItems = ['车场名称', '空余泊位'];
  return writeRegisters(store, {
    items: [
      {
        ...item,
        ...{ sharing: 'unconditional' as const, dataItems, conditions: [], basis: null },
        ...{ category: '部门业务数据', opening: 'conditional' as const },
        ...{ inForceFrom: '2025-01-01', inForceTo: null },
      },
    ],
  });
}

/** Opens the public intake of the bureau, or shuts it. */
export function writePublicIntake(store: Store, { active = true } = {}): Promise<void> {
  const { clientId, actor } = publicIntakeOf('bureau');
  return writeRegisters(store, {
    machines: [{ clientId, name: '公众网上申请入口', unit: actor.unit, roles: [actor.role], active }],
  });
}

const step = stepsOf<'opening-request'>();
const accept = step(BUREAU_CLERK, { type: 'acceptApplication', payload: {} });
const askForSupplement = step(BUREAU_CLERK, {
  type: 'askForSupplement',
  payload: { missing: ['安全承诺书'] },
});
const reject = step(BUREAU_CLERK, { type: 'rejectApplication', payload: { reasons: '未补正' } });
export const withdraw = step(BUREAU_CLERK, { type: 'recordWithdrawal', payload: { reasons: '不再需要' } });
const consult = step(POLICE_CLERK, { type: 'consultThirdParty', payload: { rights: '经营者商业秘密' } });
const reviewed = step(POLICE_CLERK, {
  type: 'recordSecurityReview',
  payload: { conclusion: 'passed', measures: '限流留痕' },
});
const draftUse = step(POLICE_CLERK, {
  type: 'draftDecision',
  payload: { decision: 'open', scope: ['车场名称'], until: addDays(today, 300), conditions: '限于引导' },
});
const draftTakeIn = step(POLICE_CLERK, {
  type: 'draftDecision',
  payload: { decision: 'take-in', explanation: '以服务接口开放' },
});
const draftRefusal = step(POLICE_CLERK, {
  type: 'draftDecision',
  payload: { decision: 'refuse', ground: 'S23(三)', reason: '涉及商业秘密', couldBeDeidentified: false },
});
const sign = step(POLICE_HEAD, { type: 'sign', payload: {} });
const agreement = step(POLICE_CLERK, {
  type: 'recordAgreement',
  payload: { document: '协议2026-001', terms: '限于停车引导' },
});
const deliver = step(POLICE_CLERK, { type: 'recordDelivery', payload: { credential: '接口授权2026-001' } });
const endUse = step(BUREAU_CLERK, { type: 'endUse', payload: { disposal: '已销毁' } });
const MISUSE = { misuse: 'S36(一)', facts: '用于广告推送' };
const reportMisuse = step(POLICE_CLERK, { type: 'reportMisuse', payload: MISUSE });
const stopUse = step(BUREAU_HEAD, { type: 'stopUse', payload: { ...MISUSE, measures: '停用接口' } });

/** Starts the change that takes the data in, as an item of its own. */
export const startChange = (item: string) =>
  step(POLICE_CLERK, {
    type: 'startChange',
    payload: {
      kind: 'add',
      item,
      trigger: { kind: 'opening-demand', document: '开放需求', on: today },
      contents: {
        name: `充电桩实时状态${item}`,
        category: 'departmental',
        dataItems: [`桩号${item}`, `状态${item}`],
        format: '服务接口',
        updateCycle: '实时',
        sharing: 'unconditional',
        opening: 'unconditional',
        securityLevel: '1级',
      },
    },
  });

const TO_USE = [accept, reviewed, draftUse, sign, agreement, deliver];
export const TO_TAKING_IN = [accept, reviewed, draftTakeIn, sign];

/** A way into each state in which a request to use may rest. */
export const USE_WAYS: { readonly [state: string]: readonly StepOf<'opening-request'>[] } = {
  'formalCheck.checking': [],
  'formalCheck.supplementing': [askForSupplement],
  'decidingUse.review': [accept, reviewed],
  'decidingUse.consulting': [accept, consult],
  'decidingUse.signing': [accept, reviewed, draftUse],
  agreement: TO_USE.slice(0, 4),
  providing: TO_USE.slice(0, 5),
  'inUse.using': TO_USE,
  'inUse.misuseReported': [...TO_USE, reportMisuse],
  ended: [...TO_USE, endUse],
  stopped: [...TO_USE, reportMisuse, stopUse],
  refused: [accept, reviewed, draftRefusal, sign],
  notAccepted: [askForSupplement, reject],
  withdrawn: [accept, withdraw],
};

/** A way into each state in which a demand may rest, but for its end by publication. */
export const DEMAND_WAYS: { readonly [state: string]: readonly StepOf<'opening-request'>[] } = {
  'decidingDemand.review': [accept, reviewed],
  'decidingDemand.consulting': [accept, consult],
  'decidingDemand.signing': [accept, reviewed, draftTakeIn],
  'takingIn.preparing': TO_TAKING_IN,
  'takingIn.changing': [...TO_TAKING_IN, startChange('charging-1')],
};

/** Carries the change that a demand has started to its publication. */
export async function publishChange(client: DocketClient, changeId: string): Promise<void> {
  await carry(client, changeId, [
    { actor: POLICE_CLERK, action: SUBMIT_DRAFT },
    { actor: POLICE_HEAD, action: { type: 'approveDraft', payload: {} } },
  ]);
  accepted(await publish(client, changeId));
}
