import type { ItemView } from '../../client/catalogue.ts';
import type { ProcedureEntry } from '../api/procedures.ts';

/** Whether a procedure is offered with an item to people of a unit; none is while its provider is disabled. What it is offered with, the procedure itself says. */
export function isOffered(
  { offered }: ProcedureEntry,
  { sharing, provider, providerDisabledOn }: ItemView,
  unit: string,
): boolean {
  if (providerDisabledOn !== null) return false;
  return provider === unit ? offered.ownItems : offered.sharing.includes(sharing);
}
