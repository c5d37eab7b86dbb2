import type { IsoDate } from '../calendar/iso-date.ts';
import type { Duty } from '../machines/administrator.ts';
import type { Role } from '../machines/party.ts';
import type { Outcome } from './outcome.ts';

/** 机构: a unit as the register has it. */
export interface UnitView {
  readonly code: string;
  readonly name: string;
  /** 统一社会信用代码 */
  readonly creditCode: string;
  readonly level: string;
  /** Code of the unit above it; null for none. */
  readonly parent: string | null;
  /** Whether 条例 covers the unit, or 办法 alone does. */
  readonly covered: boolean;
  /** Code of its 大数据主管部门. */
  readonly bureau: string;
  /** Code of its 本级人民政府. */
  readonly government: string;
  /** The first day on which it is disabled (停用): it begins no case from then on. Null while it is in service. */
  readonly disabledOn: IsoDate | null;
}

/** 任职: a role that a person may act in. */
export interface MembershipView {
  readonly unit: string;
  readonly unitName: string;
  readonly role: Role;
  readonly roleLabel: string;
  /** The person whose role it is, for whom this one stands in (休假代理); null when it is their own. */
  readonly onBehalfOf: { readonly person: string; readonly name: string } | null;
}

export interface StaffView {
  readonly id: string;
  readonly name: string;
  /** In the order of units and roles. */
  readonly memberships: readonly MembershipView[];
  /** 三员: the duty of an administrator, who has no memberships. */
  readonly duty: Duty | null;
}

/** The registers of units and of people. Units are public; people are known to their own unit. */
export interface Directory {
  /** @param active true: only those in service, to choose from; false: only those that are disabled; all when left out */
  units(active?: boolean): Promise<Outcome<readonly UnitView[]>>;
  unit(code: string): Promise<Outcome<UnitView>>;
  /** The people who hold a role in a unit, by id; no machines. */
  peopleOf(unit: string): Promise<Outcome<readonly StaffView[]>>;
  /** The administrators, and everybody who holds a role, by unit: for the choice of whom to be in a demo docket. */
  everybody(): Promise<Outcome<readonly StaffView[]>>;
}
