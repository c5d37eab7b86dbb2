import { ROLES } from '../../machines/party.ts';
import { administrators } from '../../store/access/administrators.ts';
import type { Store } from '../../store/connection.ts';
import { findUnits, type RegisteredUnit } from '../../store/find-units.ts';
import { type MemberRow, members } from '../../store/members.ts';
import type { Directory, StaffView, UnitView } from '../directory.ts';
import { done, notFound } from '../outcome.ts';
import { whileAvailable } from './while-available.ts';

/** The registers, straight from the store. */
export function directoryOver(store: Store): Directory {
  return {
    units: (active) =>
      whileAvailable(null, async () => {
        const units = (await findUnits(store.em())).map(viewOf);
        return done(active === undefined ? units : units.filter((unit) => isActive(unit) === active));
      }),
    unit: (code) =>
      whileAvailable(null, async () => {
        const [unit] = await findUnits(store.em(), [code]);
        return unit ? done(viewOf(unit)) : notFound(`没有编码为“${code}”的机构。`);
      }),
    peopleOf: (unit) => whileAvailable(null, async () => done(peopleIn(await members(store.em(), unit)))),
    everybody: () =>
      whileAvailable(null, async () => {
        const admins = await administrators(store.em());
        return done([
          ...admins.map((admin) => ({ ...admin, memberships: [] })),
          ...peopleIn(await members(store.em())),
        ]);
      }),
  };
}

function isActive({ disabledOn }: UnitView): boolean {
  return disabledOn === null;
}

function viewOf(unit: RegisteredUnit): UnitView {
  const { code, name, creditCode, level, parent, covered, bureau, government, disabledOn } = unit;
  return { code, name, creditCode, level, parent, covered, bureau, government, disabledOn };
}

function peopleIn(rows: readonly MemberRow[]): StaffView[] {
  const byPerson = Map.groupBy(rows, ({ person }) => person);
  return [...byPerson].map(([id, held]) => ({
    id,
    name: held[0]?.name ?? '',
    memberships: held.map(({ unit, unitName, role }) => ({
      ...{ unit, unitName, role, roleLabel: ROLES[role] },
      onBehalfOf: null,
    })),
    duty: null,
  }));
}
