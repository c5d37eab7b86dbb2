import type { Registers } from '../store/write-registers.ts';
import { basisText, CATEGORIES, demoCatalogue } from './catalogue.ts';
import { demoPeople } from './people.ts';
import { demoUnits } from './units.ts';

/** The registers of the demo docket, as the store keeps them. */
export const demoRegisters: Registers = {
  units: demoUnits.map(({ note: _, ...unit }) => unit),
  people: demoPeople.map(({ id, name }) => ({ id, name })),
  memberships: demoPeople.flatMap(({ id, memberships }) =>
    memberships.map((held) => ({ person: id, ...held })),
  ),
  items: demoCatalogue.map((item) => ({
    code: item.code,
    version: item.version,
    name: item.name,
    provider: item.provider,
    sharing: item.sharing,
    dataItems: item.dataItems,
    conditions: item.conditions,
    basis: basisText(item),
    category: CATEGORIES[item.category],
    inForceFrom: item.inForceFrom,
    inForceTo: null,
  })),
};
