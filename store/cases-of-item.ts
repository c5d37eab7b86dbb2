import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../calendar/iso-date.ts';
import { type Scope, visibleTo } from './scope.ts';

/** An open case about an item of the catalogue. */
export interface ItemCase {
  readonly caseId: string;
  /** 案号 */
  readonly number: string;
  readonly procedure: string;
  readonly stateLabel: string;
  readonly openedOn: IsoDate;
}

/** A grant of use (共享授权) of an item that is not over. */
export interface ItemGrant {
  readonly caseId: string;
  /** 案号 */
  readonly number: string;
  /** Code of the unit that uses it. */
  readonly requester: string;
  readonly scope: readonly string[];
  readonly purpose: string;
  readonly until: IsoDate;
  readonly status: 'live' | 'suspended';
}

/** The open cases about an item that a unit may see, the oldest first; 200 at most. */
export function openCasesOfItem(em: EntityManager, item: string, scope: Scope): Promise<ItemCase[]> {
  const visible = visibleTo(scope);
  return em.execute<ItemCase[]>(
    `select "case".id as "caseId", number, procedure, state_label as "stateLabel", opened_on as "openedOn"
     from "case" where item = ? and status = 'open' and ${visible.sql}
     order by opened_on, id limit 200`,
    [item, ...visible.values],
  );
}

/** The grants of an item that are not over, of the cases that a unit may see, by their last day; 200 at most. */
export function grantsOfItem(em: EntityManager, item: string, scope: Scope): Promise<ItemGrant[]> {
  const visible = visibleTo(scope);
  return em.execute<ItemGrant[]>(
    `select "case".id as "caseId", "case".number, requester_code as requester, scope, purpose, until,
            grant_of_use.status
     from grant_of_use join "case" on "case".id = grant_of_use.case_id
     where grant_of_use.item = ? and grant_of_use.status in ('live', 'suspended') and ${visible.sql}
     order by until, "case".id limit 200`,
    [item, ...visible.values],
  );
}
