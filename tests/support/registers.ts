import type { ItemFacts, UnitFacts } from '../../machines/facts.ts';
import type { Actor, Role } from '../../machines/party.ts';
import type { Store } from '../../store/connection.ts';
import { type Registers, writeRegisters } from '../../store/write-registers.ts';

/** A tiny world for tests: two departments that 条例 covers, a water company that it does not, a bureau, a government. */
export const UNITS = {
  civil: unit('civil', '民政局', true),
  police: unit('police', '公安局', true),
  water: unit('water', '供水公司', false),
  bureau: unit('bureau', '大数据局', true),
  government: unit('government', '人民政府', true),
} as const;

export const ITEM: ItemFacts = {
  code: 'household',
  version: 2,
  name: '户籍登记信息',
  provider: 'police',
  sharing: 'conditional',
  dataItems: ['姓名', '住址', '户号'],
  conditions: ['限于社会救助核对'],
};

export const CIVIL_CLERK = actor('civil', 'clerk');
export const CIVIL_HEAD = actor('civil', 'head');
export const POLICE_CLERK = actor('police', 'clerk');
export const POLICE_HEAD = actor('police', 'head');
export const WATER_CLERK = actor('water', 'clerk');
export const SUPERVISOR = actor('bureau', 'supervisor');
export const BUREAU_CLERK = actor('bureau', 'clerk');
export const BUREAU_HEAD = actor('bureau', 'head');
/** A colleague of the police's clerk. */
export const SECOND_POLICE_CLERK: Actor = { ...POLICE_CLERK, person: 'police-clerk-2' };
/** The police's clerk, who is also the head's deputy: may sign, but not what they drafted. */
export const POLICE_DEPUTY: Actor = { ...POLICE_CLERK, role: 'head' };

const ACTORS = [
  CIVIL_CLERK,
  CIVIL_HEAD,
  POLICE_CLERK,
  SECOND_POLICE_CLERK,
  POLICE_DEPUTY,
  POLICE_HEAD,
  WATER_CLERK,
  actor('water', 'head'),
  SUPERVISOR,
  BUREAU_CLERK,
  BUREAU_HEAD,
];

const registers: Registers = {
  units: Object.values(UNITS).map((facts) => ({ ...facts, creditCode: `demo-${facts.code}`, parent: null })),
  people: [...new Set(ACTORS.map(({ person }) => person))].map((id) => ({ id, name: id })),
  memberships: ACTORS,
  items: [
    { ...itemRow(), version: 1, inForceFrom: '2024-01-01', inForceTo: '2025-01-01' },
    { ...itemRow(), inForceFrom: '2025-01-01', inForceTo: null },
  ],
};

/** One item of each class that a request may not name. */
const otherItems = [
  {
    ...itemRow(),
    code: 'weather',
    sharing: 'unconditional' as const,
    inForceFrom: '2025-01-01',
    inForceTo: null,
  },
  {
    ...itemRow(),
    code: 'case-files',
    sharing: 'not-shared' as const,
    inForceFrom: '2025-01-01',
    inForceTo: null,
  },
];

/** Adds 'weather' (无条件共享) and 'case-files' (不予共享) to the catalogue of the test registers. */
export function writeOtherItems(store: Store): Promise<void> {
  return writeRegisters(store, { items: otherItems });
}

export function writeTestRegisters(store: Store): Promise<void> {
  return writeRegisters(store, registers);
}

function unit(code: string, name: string, covered: boolean): UnitFacts {
  return { code, name: `潍坊市${name}`, level: 'city', covered, bureau: 'bureau', government: 'government' };
}

function actor(unitCode: string, role: Role): Actor {
  return { person: `${unitCode}-${role}`, unit: unitCode, role };
}

function itemRow() {
  return { ...ITEM, basis: '《社会救助暂行办法》', category: '人口' };
}
