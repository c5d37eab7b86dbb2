import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { Party } from '../machines/party.ts';
import type { CaseLight, CaseSort } from '../machines/worklist/case-filters.ts';
import type { LightDays } from '../machines/worklist/light-days.ts';
import { LATER } from './case-projection.ts';
import { CASE_ROW_COLUMNS, type CaseRow } from './case-row.ts';
import { CASE_ID, limitOf, notACursor, type Page, type PageRequest, pageOf, partsOf } from './page.ts';
import { searchWords } from './search-text.ts';
import { type Condition, lightCondition, overdueCondition } from './worklist/work-filters.ts';

export interface SearchCasesQuery extends PageRequest {
  /** Only cases in which this unit is a party. */
  readonly unit: string;
  /** The party as which it stands in them. */
  readonly party?: Party | undefined;
  /** Code of another unit that stands in them too. */
  readonly with?: string | undefined;
  readonly status?: 'open' | 'closed' | undefined;
  readonly procedure?: string | undefined;
  /** 'procedure/stage', see `stageOf`. */
  readonly stage?: string | undefined;
  readonly light?: CaseLight | undefined;
  readonly overdue?: boolean | undefined;
  /** 立案日期, both days included. */
  readonly openedFrom?: IsoDate | undefined;
  readonly openedTo?: IsoDate | undefined;
  /** Words of the number (案号) or the title; each must be in it. */
  readonly text?: string | undefined;
  readonly sort?: CaseSort | undefined;
  readonly days: LightDays;
}

/**
 * How many of the unit's first cases, in the order that is asked for, are looked through before the index of words is asked:
 * the many only where as many again as among the few would fill the page.
 */
const LOOKED_THROUGH = { few: 200, many: 1000 } as const;

const NUMBER = 'number_order("case".number)';

/** An order, by a column that `case_party` repeats and by what it repeats, and of which type both are. */
const ORDERS = {
  urgency: {
    column: 'urgent_on',
    of: `case when "case".status = 'closed' then date '${LATER.closed}' else coalesce("case".due_on, date '${LATER.withoutDay}') end`,
    ...{ way: 'asc', type: 'date' },
  },
  newest: { column: 'opened_on', of: '"case".opened_on', way: 'desc', type: 'date' },
  oldest: { column: 'opened_on', of: '"case".opened_on', way: 'asc', type: 'date' },
  number: { column: 'number_order', of: NUMBER, way: 'asc', type: 'text' },
  'number-desc': { column: 'number_order', of: NUMBER, way: 'desc', type: 'text' },
} as const satisfies { readonly [Sort in CaseSort]: object };

/**
 * The cases of a unit that meet some conditions, the most urgent first. What is frequent is found among the first cases,
 * along the index of the unit; what is not is rare, and the index of words and units finds it among all. Neither costs more
 * the more cases there are.
 * @throws {StoreError} `not-a-cursor`, `search-too-short`
 */
export async function searchCases(em: EntityManager, query: SearchCasesQuery): Promise<Page<CaseRow>> {
  const limit = limitOf(query);
  const words = query.text === undefined ? [] : searchWords(query.text);
  const rows =
    (await amongFirst(em, query, words, limit + 1)) ??
    (await em.execute<Found[]>(...statement(amongAll(query, words, limit + 1))));
  const { type } = ORDERS[query.sort ?? 'urgency'];
  const { items, next } = pageOf(rows, limit, ({ place, id }) =>
    type === 'date' ? [place, id] : [null, id, place],
  );
  return { items: items.map(({ place: _, ...row }) => row), next };
}

/** A case with its place in the order. */
type Found = CaseRow & { readonly place: string };

/** The cases that fill the page, from among the first of the unit; undefined when they don't, and there are others. */
async function amongFirst(
  em: EntityManager,
  query: SearchCasesQuery,
  words: readonly string[],
  limit: number,
): Promise<Found[] | undefined> {
  const { few, many } = LOOKED_THROUGH;
  for (const most of [few, many]) {
    const rows = await em.execute<(Found & { readonly looked: number })[]>(
      ...statement(lookedThrough(query, words, limit, most)),
    );
    const found = rows.filter(({ id }) => id !== null).map(({ looked: _, ...row }) => row);
    if (found.length === limit || (rows[0]?.looked ?? 0) < most) return found;
    if (found.length * (many / few) < limit) break;
  }
  return undefined;
}

function lookedThrough(
  query: SearchCasesQuery,
  words: readonly string[],
  limit: number,
  most: number,
): Condition {
  const { unit, party, status, stage, sort = 'urgency' } = query;
  const { column, way } = ORDERS[sort];
  const mine = all([
    { sql: 'unit_code = ?', values: [unit] },
    // One and the same condition as that of the index of open cases.
    ...(status === 'open' ? [{ sql: 'open = true', values: [] }] : []),
    ...(status === 'closed' ? [{ sql: 'open = false', values: [] }] : []),
    ...(party === undefined ? [] : [{ sql: 'party = ?', values: [party] }]),
    ...(stage === undefined ? [] : [{ sql: 'stage = ?', values: [stage] }]),
    ...urgentDays(query),
    ...openedIn(query, 'opened_on'),
    ...placeAfter(query, column, 'case_id'),
  ]);
  const wanted = all([{ sql: 'true', values: [] }, ...contentOf(query, words)]);
  // A unit may stand in a case as more than one party; the inner query names it once.
  return {
    sql: `with first as materialized (
            select distinct ${column} as place, case_id from case_party where ${mine.sql}
            order by place ${way}, case_id ${way} limit ${most}
          ), found as (
            select ${CASE_ROW_COLUMNS}, first.place
            from first
            join lateral (select text from case_search where case_id = first.case_id offset 0) as case_search on true
            join "case" on "case".id = first.case_id
            where ${wanted.sql}
            order by first.place ${way}, first.case_id ${way} limit ?
          )
          select found.*, looked.count as looked from (select count(*)::int as count from first) as looked
          left join found on true
          order by place ${way}, id ${way}`,
    values: [...mine.values, ...wanted.values, limit],
  };
}

