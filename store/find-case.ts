import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { Clock } from '../machines/clock.ts';
import type { PlainSnapshot } from '../machines/docket.ts';
import type { Party } from '../machines/party.ts';
import { CASE_ROW_COLUMNS, type CaseRow } from './case-row.ts';
import { OPEN_TASK_COLUMNS, type OpenTask } from './open-tasks.ts';
import { CASE_ID } from './page.ts';
import { prepared } from './prepared.ts';
import { readClocks } from './read-clocks.ts';
import { type Scope, visibleTo } from './scope.ts';
import { readAtOneMoment } from './snapshot-read.ts';

/** A case with all that its page shows. */
export interface CaseDetail extends CaseRow {
  readonly snapshot: PlainSnapshot;
  readonly parties: readonly { readonly party: Party; readonly unit: string; readonly name: string }[];
  readonly clocks: readonly Clock[];
  /** All open tasks of the case, of every party. */
  readonly tasks: readonly OpenTask[];
  /** The grant of use (共享授权) that the case led to. */
  readonly grant: CaseGrant | null;
  readonly links: {
    readonly startedBy: LinkedCase | null;
    /** In the order of their numbers. */
    readonly started: readonly LinkedCase[];
  };
}

/** A case that is linked with another one. */
export interface LinkedCase {
  readonly caseId: string;
  /** 案号 */
  readonly number: string;
  readonly procedure: string;
  /** What the started case is to the one that started it, such as 'dispute'. */
  readonly link: string;
}

interface CaseGrant {
  readonly item: string;
  readonly scope: readonly string[];
  readonly purpose: string;
  readonly until: IsoDate;
  readonly status: 'live' | 'suspended' | 'ended' | 'terminated';
}

const LINKED_CASE = `jsonb_build_object(
  'caseId', linked.id, 'number', linked.number, 'procedure', linked.procedure, 'link', link)`;

/**
 * A case by its id or its number (案号).
 * @returns undefined when there is none, and also when there is one that the asking unit may not see
 */
export function findCase(em: EntityManager, ref: string, scope: Scope): Promise<CaseDetail | undefined> {
  // PostgreSQL takes no such text, and no case has such a number.
  if (ref.includes('\0')) return Promise.resolve(undefined);
  return readAtOneMoment(em, async (tx) => {
    const visible = visibleTo(scope);
    // That a case is linked with this one does not show it to those who have no part in it.
    const linked = visibleTo(scope, 'linked.id');
    const [held] = await prepared<(CaseRow & Pick<CaseDetail, 'snapshot' | 'parties' | 'grant' | 'links'>)[]>(
      tx,
      `select ${CASE_ROW_COLUMNS}, "case".snapshot,
         (select jsonb_agg(jsonb_build_object('party', party, 'unit', unit_code, 'name', unit.name)
                           order by party, unit_code)
          from case_party join unit on unit.code = unit_code where case_id = "case".id) as parties,
         (select jsonb_build_object('item', item, 'scope', scope, 'purpose', purpose, 'until', until,
                                    'status', status)
          from grant_of_use where case_id = "case".id) as "grant",
         jsonb_build_object(
           'startedBy', (select ${LINKED_CASE} from case_link join "case" as linked on linked.id = origin_id
                         where case_id = "case".id and ${linked.sql}),
           'started', (select coalesce(jsonb_agg(${LINKED_CASE} order by linked.opened_on, linked.number), '[]')
                       from case_link join "case" as linked on linked.id = case_id
                       where origin_id = "case".id and ${linked.sql})) as links
       from "case" where ${CASE_ID.test(ref) ? 'id' : 'number'} = ? and ${visible.sql}`,
      [...linked.values, ...linked.values, ref, ...visible.values],
    );
    if (!held) return undefined;
    const clocks = await readClocks(tx, held.id);
    const tasks = await prepared<OpenTask[]>(
      tx,
      `select ${OPEN_TASK_COLUMNS} from task join "case" on "case".id = task.case_id
       where task.case_id = ? and task.closed_by is null order by task.due_on, task.id`,
      [held.id],
    );
    return { ...held, clocks, tasks };
  });
}
