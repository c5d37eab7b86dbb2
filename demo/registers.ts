import type { OpeningClass, SharingClass } from '../machines/facts.ts';
import { basisText, CATEGORIES } from '../machines/item-contents.ts';
import { publicIntakeOf } from '../machines/public-intake.ts';
import type { Registers } from '../store/write-registers.ts';
import { demoAdministrators } from './administrators.ts';
import { type DemoItem, demoCatalogue } from './catalogue.ts';
import { demoMachine } from './machine.ts';
import { demoPeople } from './people.ts';
import { demoUnits } from './units.ts';

/** In the demo, data is opened as widely as it is shared, but for data that tells who people are (办法 第二十四条第二款). */
const OPENING_OF: { readonly [Sharing in SharingClass]: OpeningClass } = {
  unconditional: 'unconditional',
  conditional: 'conditional',
  'not-shared': 'not-open',
};

/** 公民身份号码 and the numbers of other papers by which people are known. */
const TELLS_WHO = /身份号码|证件号码/;

/** 开放属性 of an item of the demo. */
export function openingOf({ sharing, dataItems }: Pick<DemoItem, 'sharing' | 'dataItems'>): OpeningClass {
  return dataItems.some((name) => TELLS_WHO.test(name)) ? 'not-open' : OPENING_OF[sharing];
}

/**
 * 内部时限 of the demo's bureau for what the law gives no number, in working days. The others are left empty, as they are
 * in a new docket: such cases show their age.
 */
const INTERNAL_TARGETS = {
  'dispute.coordination': 30,
  'correction.coordination': 10,
  'purchase.approval': 10,
};

/** In the demo, every 大数据主管部门 takes applications of the public in (decision 0021). */
const publicIntakes = [...new Set(demoUnits.map(({ bureau }) => bureau))].map((bureau) => {
  const { clientId, actor } = publicIntakeOf(bureau);
  return { clientId, name: '公众网上申请入口', unit: bureau, roles: [actor.role], active: true };
});

/** The registers of the demo docket, as the store keeps them. */
export const demoRegisters: Registers = {
  units: demoUnits.map(({ note: _, ...unit }) => unit),
  people: [...demoPeople, ...demoAdministrators].map(({ id, name }) => ({ id, name })),
  administrators: demoAdministrators.map(({ id, duty }) => ({ person: id, duty })),
  machines: [demoMachine, ...publicIntakes],
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
    basis: basisText(item.basis),
    category: CATEGORIES[item.category],
    format: item.format,
    updateCycle: item.updateCycle,
    reason: item.reason,
    opening: openingOf(item),
    securityLevel: item.securityLevel,
    responsible: item.provider,
    inForceFrom: item.inForceFrom,
    inForceTo: null,
  })),
  settings: [
    {
      key: 'internal-targets',
      value: INTERNAL_TARGETS,
      basis: '演示：市大数据局内部办理时限的规定',
      setBy: 'p-wf-dsjj-head-1',
      setOn: '2025-08-01',
    },
  ],
};
