import type { EntityManager } from '@mikro-orm/postgresql';
import type { RecountOutcome } from '../machines/recount.ts';
import { countCasesWithout } from './cases-counted-without.ts';
import { isoMoment } from './iso-moment.ts';

/** What a version of the calendar came to in the open cases. */
export interface RolloverReport {
  /** Cases that have counted with the version. */
  readonly cases: number;
  /** Of these, the cases that were counted in a step of their own, without having to be told. */
  readonly onTheirOwn: number;
  /** Clocks, by what the version came to for them. */
  readonly clocks: { readonly [outcome in RecountOutcome]: number };
  /** Clocks whose new last day lay behind when the version came into force. */
  readonly becameOverdue: number;
  /** Open cases that have not counted with it: nobody carries them, and an administrator has to look at them. */
  readonly left: number;
}

/** A carrying of a version of the calendar to the open cases (换版). */
export interface Rollover {
  readonly id: string;
  readonly version: string;
  /** Id of the entry that made the version. */
  readonly entry: string;
  readonly startedBy: string;
  /** ISO 8601 in UTC. */
  readonly startedAt: string;
  /** Open cases that had to be told when it began. */
  readonly cases: number;
  readonly finishedAt: string | null;
  /** Null while it is under way. */
  readonly report: RolloverReport | null;
}

/** Writes that a roll-over has begun; begun again it stays as it was. @returns how many cases it found then */
export async function beginRollover(
  em: EntityManager,
  begun: Pick<Rollover, 'id' | 'version' | 'startedBy' | 'startedAt'>,
): Promise<number> {
  const { id, version, startedBy, startedAt } = begun;
  const cases = await countCasesWithout(em, version);
  await em.execute(
    `insert into calendar_rollover (id, version, started_by_id, started_at, cases) values (?, ?, ?, ?, ?)
     on conflict (id) do nothing`,
    [id, version, startedBy, startedAt, cases],
  );
  return (await findRollover(em, id))?.cases ?? cases;
}

/** Writes the report of a roll-over, once. */
export async function endRollover(em: EntityManager, id: string, finishedAt: string): Promise<void> {
  const begun = await findRollover(em, id);
  if (!begun) throw new Error(`there is no roll-over '${id}'`);
  const report = await reportOf(em, begun.version);
  await em.execute(
    'update calendar_rollover set finished_at = ?, report = ?::jsonb where id = ? and finished_at is null',
    [finishedAt, JSON.stringify(report), id],
  );
}

const ROLLOVERS = `
  select id, version, started_by_id as "startedBy", cases, report,
    (select entry_id from calendar_version where calendar_version.id = version) as entry,
    ${isoMoment('started_at')} as "startedAt",
    ${isoMoment('finished_at')} as "finishedAt"
  from calendar_rollover`;

async function findRollover(em: EntityManager, id: string): Promise<Rollover | undefined> {
  const [row] = await em.execute<Rollover[]>(`${ROLLOVERS} where id = ?`, [id]);
  return row;
}

/** The roll-overs of a version of the calendar, the latest first. */
export function rolloversOf(em: EntityManager, version: string): Promise<Rollover[]> {
  return em.execute<Rollover[]>(`${ROLLOVERS} where version = ? order by started_at desc`, [version]);
}

/** What a version has come to so far, counted from what the steps of the cases have written. */
async function reportOf(em: EntityManager, version: string): Promise<RolloverReport> {
  const [row] = await em.execute<Omit<RolloverReport, 'left'>[]>(
    `select count(distinct case_id)::int as cases,
       (count(distinct case_id) - count(distinct case_id) filter (where step = 'calendar'))::int as "onTheirOwn",
       jsonb_build_object(
         'moved', count(*) filter (where outcome = 'moved'),
         'confirmed', count(*) filter (where outcome = 'confirmed'),
         'unchanged', count(*) filter (where outcome = 'unchanged'),
         'stays-expired', count(*) filter (where outcome = 'stays-expired'),
         'revived', count(*) filter (where outcome = 'revived'),
         'changed-by-step', count(*) filter (where outcome = 'changed-by-step')) as clocks,
       count(*) filter (where outcome = 'moved' and to_due <
         (select (in_force_from at time zone 'Asia/Shanghai')::date from calendar_version where id = version)
       )::int as "becameOverdue"
     from calendar_recount where version = ?`,
    [version],
  );
  if (!row) throw new Error('an aggregate gives one row');
  return { ...row, left: await countCasesWithout(em, version) };
}
