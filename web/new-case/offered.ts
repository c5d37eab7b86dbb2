import type { ItemView } from '../../client/catalogue.ts';
import type { ProcedureEntry } from '../api/procedures.ts';

/** Whether a procedure is offered with an item to people of a unit. What it is offered with, the procedure itself says. */
export function isOffered(
  { offered }: ProcedureEntry,
  { sharing, provider }: ItemView,
  unit: string,
): boolean {
  return provider === unit ? offered.ownItems : offered.sharing.includes(sharing);
}
