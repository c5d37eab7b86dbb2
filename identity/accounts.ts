import { demoAdministrators } from '../demo/administrators.ts';
import { demoPeople } from '../demo/people.ts';
import { demoUnits } from '../demo/units.ts';
import { DUTIES } from '../machines/administrator.ts';
import { ROLES } from '../machines/party.ts';

/** Somebody whom one may sign in as. */
export interface Account {
  readonly id: string;
  readonly name: string;
  /** Unit and role, or the duty of an administrator. */
  readonly title: string;
}

const unitNames = new Map(demoUnits.map(({ code, name }) => [code, name]));

/** The people of the demo docket, the administrators first. */
export const accounts: readonly Account[] = [
  ...demoAdministrators.map(({ id, name, duty }) => ({ id, name, title: DUTIES[duty] })),
  ...demoPeople.map(({ id, name, memberships }) => {
    const titles = memberships.map(({ unit, role }) => `${unitNames.get(unit) ?? unit} ${ROLES[role]}`);
    return { id, name, title: titles.join('，') };
  }),
];

export function accountOf(id: string): Account | undefined {
  return accounts.find((account) => account.id === id);
}
