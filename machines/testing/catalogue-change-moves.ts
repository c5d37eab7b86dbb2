import { move } from './move.ts';

const ASSESSMENTS = {
  secrecy: 'no-secrets',
  personalInformation: 'with-measures',
  findings: '只返回核验结果，调用留痕。',
} as const;

// Every action of a catalogue change, with a content that stands; a test replaces what it is about.
export const submitDraft = move('submitDraft', 'provider.clerk', { assessments: ASSESSMENTS });
export const approveDraft = move('approveDraft', 'provider.head');
export const returnDraft = move('returnDraft', 'provider.head', { reasons: '数据项不全。' });
export const withdraw = move('withdraw', 'provider.clerk', { reasons: '职能变更暂缓。' });
export const agreeToDraft = move('agreeToDraft', 'health.clerk');
export const objectToDraft = move('objectToDraft', 'civil.head', { reasons: '住址由民政采集。' });
export const reviseDraft = move('reviseDraft', 'provider.clerk', { reasons: '按会签意见修改。' });
export const consentAndFile = move('consentAndFile', 'bureau.head', { filing: '寿数备〔2026〕3号' });
export const publish = move('publish', 'cityBureau.head', {
  filing: '潍数备〔2026〕12号',
  responsible: 'provider',
});
export const publishDeletion = move('publish', 'cityBureau.head', { filing: '潍数备〔2026〕13号' });
export const mergeIntoSource = move('mergeIntoSource', 'cityBureau.head', {
  source: 'residents',
  reasons: '数据项已在常住人口基本信息中。',
});
export const sendBack = move('sendBack', 'bureau.clerk', { reasons: '共享条件不明确。' });
export const refuse = move('refuse', 'bureau.head', { reasons: '职能没有变更。' });
export const sendBackByCity = move('sendBackByCity', 'cityBureau.clerk', { reasons: '名称不规范。' });
export const refuseByCity = move('refuseByCity', 'cityBureau.head', { reasons: '不属于公共数据。' });
export const askForExtension = move('askForExtension', 'provider.clerk', {
  workingDays: 5,
  reasons: '业务系统正在改造。',
});
export const consentToExtension = move('consentToExtension', 'cityBureau.clerk');
export const refuseExtension = move('refuseExtension', 'cityBureau.clerk', { reasons: '不属于特殊原因。' });
export const supervise = move('supervise', 'cityBureau.supervisor', { measure: '请立即更新目录。' });

/** A draft that brings new contents. */
export const submitContents = (contents: object) =>
  submitDraft({ payload: { assessments: ASSESSMENTS, contents } });

/** A draft whose assessments say something else. */
export const submitAssessed = (assessments: object) =>
  submitDraft({ payload: { assessments: { ...ASSESSMENTS, ...assessments } } });
