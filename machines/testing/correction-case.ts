import type { InstrumentId } from '../../statute/instruments.ts';
import type { Intake } from '../correction/intake.ts';
import { correction } from '../correction/procedure.ts';
import type { ItemFacts } from '../facts.ts';
import type { Opening } from '../procedure.ts';
import { BEGINS, person, unit } from './cast.ts';
import { move } from './move.ts';
import { ruleSetOf } from './rule-set.ts';
import { given, type Story } from './story.ts';

interface Said {
  /** 办法 governs when the provider is a body that 条例 does not cover; 条例 when nothing is said. */
  readonly under?: InstrumentId;
  readonly settings?: { readonly [id: string]: unknown };
  readonly intake?: Partial<Intake>;
  readonly item?: Partial<ItemFacts>;
  readonly parties?: Opening['parties'];
}

/** The civil affairs bureau doubts addresses that it got from the police. */
export function correctionCase(said: Said = {}): Opening<Intake> {
  const covered = said.under !== 'weifang-measures';
  return {
    caseId: 'case-1',
    submittedBy: person('requester.clerk'),
    on: BEGINS,
    intake: {
      item: 'household',
      shareCase: '潍数共享〔2026〕1号',
      doubts: [{ dataItem: '住址', records: '2026年8月批次第12至40行', problem: '行政区划代码已经撤并' }],
      grounds: '入户核查记录',
      papers: [],
      ...said.intake,
    },
    parties: said.parties ?? { requester: ['requester'], provider: ['provider'], bureau: ['bureau'] },
    units: [unit('requester', '民政局', true), unit('provider', covered ? '公安局' : '供水公司', covered)],
    item: {
      code: 'household',
      version: 2,
      name: '户籍登记信息',
      provider: 'provider',
      sharing: 'conditional',
      dataItems: ['姓名', '住址', '户号'],
      conditions: ['限于社会救助核对'],
      ...said.item,
    },
    ruleSet: ruleSetOf('correction', { covered, on: BEGINS, settings: said.settings }),
  };
}

const CORRECTED = { finding: 'corrected', explanation: '已按最新区划更正', correctedOn: BEGINS };

// Every action, with a content that stands; a test replaces what it is about.
export const signIn = move('signIn', 'provider.clerk');
export const reportCorrected = move('reportResult', 'provider.clerk', CORRECTED);
export const reportCorrect = move('reportResult', 'provider.clerk', {
  finding: 'correct',
  explanation: '与户籍档案一致',
});
export const withdraw = move('withdraw', 'requester.clerk', { reasons: '已自行核实' });
export const forward = move('forwardToSource', 'provider.clerk', {
  unit: 'source',
  explanation: '区划代码出自民政区划库',
});
export const sourceCorrected = move('recordSourceFinding', 'source.clerk', CORRECTED);
export const sourceCorrect = move('recordSourceFinding', 'source.clerk', {
  finding: 'correct',
  explanation: '与区划库一致',
});
export const declineAsSource = move('declineAsSource', 'source.clerk', { reasons: '不是本部门采集的数据' });
export const recall = move('recallFromSource', 'provider.clerk');
export const accept = move('acceptResult', 'requester.clerk');
export const askForCoordination = move('askForCoordination', 'requester.clerk', {
  objection: '档案本身已经过时',
});
export const mustCorrect = move('recordCoordination', 'bureau.clerk', {
  conclusion: 'must-correct',
  opinion: '入户记录可信，应当更正',
});
export const resultStands = move('recordCoordination', 'bureau.clerk', {
  conclusion: 'result-stands',
  opinion: '档案与现状一致',
});
export const supervise = move('supervise', 'bureau.supervisor', { measure: '请立即反馈' });

export const received = (opening: Opening = correctionCase()): Story => given(correction, opening);
export const verifying = (opening?: Opening): Story => received(opening).after(signIn());
export const forwarded = (opening?: Opening): Story => verifying(opening).after(forward());
export const reported = (opening?: Opening): Story => verifying(opening).after(reportCorrect());
export const coordinating = (opening?: Opening): Story => reported(opening).after(askForCoordination());
