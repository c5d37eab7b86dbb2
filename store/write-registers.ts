import type { InferEntity } from '@mikro-orm/postgresql';
import { Administrator } from './access/administrator.ts';
import { writeMachineClient } from './access/machine-clients.ts';
import type { Store } from './connection.ts';
import { CatalogueItem } from './registers/catalogue-item.ts';
import { Membership } from './registers/membership.ts';
import { Person } from './registers/person.ts';
import { Setting } from './registers/setting.ts';
import { Unit } from './registers/unit.ts';

type Row<Entity> = { readonly [Field in keyof InferEntity<Entity>]: InferEntity<Entity>[Field] };

/** What the catalogue may leave open of an item that no change has published yet. */
type ItemDetail =
  | 'format'
  | 'updateCycle'
  | 'reason'
  | 'opening'
  | 'securityLevel'
  | 'responsible'
  | 'publishedBy';
type ItemRow = Omit<Row<typeof CatalogueItem>, ItemDetail> &
  Partial<Pick<Row<typeof CatalogueItem>, ItemDetail>>;

type UnitRow = Omit<Row<typeof Unit>, 'disabledOn'> & Partial<Pick<Row<typeof Unit>, 'disabledOn'>>;

type PersonRow = Omit<Row<typeof Person>, 'active'> & Partial<Pick<Row<typeof Person>, 'active'>>;

/** Rows of the registers. Units may name each other in any order. */
export interface Registers {
  readonly units?: readonly UnitRow[];
  readonly people?: readonly PersonRow[];
  readonly machines?: readonly Omit<Parameters<typeof writeMachineClient>[1], 'person'>[];
  readonly administrators?: readonly Row<typeof Administrator>[];
  readonly memberships?: readonly Row<typeof Membership>[];
  readonly items?: readonly ItemRow[];
  readonly settings?: readonly Row<typeof Setting>[];
}

/** Writes rows of the registers in one transaction; a row that is there already is brought to what is given. */
export async function writeRegisters(store: Store, registers: Registers): Promise<void> {
  const {
    units = [],
    people = [],
    administrators = [],
    machines = [],
    memberships = [],
    items = [],
    settings = [],
  } = registers;
  const plain = { disableIdentityMap: true };
  await store.em().transactional(async (em) => {
    if (units.length > 0) await em.upsertMany(Unit, [...units], plain);
    if (people.length > 0) await em.upsertMany(Person, [...people], plain);
    if (administrators.length > 0) await em.upsertMany(Administrator, [...administrators], plain);
    if (memberships.length > 0) await em.upsertMany(Membership, [...memberships], plain);
    for (const one of machines) await writeMachineClient(em, { ...one, person: `client-${one.clientId}` });
    if (items.length > 0) await em.upsertMany(CatalogueItem, [...items], plain);
    if (settings.length > 0) await em.upsertMany(Setting, [...settings], plain);
  });
}
