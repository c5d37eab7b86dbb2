import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../../calendar/iso-date.ts';
import { prepared } from '../prepared.ts';

export interface BoardDurationsQuery {
  readonly bureau: string;
  readonly by: 'unit' | 'procedure' | 'period';
  /** The days on which the periods ended, both included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly procedure?: string | undefined;
  readonly unit?: string | undefined;
}

/** How long periods took. Working days. */
export interface DurationsRow {
  readonly key: string;
  /** Of the unit or the period; null for a procedure. */
  readonly name: string | null;
  readonly count: number;
  readonly late: number;
  readonly medianUsed: number;
  readonly p90Used: number;
  readonly medianAllowed: number;
  readonly medianShare: number;
  readonly p90Share: number;
}

const KEYS = {
  unit: {
    from: 'clock_end, unnest(unit_codes) as unit_code',
    key: 'unit_code',
    name: '(select name from unit where code = key)',
  },
  procedure: { from: 'clock_end', key: 'procedure', name: 'null::text' },
  period: { from: 'clock_end', key: 'period', name: 'max(label)' },
} as const;

/** How long the periods took that ended in a span of days, the slowest first. Reads no others. */
export function boardDurations(em: EntityManager, query: BoardDurationsQuery): Promise<DurationsRow[]> {
  const { bureau, by, from, to, procedure, unit } = query;
  const keys = KEYS[by];
  const filters = [
    ...(procedure === undefined ? [] : [['procedure = ?', procedure]]),
    ...(unit === undefined ? [] : [['unit_codes @> array[?]', unit]]),
  ];
  return prepared<DurationsRow[]>(
    em,
    `select key, ${keys.name} as name, count(*)::int as count, (count(*) filter (where late_by > 0))::int as late,
       percentile_cont(0.5) within group (order by used_days) as "medianUsed",
       percentile_cont(0.9) within group (order by used_days) as "p90Used",
       percentile_cont(0.5) within group (order by allowed_days) as "medianAllowed",
       percentile_cont(0.5) within group (order by share) as "medianShare",
       percentile_cont(0.9) within group (order by share) as "p90Share"
     from (select ${keys.key} as key, label, late_by, used_days, allowed_days,
             used_days::float8 / greatest(allowed_days, 1) as share
           from ${keys.from}
           where bureau_code = ? and stopped_on between ? and ? ${filters.map(([sql]) => `and ${sql}`).join(' ')}) as ended
     group by key order by "p90Share" desc, key`,
    [bureau, from, to, ...filters.map(([, value]) => value)],
  );
}
