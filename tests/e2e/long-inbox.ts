import { ALWAYS } from '../../store/board/board-days.ts';
import type { Store } from '../../store/connection.ts';

/** Gives the clerks of a unit open tasks in cases with the longest names that there are. Only what a list shows is written. */
export async function writeLongInbox(store: Store, unit: string, count: number): Promise<void> {
  await store.em().transactional(async (em) => {
    await em.execute(CASES, [count]);
    await em.execute(TASKS, [unit]);
  });
}

/** The days lie on both sides of today. */
const CASES = `insert into "case" (id, number, procedure, procedure_version, bureau_code, subject, state_label, states, stage,
    status, opened_on, closed_on, sequence, hash, snapshot, due_on, provisional, overdue, item)
  select gen_random_uuid(), '潍数共享〔2026〕90' || lpad(n::text, 3, '0') || '号', 'share-request', 1, 'bureau',
    '潍坊市住房和城乡建设局申请潍坊市公共资源交易中心的建设工程招标投标当事人信用评价及行政处罚信息（第' || n || '批）'
      || case when n % 3 = 0 then '：用于建筑市场各方主体信用监管、工程质量安全监督和农民工工资支付保障' else '' end,
    '办理', '{handling}', 'share-request/handling', 'open', current_date - 30, null, 0, 'x', '{}', current_date + (n % 60 - 20), false, n % 60 < 20,
    null
  from generate_series(1, ?) as n`;

const TASKS = `insert into task (case_id, procedure, key, label, party, unit_code, roles, actions, due_on, provisional,
    overdue, bureau_code, board_on, opened_at, opened_by)
  select id, 'share-request', 'provider', '审查申请，拟定同意共享、部分同意共享或者不同意共享的答复', 'provider', ?,
    '{clerk}', '{}', due_on, false, overdue, 'bureau',
    case when overdue then date '${ALWAYS}' else due_on end, now(), 0
  from "case" where number like '潍数共享〔2026〕90%'`;
