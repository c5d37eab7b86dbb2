import { taskLight } from '../../machines/worklist/light-days.ts';
import { searchCases } from '../../store/search-cases.ts';
import type { CaseList } from '../case-list.ts';
import { done } from '../outcome.ts';
import { whileAvailable } from './while-available.ts';
import { lightsToday } from './worklist/light-days.ts';
import type { WorklistParts } from './worklist/worklist.ts';

/** The cases of units, straight from the store. */
export function caseListOver({ store, nowMs }: WorklistParts): CaseList {
  return {
    cases: ({ actor, unit, ...query }) =>
      whileAvailable(null, async () => {
        const days = (await lightsToday(store, nowMs())).daysOf(actor.unit);
        const asked = { ...query, unit: actor.unit, with: unit, days };
        const { items, next } = await searchCases(store.em(), asked);
        return done({
          items: items.map((row) => {
            const { status, procedureVersion: _, states: __, sequence: ___, period, ...item } = row;
            return { ...item, closed: status === 'closed', light: taskLight({ ...item, period }, days) };
          }),
          next,
        });
      }),
  };
}
