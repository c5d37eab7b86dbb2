import type { Store } from '../../store/connection.ts';

/**
 * Fills a database as some years of work would: 60 units, 6 000 cases with four parties each (a sixth of them open),
 * tasks, clocks and records. Written by SQL: only the read model's size matters here.
 */
export async function writeManyCases(store: Store): Promise<void> {
  await store.em().transactional(async (em) => {
    for (const sql of STATEMENTS) await em.execute(sql);
  });
  await store.em().execute('analyze');
}

const STATEMENTS = [
  `insert into unit (code, name, credit_code, level, covered, bureau_code, government_code)
   select 'unit-' || n, '机构' || n, 'many-' || n, 'county', true, 'bureau', 'government'
   from generate_series(0, 59) as n`,
  `insert into "case" (id, number, procedure, procedure_version, bureau_code, subject, state_label, states, stage, status,
     opened_on, closed_on, sequence, hash, snapshot, due_on, provisional, overdue, item)
   select gen_random_uuid(), 'many-' || n, 'share-request', 1, 'unit-' || n % 6, '事项', '审查', '{handling}', 'share-request/handling',
     case when n % 6 = 0 then 'open' else 'closed' end, date '2024-01-01' + n / 8, null, 0, 'x',
     -- About as large as a real one: PostgreSQL weighs an index against the size of the table.
     jsonb_build_object('context', (select string_agg(md5(n::text || i), '') from generate_series(1, 40) as i)),
     case when n % 6 = 0 then date '2026-01-01' + n / 60 end, false, n % 60 = 0, 'item-' || n % 60
   from generate_series(1, 6000) as n`,
  `insert into case_party (case_id, party, unit_code, opened_on, open, urgent_on, stage, number_order)
   select id, party, 'unit-' || (substr(number, 6)::int * factor) % 60, opened_on, status = 'open',
     coalesce(due_on, '9999-12-31'), 'share-request/handling', number_order(number)
   from "case", (values ('requester', 1), ('provider', 7), ('bureau', 7), ('government', 11)) as parties (party, factor)
   where number like 'many-%'`,
  `insert into task (case_id, procedure, key, label, party, unit_code, roles, actions, due_on, provisional, overdue,
     bureau_code, board_on, opened_at, opened_by, closed_at, closed_by)
   select case_id, 'share-request', party, '办理', party, unit_code, '{clerk}', '{}',
     case when opened_on < '2025-01-01' then opened_on + 14 end, false, false,
     (select bureau_code from "case" where id = case_id), case when open then opened_on + 14 end, now(), 0,
     case when open then null else now() end, case when open then null else 1 end
   from case_party`,
  `insert into grant_of_use (case_id, item, requester_code, provider_code, scope, purpose, until, status)
   select id, 'item-' || substr(number, 6)::int % 60, 'unit-0', 'unit-1', '{}', '核对', '2027-06-30', 'live'
   from "case" where number like 'many-%'`,
  `insert into record (case_id, sequence, request_id, body, previous_hash, hash, algorithm, at)
   select id, n, 'request-' || n, '{}', 'x', 'x', 'sha256', now()
   from "case", generate_series(0, 3) as n where number like 'many-%'`,
  `insert into clock (case_id, id, place, period, label, event, basis, articles, received_on, working_days,
     extensions, excluded, target, started_by, due_on, provisional, warn_on, warned, expired, supervised)
   select id, 'share.reply#1', 0, 'share.reply', '答复', 'x', 'statutory', '{}', opened_on, 10, '[]', '[]', false, 0,
     opened_on + 14, false, '{}', '{}', substr(number, 6)::int % 60 = 0, false
   from "case" where number like 'many-%'`,
  // The lists of work: who holds what, what was done and copied, what cases are found by, how periods ended.
  `insert into person (id, name) select 'person-' || n, '人员' || n from generate_series(0, 59) as n`,
  `update task set holder_id = 'person-' || id % 60 where closed_by is null and id % 2 = 0`,
  `insert into done_step (case_id, sequence, person_id, unit_code, procedure, action, label, at, by_id)
   select case_id, id, 'person-' || id % 60, unit_code, procedure, 'signIn', '签收', closed_at, 'person-0'
   from task where closed_by is not null`,
  `insert into task_copy (task_id, person_id, by_id, at) select id, 'person-' || id % 60, 'person-0', now() from task`,
  `insert into task_event (task_id, change, person_id, unit_code, role, at, told)
   select id, 'urge', 'person-0', unit_code, 'head', now(), '{}' from task`,
  `insert into unit (code, name, credit_code, level, covered, bureau_code, government_code)
   values ('in-all', '处处', 'many-all', 'city', true, 'bureau', 'government')`,
  `insert into case_party (case_id, party, unit_code, opened_on, open, urgent_on, stage, number_order)
   select id, 'cityBureau', 'in-all', opened_on, status = 'open', coalesce(due_on, '9999-12-31'), 'share-request/handling', number_order(number) from "case" where number like 'many-%'`,
  `insert into case_search (case_id, text, terms)
   select id, said.text, search_pairs(said.text) || array(
     select distinct 'unit:' || unit_code from case_party where case_id = "case".id)
   from "case", lateral (select search_text(number || subject) as text) as said where number like 'many-%'`,
  `insert into clock_end (case_id, clock_id, bureau_code, procedure, period, label, unit_codes, stopped_on, used_days,
     allowed_days, late_by)
   select id, 'share.reply#1', bureau_code, procedure, 'share.reply', '答复', '{unit-1}', opened_on + 14, 8, 10, 0
   from "case" where number like 'many-%'`,
  `insert into calendar_recount (version, case_id, clock, sequence, step, outcome, from_version, from_due, to_due)
   select 'version-' || n, id, 'share.reply#1', 0, 'calendar', 'moved', 'v', opened_on, opened_on + 14
   from "case", generate_series(0, 1) as n where number like 'many-%'`,
  `insert into docket_change (case_id, sequence, kind, unit_codes, at)
   select id, 0, 'case', '{}', now() from "case" where number like 'many-%'`,
];
