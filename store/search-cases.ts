import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { Party } from '../machines/party.ts';
import { CASE_ROW_COLUMNS, type CaseRow } from './case-row.ts';
import { CASE_ID, limitOf, type Page, type PageRequest, pageOf, placeOf } from './page.ts';
import { searchWords } from './search-text.ts';
import type { Condition } from './worklist/work-filters.ts';

export interface SearchCasesQuery extends PageRequest {
  /** Only cases in which this unit is a party. */
  readonly unit: string;
  /** The party as which it stands in them. */
  readonly party?: Party | undefined;
  readonly status?: 'open' | 'closed' | undefined;
  readonly procedure?: string | undefined;
  readonly overdue?: boolean | undefined;
  /** 立案日期, both days included. */
  readonly openedFrom?: IsoDate | undefined;
  readonly openedTo?: IsoDate | undefined;
  /** Words of the number (案号) or the title; each must be in it. */
  readonly text?: string | undefined;
}

/** How many of the unit's newest cases are looked through, before the index of words is asked. */
const LOOKED_THROUGH = 1000;

/**
 * The cases of a unit that meet some conditions, the newest first. What is frequent is found among the newest cases, along
 * the index of the unit; what is not is rare, and the index of words and units finds it among all. Neither costs more the
 * more cases there are.
 * @throws {StoreError} `not-a-cursor`, `search-too-short`
 */
export async function searchCases(em: EntityManager, query: SearchCasesQuery): Promise<Page<CaseRow>> {
  const limit = limitOf(query);
  const words = query.text === undefined ? [] : searchWords(query.text);
  const newest = await em.execute<(CaseRow & { readonly looked: number })[]>(
    ...statement(amongNewest(query, words, limit + 1)),
  );
  const looked = newest[0]?.looked ?? 0;
  const found = newest.filter(({ id }) => id !== null).map(({ looked: _, ...row }) => row);
  const rows =
    found.length > limit || looked < LOOKED_THROUGH
      ? found
      : await em.execute<CaseRow[]>(...statement(amongAll(query, words, limit + 1)));
  return pageOf(rows, limit, ({ openedOn, id }) => [openedOn, id]);
}

function amongNewest(query: SearchCasesQuery, words: readonly string[], limit: number): Condition {
  const { unit, party, status } = query;
  const mine = all([
    { sql: 'unit_code = ?', values: [unit] },
    // One and the same condition as that of the index of open cases.
    ...(status === 'open' ? [{ sql: 'open = true', values: [] }] : []),
    ...(status === 'closed' ? [{ sql: 'open = false', values: [] }] : []),
    ...(party === undefined ? [] : [{ sql: 'party = ?', values: [party] }]),
    ...openedIn(query, 'opened_on'),
    ...placeAfter(query, 'opened_on', 'case_id'),
  ]);
  const wanted = all([{ sql: 'true', values: [] }, ...contentOf(query, words)]);
  // A unit may stand in a case as more than one party; the inner query names it once.
  return {
    sql: `with newest as materialized (
            select distinct opened_on, case_id from case_party where ${mine.sql}
            order by opened_on desc, case_id desc limit ${LOOKED_THROUGH}
          ), found as (
            select ${CASE_ROW_COLUMNS}
            from newest
            join lateral (select text from case_search where case_id = newest.case_id offset 0) as case_search on true
            join "case" on "case".id = newest.case_id
            where ${wanted.sql}
            order by newest.opened_on desc, newest.case_id desc limit ?
          )
          select found.*, looked.count as looked from (select count(*)::int as count from newest) as looked
          left join found on true
          order by "openedOn" desc, id desc`,
    values: [...mine.values, ...wanted.values, limit],
  };
}

function amongAll(query: SearchCasesQuery, words: readonly string[], limit: number): Condition {
  const { unit, party, procedure, status } = query;
  const terms = [`unit:${unit}`, ...(procedure === undefined ? [] : [`procedure:${procedure}`])];
  const pairs = words.map(() => '|| search_pairs(search_text(?))').join(' ');
  const stands = 'exists (select from case_party where case_id = "case".id and unit_code = ? and party = ?)';
  const wanted = all([
    {
      sql: `case_search.terms @> (array(select jsonb_array_elements_text(?::jsonb)) ${pairs})`,
      values: [JSON.stringify(terms), ...words],
    },
    ...contentOf(query, words),
    ...(status === undefined ? [] : [{ sql: '"case".status = ?', values: [status] }]),
    ...(party === undefined ? [] : [{ sql: stands, values: [unit, party] }]),
    ...openedIn(query, '"case".opened_on'),
    ...placeAfter(query, '"case".opened_on', '"case".id'),
  ]);
  return {
    sql: `select ${CASE_ROW_COLUMNS} from case_search join "case" on "case".id = case_search.case_id
          where ${wanted.sql} order by "case".opened_on desc, "case".id desc limit ?`,
    values: [...wanted.values, limit],
  };
}

function contentOf({ procedure, overdue }: SearchCasesQuery, words: readonly string[]): Condition[] {
  return [
    ...words.map((word) => ({ sql: 'strpos(case_search.text, search_text(?)) > 0', values: [word] })),
    ...(procedure === undefined ? [] : [{ sql: '"case".procedure = ?', values: [procedure] }]),
    ...(overdue === undefined ? [] : [{ sql: '"case".overdue = ?', values: [overdue] }]),
  ];
}

function openedIn({ openedFrom, openedTo }: SearchCasesQuery, day: string): Condition[] {
  return [
    ...(openedFrom === undefined ? [] : [{ sql: `${day} >= ?::date`, values: [openedFrom] }]),
    ...(openedTo === undefined ? [] : [{ sql: `${day} <= ?::date`, values: [openedTo] }]),
  ];
}

function placeAfter({ after }: SearchCasesQuery, day: string, id: string): Condition[] {
  if (after === undefined) return [];
  const place = placeOf(after, CASE_ID);
  return [{ sql: `(${day}, ${id}) < (?, ?)`, values: [place.day, place.id] }];
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
