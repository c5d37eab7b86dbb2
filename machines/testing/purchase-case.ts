import type { Opening } from '../procedure.ts';
import type { Intake } from '../purchase/intake.ts';
import { purchase } from '../purchase/procedure.ts';
import { BEGINS, person, unit } from './cast.ts';
import { CONTENTS } from './catalogue-change-case.ts';
import { move } from './move.ts';
import { ruleSetOf } from './rule-set.ts';
import { given, type Story, type Told } from './story.ts';

interface Said {
  readonly settings?: { readonly [id: string]: unknown };
  readonly intake?: Partial<Intake>;
  /** Whether the unit is a department that 条例 covers; it is when nothing is said. */
  readonly covered?: boolean;
  readonly parties?: Opening['parties'];
}

export const APPLICATION: Intake = {
  data: '手机信令人口流动数据',
  purpose: '节假日客流疏导',
  duty: '《中华人民共和国旅游法》第八十二条，景区流量控制',
  seller: 'enterprise',
  budgetYuan: 300_000,
  search: { conclusion: 'nothing', findings: '检索“客流、信令”，没有相近事项', similar: [] },
};

/** The culture and tourism bureau wants to buy mobility data from a carrier. */
export function purchaseCase(said: Said = {}): Opening<Intake> {
  const { covered = true } = said;
  return {
    caseId: 'case-1',
    submittedBy: person('requester.clerk'),
    on: BEGINS,
    intake: { ...APPLICATION, ...said.intake },
    parties: said.parties ?? { requester: ['requester'], bureau: ['bureau'] },
    units: [unit('requester', covered ? '文化和旅游局' : '供水公司', covered)],
    item: null,
    ruleSet: ruleSetOf('purchase', { covered, on: BEGINS, settings: said.settings }),
  };
}

export const BOUGHT = {
  contract: '潍文旅采〔2026〕5号',
  supplier: '某通信运营商潍坊分公司',
  priceYuan: 280_000,
  signedOn: BEGINS,
  received: '2026年国庆期间小时级网格流量，共一批',
  receivedOn: BEGINS,
};

/** What is to stand in the catalogue. */
export const ADDITION = {
  item: 'mobility',
  concerned: [],
  contents: { ...CONTENTS, name: '人口流动信令数据', dataItems: ['网格', '时段', '人数'] },
};

// Every action, with a content that stands; a test replaces what it is about.
export const endorse = move('endorse', 'requester.head');
export const returnApplication = move('returnApplication', 'requester.head', { reasons: '用途太宽' });
export const revise = move('reviseApplication', 'requester.clerk', APPLICATION);
export const withdraw = move('withdraw', 'requester.clerk', { reasons: '不再需要' });
export const approve = move('approve', 'bureau.head');
export const pointToExisting = move('pointToExisting', 'bureau.head', {
  item: 'crowd-flow',
  reasons: '公安局已归集同类数据',
});
export const refuse = move('refuse', 'bureau.head', { reasons: '不属于法定职责' });
export const sendBack = move('sendBack', 'bureau.clerk', { reasons: '请写明法定依据' });
export const recordPurchase = move('recordPurchase', 'requester.clerk', BOUGHT);
export const abandon = move('abandon', 'requester.head', { reasons: '流标' });
export const startChange = move('startChange', 'requester.clerk', ADDITION);
export const supervise = move('supervise', 'bureau.supervisor', { measure: '请立即审批' });

/** How the catalogue change ended. */
export const changeEnds = (result: string, on = BEGINS): Told => ({
  tells: {
    type: 'settled',
    link: 'catalogue-change',
    caseNumber: '潍数目录〔2026〕1号',
    payload: { result, item: ADDITION.item },
    on,
  },
});

export const applied = (opening: Opening = purchaseCase()): Story => given(purchase, opening);
export const endorsed = (opening?: Opening): Story => applied(opening).after(endorse());
export const approved = (opening?: Opening): Story => endorsed(opening).after(approve());
export const purchased = (opening?: Opening): Story => approved(opening).after(recordPurchase());
export const cataloguing = (opening?: Opening): Story => purchased(opening).after(startChange());
