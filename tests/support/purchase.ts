import { isoDateInShanghai } from '../../calendar/iso-date.ts';
import type { DocketClient, IntakeOf } from '../../client/docket-client.ts';
import { carry, type StepOf, stepsOf } from './carry.ts';
import { SUBMIT_DRAFT } from './catalogue-change.ts';
import { BUREAU_CLERK, BUREAU_HEAD, CIVIL_CLERK, CIVIL_HEAD } from './registers.ts';

const today = isoDateInShanghai(Date.now());

/** The civil affairs bureau wants to buy data on how people move. */
export const INTAKE: IntakeOf<'purchase'> = {
  data: '人口流动信令数据',
  purpose: '灾害避难安置测算',
  duty: '《自然灾害救助条例》第十条',
  seller: 'enterprise',
  budgetYuan: 300_000,
  search: { conclusion: 'nothing', findings: '没有相近事项' },
};

const step = stepsOf<'purchase'>();
export const endorse = step(CIVIL_HEAD, { type: 'endorse', payload: {} });
const returned = step(CIVIL_HEAD, { type: 'returnApplication', payload: { reasons: '用途太宽' } });
const withdraw = step(CIVIL_CLERK, { type: 'withdraw', payload: { reasons: '不再需要' } });
const sendBack = step(BUREAU_CLERK, { type: 'sendBack', payload: { reasons: '请写明依据' } });
const revise = step(CIVIL_CLERK, { type: 'reviseApplication', payload: INTAKE });
const approve = step(BUREAU_HEAD, { type: 'approve', payload: {} });
export const pointTo = (item: string) =>
  step(BUREAU_HEAD, { type: 'pointToExisting', payload: { item, reasons: '能够满足需要' } });
const refuse = step(BUREAU_HEAD, { type: 'refuse', payload: { reasons: '不属于法定职责' } });
const abandon = step(CIVIL_HEAD, { type: 'abandon', payload: { reasons: '流标' } });
const record = step(CIVIL_CLERK, {
  type: 'recordPurchase',
  payload: {
    contract: '潍民采〔2026〕5号',
    supplier: '某通信运营商潍坊分公司',
    priceYuan: 280_000,
    signedOn: today,
    received: '小时级网格流量一批',
    receivedOn: today,
  },
});

/** Starts the change that puts the data into the catalogue, under a code of its own. */
export const startChange = (item: string, concerned: string[] = []) =>
  step(CIVIL_CLERK, {
    type: 'startChange',
    payload: {
      item,
      concerned,
      contents: {
        name: `人口流动信令数据${item}`,
        category: 'departmental',
        dataItems: [`网格${item}`, `人数${item}`],
        format: '结构化文件',
        updateCycle: '每日',
        sharing: 'unconditional',
        opening: 'not-open',
        securityLevel: '2级',
      },
    },
  });

export const TO_PURCHASED = [endorse, approve, record];

/** A way into each state in which a purchase may rest, but for its ends by a catalogue change. */
export const WAYS: { readonly [state: string]: readonly StepOf<'purchase'>[] } = {
  'applying.endorsement': [],
  'applying.revision': [returned],
  approving: [endorse, sendBack, revise, endorse],
  purchasing: [endorse, approve],
  purchased: TO_PURCHASED,
  cataloguing: [...TO_PURCHASED, startChange('moves')],
  existing: [endorse, pointTo('household')],
  refused: [endorse, refuse],
  withdrawn: [withdraw],
  abandoned: [endorse, approve, abandon],
};

const change = stepsOf<'catalogue-change'>();
const toCity = [change(CIVIL_CLERK, SUBMIT_DRAFT), change(CIVIL_HEAD, { type: 'approveDraft', payload: {} })];
const filing = { filing: '潍数备〔2026〕21号' };

/** How the catalogue change that a purchase has started may end. */
const CHANGES = {
  published: [
    ...toCity,
    change(BUREAU_HEAD, { type: 'publish', payload: { ...filing, responsible: 'civil' } }),
  ],
  merged: [
    ...toCity,
    change(BUREAU_HEAD, { type: 'mergeIntoSource', payload: { source: 'household', reasons: '同一数据' } }),
  ],
  refused: [...toCity, change(BUREAU_HEAD, { type: 'refuseByCity', payload: { reasons: '不属于公共数据' } })],
  withdrawn: [change(CIVIL_CLERK, { type: 'withdraw', payload: { reasons: '内容有误' } })],
} as const;

/** Carries the change that a purchase has started to one of its ends. */
export function endChange(client: DocketClient, changeId: string, end: keyof typeof CHANGES): Promise<void> {
  return carry(client, changeId, CHANGES[end]);
}
