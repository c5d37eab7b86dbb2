import type { Actor } from '../../machines/party.ts';
import type { Store } from '../../store/connection.ts';
import { writeRegisters } from '../../store/write-registers.ts';
import { UNITS } from './registers.ts';

export const COUNTY_CLERK: Actor = { person: 'county-clerk', unit: 'county-civil', role: 'clerk' };
export const COUNTY_HEAD: Actor = { person: 'county-head', unit: 'county-civil', role: 'head' };
export const COUNTY_BUREAU_HEAD: Actor = {
  person: 'county-bureau-head',
  unit: 'county-bureau',
  role: 'head',
};

const PEOPLE = [COUNTY_CLERK, COUNTY_HEAD, COUNTY_BUREAU_HEAD];

/** Adds a county below the city of the test registers: its government, its bureau, and one department. */
export function writeCounty(store: Store): Promise<void> {
  return writeRegisters(store, {
    units: [
      unit('county-gov', UNITS.government.code),
      unit('county-bureau', 'county-gov'),
      unit('county-civil', 'county-gov'),
    ],
    people: PEOPLE.map(({ person }) => ({ id: person, name: person })),
    memberships: PEOPLE,
  });
}

function unit(code: string, parent: string) {
  const level = 'county' as const;
  const above = { bureau: 'county-bureau', government: 'county-gov' };
  return { code, name: code, creditCode: `demo-${code}`, level, covered: true, parent, ...above };
}
