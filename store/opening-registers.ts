import { itemFacts } from '../machines/facts.ts';
import { resolveSettings } from '../statute/settings.ts';
import { allSettings } from './all-settings.ts';
import { bureausOver } from './bureaus-over.ts';
import type { Store } from './connection.ts';
import { findItem } from './find-item.ts';
import { findUnits } from './find-units.ts';
import type { OpeningRegisters } from './prepare-opening.ts';

/** The registers of a store, as the opening of a case asks them. */
export function openingRegisters(store: Store): OpeningRegisters {
  const em = () => store.em();
  return {
    // Parsed by the schema of a case's facts: a case carries no more of the catalogue than it needs.
    findItem: async (code) => itemFacts.nullable().parse((await findItem(em(), code)) ?? null),
    findUnits: (codes) => findUnits(em(), codes),
    bureausOver: (unit) => bureausOver(em(), unit),
    settings: async () => resolveSettings(await allSettings(em())),
  };
}
