/** The procedures that the law is asked about: 共享申请, 争议, 目录变更, 开放申请, 校核, 督办与整改, 社会数据采购. */
export const PROCEDURE_IDS = [
  'share-request',
  'dispute',
  'catalogue-change',
  'opening-request',
  'correction',
  'supervision',
  'purchase',
] as const;
export type ProcedureId = (typeof PROCEDURE_IDS)[number];
