import type { IsoDate } from '../calendar/iso-date.ts';
import { ALWAYS } from '../store/board/board-days.ts';
import type { Store } from '../store/connection.ts';

/** Units, and people in each of them. */
export const UNITS = 100;
export const PEOPLE = 10;

/**
 * Fills a database with as many tasks, four in a case: every twentieth case is open. Written by SQL; `u-0` is the bureau of
 * all cases, and stands in each of them. The first person of each unit is its supervisor too.
 * @param today what is open is due from six days before to 23 days after it
 */
export async function writeManyTasks(store: Store, tasks: number, today: IsoDate): Promise<void> {
  await store.em().transactional(async (em) => {
    // The rows are made to fit; the checks of a million foreign keys would take longer than the rows.
    await em.execute('set local session_replication_role = replica');
    await em.execute('set local synchronous_commit = off');
    const indexes = await em.execute<{ name: string; made: string }[]>(INDEXES);
    for (const { name } of indexes) await em.execute(`drop index ${name}`);
    for (const [sql, values] of statements(tasks / 4, today)) await em.execute(sql, [...values]);
    await em.execute(`set local maintenance_work_mem = '512MB'`);
    for (const { made } of indexes) await em.execute(made);
  });
  // As autovacuum leaves it: the indexes alone answer what is counted.
  await store.em().execute('vacuum analyze');
}

/** Of the large tables, those that no constraint needs: made at the end they take a fraction of the time. */
const INDEXES = `
select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made from pg_index
where indrelid in ('"case"'::regclass, 'case_party'::regclass, 'case_search'::regclass, 'task'::regclass,
                   'done_step'::regclass, 'task_copy'::regclass, 'clock'::regclass)
  and not exists (select from pg_constraint where conindid = indexrelid)`;

const TITLES = [
  ...[
    '户籍登记信息',
    '不动产登记信息',
    '婚姻登记信息',
    '企业登记信息',
    '社会保险参保信息',
    '住房公积金缴存信息',
  ],
  ...[
    '残疾人证信息',
    '低保对象信息',
    '机动车信息',
    '学籍信息',
    '医师执业信息',
    '气象观测数据',
    '排污许可信息',
  ],
];

function statements(cases: number, today: IsoDate): [string, readonly unknown[]][] {
  return [
    [
      `insert into unit (code, name, credit_code, level, covered, bureau_code, government_code)
       select 'u-' || n, '机构' || n, 'bench-' || n, 'city', true, 'u-0', 'u-0' from generate_series(0, ? - 1) as n`,
      [UNITS],
    ],
    [
      `insert into person (id, name) select 'p-' || unit || '-' || n, '人员' || n
       from generate_series(0, ? - 1) as unit, generate_series(0, ? - 1) as n`,
      [UNITS, PEOPLE],
    ],
    [
      `insert into membership (person_id, unit_code, role)
       select id, 'u-' || split_part(id, '-', 2), role from person, (values ('clerk'), ('supervisor')) as roles (role)
       where role = 'clerk' or id like '%-0'`,
      [],
    ],
    [
      `insert into "case" (id, number, procedure, procedure_version, bureau_code, subject, state_label, states, stage, status,
         opened_on, closed_on, sequence, hash, snapshot, due_on, period, provisional, overdue)
       select gen_random_uuid(), '潍数共享〔' || 2024 + n * 3 / (? + 1) || '〕' || n || '号', 'share-request', 1, 'u-0',
         case when n % 5003 = 0 then '古树名木信息' else (array(select jsonb_array_elements_text(?::jsonb)))[1 + n % ?] end || n % 97,
         '审查', '{handling.reply.review}', 'share-request/handling', case when open then 'open' else 'closed' end, day,
         case when open then null else day + 14 end, 4, 'x',
         -- About as large as a real one: PostgreSQL weighs an index against the size of the table.
         jsonb_build_object('context', repeat(md5(n::text), 40)),
         case when open then ?::date - 6 + n / 20 % 30 end, case when open then 'share.reply' end, false, open and n / 20 % 30 < 6
       from (select n, n % 20 = 0 as open, ?::date - ((? - n) * 900 / ?)::int as day
             from generate_series(1, ?) as n) as numbered`,
      [cases, JSON.stringify(TITLES), TITLES.length, today, today, cases, cases, cases],
    ],
    [
      `insert into case_party (case_id, party, unit_code, opened_on, open, urgent_on, stage, number_order)
       select id, party, 'u-' || case factor when 0 then 0 else 1 + number_of * factor % (? - 1) end, opened_on, status = 'open',
         coalesce(due_on, '9999-12-31'), 'share-request/handling', number_order(number)
       from (select *, regexp_replace(number, '^.*〕|号', '', 'g')::bigint as number_of from "case") as numbered,
         (values ('requester', 1), ('provider', 7), ('bureau', 0), ('government', 11)) as parties (party, factor)`,
      [UNITS],
    ],
    [
      `insert into case_search (case_id, text, terms)
       select id, said.text, search_pairs(said.text) || 'procedure:share-request'::text || array(
         select distinct 'unit:' || unit_code from case_party where case_id = "case".id)
       from "case", lateral (select search_text(number || ' ' || subject) as text) as said`,
      [],
    ],
    [
      `insert into task (case_id, procedure, key, label, party, unit_code, roles, actions, due_on, provisional, overdue,
         bureau_code, board_on, opened_at, opened_by, closed_at, closed_by)
       select case_id, 'share-request', party, '办理', party, unit_code, '{clerk}', '{signIn}', due_on, false, overdue,
         'u-0', case
           -- A unit that stands in a case twice counts once.
           when row_number() over (partition by case_id, unit_code order by party) > 1 then null
           when overdue then date '${ALWAYS}' else due_on end,
         case_party.opened_on + interval '9 hours', 0,
         case when open then null else closed_on + interval '17 hours' end, case when open then null else 1 end
       from case_party join "case" on "case".id = case_id order by case_party.opened_on, case_id`,
      [],
    ],
    [
      `update task set holder_id = 'p-' || split_part(unit_code, '-', 2) || '-' || id % ?, held_since = opened_at
       where closed_by is null and id % 2 = 0`,
      [PEOPLE],
    ],
    [
      `insert into done_step (case_id, sequence, person_id, unit_code, procedure, action, label, at, by_id)
       select case_id, row_number() over (partition by case_id order by id), person, unit_code, procedure, 'signIn', '签收',
         closed_at, person
       from task, lateral (select 'p-' || split_part(unit_code, '-', 2) || '-' || id % ? as person) as did
       where closed_by is not null`,
      [PEOPLE],
    ],
    [
      `insert into task_copy (task_id, person_id, by_id, at)
       select id, 'p-' || split_part(unit_code, '-', 2) || '-' || id % ?, 'p-0-0', opened_at from task where id % 20 = 0`,
      [PEOPLE],
    ],
    [
      `insert into clock (case_id, id, place, period, label, event, basis, articles, received_on, working_days, extensions,
         excluded, due_on, provisional, warn_on, warned, expired, supervised, stopped_on, target, started_by)
       select id, 'share.reply#1', 0, 'share.reply', '答复期限', 'x', 'statutory', '{}', opened_on, 10, '[]', '[]',
         coalesce(due_on, opened_on + 14), false, '{}', '{}', overdue, false, closed_on, false, 0
       from "case"`,
      [],
    ],
  ];
}