function amongAll(query: SearchCasesQuery, words: readonly string[], limit: number): Condition {
  const { unit, party, procedure, status, stage, sort = 'urgency' } = query;
  const { of, way } = ORDERS[sort];
  const units = [unit, ...(query.with === undefined ? [] : [query.with])];
  const terms = [
    ...units.map((code) => `unit:${code}`),
    ...(procedure === undefined ? [] : [`procedure:${procedure}`]),
  ];
  const pairs = words.map(() => '|| search_pairs(search_text(?))').join(' ');
  const stands = 'exists (select from case_party where case_id = "case".id and unit_code = ? and party = ?)';
  const wanted = all([
    {
      sql: `case_search.terms @> (array(select jsonb_array_elements_text(?::jsonb)) ${pairs})`,
      values: [JSON.stringify(terms), ...words],
    },
    ...contentOf(query, words),
    ...(status === undefined ? [] : [{ sql: '"case".status = ?', values: [status] }]),
    ...(stage === undefined ? [] : [{ sql: '"case".stage = ?', values: [stage] }]),
    ...(party === undefined ? [] : [{ sql: stands, values: [unit, party] }]),
    ...openedIn(query, '"case".opened_on'),
    ...placeAfter(query, of, '"case".id'),
  ]);
  return {
    sql: `select ${CASE_ROW_COLUMNS}, ${of} as place from case_search join "case" on "case".id = case_search.case_id
          where ${wanted.sql} order by place ${way}, "case".id ${way} limit ?`,
    values: [...wanted.values, limit],
  };
}

/** What is asked of the case itself. */
function contentOf(query: SearchCasesQuery, words: readonly string[]): Condition[] {
  const { procedure, overdue, light, days } = query;
  const together = 'exists (select from case_party where case_id = "case".id and unit_code = ?)';
  return [
    ...words.map((word) => ({ sql: 'strpos(case_search.text, search_text(?)) > 0', values: [word] })),
    ...(procedure === undefined ? [] : [{ sql: '"case".procedure = ?', values: [procedure] }]),
    ...(query.with === undefined ? [] : [{ sql: together, values: [query.with] }]),
    ...(overdue === undefined ? [] : [overdueCondition('"case"', overdue, days)]),
    // A closed case has no light, not even that of one without a day.
    ...(light === undefined
      ? []
      : [lightCondition('"case"', light, days), { sql: `"case".status = 'open'`, values: [] }]),
  ];
}

/** The days between which a light can lie, whatever the period: what is looked through along the index of urgency. */
function urgentDays({ overdue, light, days: { today, lastDays } }: SearchCasesQuery): Condition[] {
  const last = (colour: 'red' | 'yellow') => Object.values(lastDays).map((of) => of[colour]);
  if (light === 'overdue' || overdue === true) return [{ sql: 'urgent_on <= ?', values: [today] }];
  if (light === 'red' || light === 'yellow') {
    return [{ sql: 'urgent_on between ? and ?', values: [today, last(light).sort().at(-1)] }];
  }
  if (light === 'green') {
    return [{ sql: 'urgent_on > ? and urgent_on < ?', values: [last('yellow').sort()[0], LATER.withoutDay] }];
  }
  return light === 'none' ? [{ sql: 'urgent_on = ?', values: [LATER.withoutDay] }] : [];
}

function openedIn({ openedFrom, openedTo }: SearchCasesQuery, day: string): Condition[] {
  return [
    ...(openedFrom === undefined ? [] : [{ sql: `${day} >= ?::date`, values: [openedFrom] }]),
    ...(openedTo === undefined ? [] : [{ sql: `${day} <= ?::date`, values: [openedTo] }]),
  ];
}

function placeAfter({ after, sort = 'urgency' }: SearchCasesQuery, column: string, id: string): Condition[] {
  if (after === undefined) return [];
  const { way, type } = ORDERS[sort];
  const { day, rest, id: last } = partsOf(after, CASE_ID);
  // Of a number there is always something, and PostgreSQL takes no NUL.
  if (type === 'text' && (rest === '' || rest.includes('\0'))) throw notACursor();
  const beyond = way === 'asc' ? '>' : '<';
  const place = type === 'date' ? day : rest;
  return [{ sql: `(${column}, ${id}) ${beyond} (?::${type}, ?::uuid)`, values: [place, last] }];
}

function all(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map(({ sql }) => sql).join(' and '),
    values: conditions.flatMap(({ values }) => values),
  };
}

function statement({ sql, values }: Condition): [string, unknown[]] {
  return [sql, [...values]];
}
