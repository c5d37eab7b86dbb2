import { idOf, metaOf, statesInChart } from '../../../machines/chart.ts';
import type { Procedure } from '../../../machines/procedure.ts';
import { procedures } from '../../../machines/registry.ts';

const byId = new Map<string, Procedure>(Object.values(procedures).map((one) => [one.id, one]));

/** What a procedure is called. */
export function procedureTitle(id: string): string {
  return byId.get(id)?.title ?? id;
}

/** What a stage, 'share-request/handling', is called: 有条件共享申请 · 办理. */
export function stageLabel(key: string): string {
  const [id = '', stage = ''] = key.split('/');
  const procedure = byId.get(id);
  const node = procedure && statesInChart(procedure).find((one) => idOf(one) === stage);
  return `${procedureTitle(id)} · ${node ? metaOf(node).label : stage}`;
}
