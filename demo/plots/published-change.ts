import type { StartedPlot } from '../plot.ts';

const ASSESSMENTS = {
  secrecy: 'no-secrets',
  personalInformation: 'none',
  findings: '逐项核对数据项，不涉及国家秘密、工作秘密和个人信息。',
} as const;

/** The change of the catalogue that a case has started, drafted and approved in a unit of the city, up to the city's review. */
function underReview(unit: `${string}-${string}`): StartedPlot['happened'] {
  return [
    { by: `${unit}.clerk`, action: { type: 'submitDraft', payload: { assessments: ASSESSMENTS } } },
    { by: `${unit}.head`, action: { type: 'approveDraft', payload: {} } },
  ];
}

/** … and published, with the unit as 数据责任部门. */
export function publishedChange(unit: `${string}-${string}`): StartedPlot {
  const payload = { filing: '潍数备〔2026〕47号', responsible: unit };
  return {
    happened: [...underReview(unit), { by: 'wf-dsjj.head', action: { type: 'publish', payload } }],
    stands: ['published'],
  };
}

/** … and merged into an item that is there. */
export function mergedChange(unit: `${string}-${string}`, source: string, reasons: string): StartedPlot {
  const action = { type: 'mergeIntoSource', payload: { source, reasons } } as const;
  return {
    happened: [...underReview(unit), { by: 'wf-dsjj.head', action }],
    stands: ['merged'],
  };
}
