import type { Store } from '../../store/connection.ts';
import { searchCases } from '../../store/search-cases.ts';
import type { CaseList } from '../case-list.ts';
import { done } from '../outcome.ts';
import { whileAvailable } from './while-available.ts';

/** The cases of units, straight from the store. */
export function caseListOver(store: Store): CaseList {
  return {
    cases: ({ actor, ...query }) =>
      whileAvailable(null, async () => {
        const { items, next } = await searchCases(store.em(), { ...query, unit: actor.unit });
        return done({
          items: items.map(({ status, procedureVersion: _, states: __, sequence: ___, ...item }) => ({
            ...item,
            closed: status === 'closed',
          })),
          next,
        });
      }),
  };
}
