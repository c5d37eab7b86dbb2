import { isoDateInShanghai } from '../../calendar/iso-date.ts';
import type { IntakeOf } from '../../client/docket-client.ts';
import { type StepOf, stepsOf } from './carry.ts';
import { BUREAU_CLERK, CIVIL_CLERK, ITEM, POLICE_CLERK, WATER_CLERK } from './registers.ts';

/** The civil affairs bureau doubts an address that it got from the police; the water company has it from its books. */
export const INTAKE: IntakeOf<'correction'> = {
  item: ITEM.code,
  shareCase: '潍数共享〔2026〕1号',
  doubts: [{ dataItem: '住址', records: '2026年8月批次第12行', problem: '行政区划代码已经撤并' }],
  grounds: '入户核查记录',
};
const step = stepsOf<'correction'>();
const today = isoDateInShanghai(Date.now());

export const signIn = step(POLICE_CLERK, { type: 'signIn', payload: {} });
export const forward = step(POLICE_CLERK, {
  type: 'forwardToSource',
  payload: { unit: 'water', explanation: '地址出自供水开户记录' },
});
export const sourceCorrected = step(WATER_CLERK, {
  type: 'recordSourceFinding',
  payload: { finding: 'corrected', explanation: '已更正', correctedOn: today },
});
export const corrected = step(POLICE_CLERK, {
  type: 'reportResult',
  payload: { finding: 'corrected', explanation: '已同步更正', correctedOn: today },
});
export const correct = step(POLICE_CLERK, {
  type: 'reportResult',
  payload: { finding: 'correct', explanation: '与档案一致' },
});
const accept = step(CIVIL_CLERK, { type: 'acceptResult', payload: {} });
const object = step(CIVIL_CLERK, {
  type: 'askForCoordination',
  payload: { objection: '档案已经过时' },
});
const coordinate = (conclusion: 'must-correct' | 'result-stands') =>
  step(BUREAU_CLERK, { type: 'recordCoordination', payload: { conclusion, opinion: '以入户记录为准' } });
const withdraw = step(CIVIL_CLERK, { type: 'withdraw', payload: { reasons: '已自行核实' } });

/** A way into each state in which a correction may rest. */
export const WAYS: { readonly [state: string]: readonly StepOf<'correction'>[] } = {
  'handling.received': [],
  'handling.verifying': [signIn, forward, sourceCorrected],
  'handling.forwarded': [signIn, forward],
  reported: [signIn, corrected],
  coordinating: [signIn, correct, object],
  correcting: [signIn, correct, object, coordinate('must-correct')],
  settled: [signIn, forward, sourceCorrected, corrected, accept],
  upheld: [signIn, correct, object, coordinate('result-stands')],
  withdrawn: [signIn, forward, withdraw],
};
