import type { IsoDate } from '../calendar/iso-date.ts';
import type { OpeningClass, SharingClass } from '../machines/facts.ts';
import type { Actor } from '../machines/party.ts';
import type { Outcome } from './outcome.ts';
import type { Page } from './views.ts';

/** 目录事项: one version of an item of the catalogue. */
export interface ItemView {
  readonly code: string;
  readonly version: number;
  readonly name: string;
  /** Code of the unit that provides it. */
  readonly provider: string;
  readonly providerName: string;
  /** The day on which that unit was disabled (停用): the item can't be asked for any more. Null while it is in service. */
  readonly providerDisabledOn: IsoDate | null;
  readonly sharing: SharingClass;
  readonly sharingLabel: string;
  readonly opening: OpeningClass | null;
  readonly category: string;
  readonly dataItems: readonly string[];
  readonly conditions: readonly string[];
  readonly basis: string | null;
  readonly format: string | null;
  readonly updateCycle: string | null;
  /** 不予共享的理由 */
  readonly reason: string | null;
  readonly securityLevel: string | null;
  /** 数据责任部门 */
  readonly responsible: string | null;
  readonly inForceFrom: IsoDate;
  /** First day on which the version is no longer in force; null for the current one. */
  readonly inForceTo: IsoDate | null;
}

/** An item with its history, and with what the asking unit may see of its use. */
export interface ItemDetail extends ItemView {
  /** Every version, the newest first. */
  readonly versions: readonly ItemView[];
  /** Grants that are not over, of cases in which the asking unit is a party. */
  readonly grants: readonly {
    readonly caseId: string;
    readonly number: string;
    readonly requester: string;
    readonly scope: readonly string[];
    readonly purpose: string;
    readonly until: IsoDate;
    readonly status: 'live' | 'suspended';
  }[];
  /** Open cases about the item in which the asking unit is a party. */
  readonly openCases: readonly {
    readonly caseId: string;
    readonly number: string;
    readonly procedure: string;
    readonly stateLabel: string;
    readonly openedOn: IsoDate;
  }[];
}

export interface ItemQuery {
  readonly provider?: string;
  readonly sharing?: SharingClass;
  readonly category?: string;
  /** In the name or the code. */
  readonly text?: string;
  readonly limit?: number;
  readonly after?: string;
}

/** 目录: what data there is, who provides it, under which conditions. The catalogue itself is open to every unit. */
export interface Catalogue {
  /** The current items, by code. */
  items(query: ItemQuery): Promise<Outcome<Page<ItemView>>>;
  /** An item in its current version, or in the last one it had. */
  item(code: string, actor: Actor): Promise<Outcome<ItemDetail>>;
}
