import type { IsoDate } from '../calendar/iso-date.ts';
import type { Light } from '../machines/light.ts';
import type { Actor, Party } from '../machines/party.ts';
import type { CaseLight, CaseSort } from '../machines/worklist/case-filters.ts';
import type { Outcome } from './outcome.ts';
import type { Page } from './views.ts';

/** A case in a list. */
export interface CaseItem {
  readonly id: string;
  /** 案号 */
  readonly number: string;
  readonly procedure: string;
  readonly subject: string;
  readonly stateLabel: string;
  readonly closed: boolean;
  readonly openedOn: IsoDate;
  readonly closedOn: IsoDate | null;
  readonly dueOn: IsoDate | null;
  readonly provisional: boolean;
  readonly overdue: boolean;
  /** Of the period that is due first, by the working days of the actor's unit. Null without a due day. */
  readonly light: Light | null;
}

/** Which cases of the actor's unit are asked for, and in which order; the most urgent come first. */
export interface CaseQuery {
  readonly actor: Actor;
  readonly status?: 'open' | 'closed';
  readonly procedure?: string;
  /** The party as which the actor's unit stands in the case. */
  readonly party?: Party;
  /** Code of another unit that stands in the case. */
  readonly unit?: string;
  /** A stage (阶段) of a procedure: 'procedure/stage', such as 'share-request/handling'. */
  readonly stage?: string;
  /** As it is today. */
  readonly light?: CaseLight;
  readonly overdue?: boolean;
  /** 立案日期, both days included. */
  readonly openedFrom?: IsoDate;
  readonly openedTo?: IsoDate;
  /**
   * Words of the case number (案号) or the title, at least two characters in all; each must be in it. Brackets, spaces,
   * case and width make no difference.
   */
  readonly text?: string;
  readonly sort?: CaseSort;
  readonly limit?: number;
  readonly after?: string;
}

/** 案件查询: the cases in which the actor's unit is a party, and no others. */
export interface CaseList {
  cases(query: CaseQuery): Promise<Outcome<Page<CaseItem>>>;
}
