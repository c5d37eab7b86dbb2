import type { CaseView, RecordEntry, TaskView } from '../../client/views.ts';
import { type Clock, extensionDays } from '../../machines/clock.ts';
import {
  CALENDAR_ACTOR,
  CLOCK_ACTOR,
  LINKED_CASE_ACTOR,
  PARTIES,
  type Party,
  ROLES,
} from '../../machines/party.ts';
import { type ArticleRef, articleLabels } from '../../statute/citation.ts';
import { PERIOD_BASES } from './period-words.ts';
import { look } from './style.ts';
import { pairs, table } from './table.ts';

// `width` is given where a table stands beside or under something else: the cells that are left for it.

/** Names of units by code; a code without a name stands for itself. */
export type UnitNames = ReadonlyMap<string, string>;

export function unitNamesOf({ parties }: Pick<CaseView, 'parties'>): UnitNames {
  return new Map(parties.map(({ unit, name }) => [unit, name]));
}

/** What stands for a person where none has acted. */
const BY_NOBODY: ReadonlyMap<string, string> = new Map([
  [CLOCK_ACTOR.person, '系统计时'],
  [LINKED_CASE_ACTOR.person, '相关案件'],
  [CALENDAR_ACTOR.person, '工作日历'],
]);

/** Number, subject, state and rules of a case. */
export function caseHead(view: CaseView): string {
  const { number, procedure, subject, stateLabel, closed, openedOn, parties, rules, links } = view;
  const namesOf = (party: Party) => parties.filter((one) => one.party === party).map(({ name }) => name);
  const standing = (Object.keys(PARTIES) as Party[]).filter((party) => namesOf(party).length > 0);
  return pairs([
    ['案号', look('title', number)],
    ['程序', procedure.title],
    ['事项', subject],
    ...standing.map((party): [string, string] => [PARTIES[party], namesOf(party).join('、')]),
    ['环节', `${stateLabel}${closed ? '（已办结）' : ''}`],
    ['立案', openedOn],
    ['来自', links.startedBy?.number],
    ['引起', links.started.map(({ number }) => number).join('、') || undefined],
    ['规则', `《${rules.instrument}》`],
    ['提示', rules.warnings.length > 0 ? look('warn', rules.warnings.join('\n')) : undefined],
  ]);
}

/** The open tasks of one case: what, who, until when. */
export function caseTasks(tasks: readonly TaskView[], names: UnitNames, width?: number): string {
  if (tasks.length === 0) return '无';
  return table(
    tasks.map((task) => [task.label, who(task, names), dueText(task)]),
    width,
  );
}

/** An inbox: tasks of many cases. */
export function inboxTable(tasks: readonly TaskView[]): string {
  const rows = tasks.map((task) => [
    task.id,
    dueText(task),
    task.label,
    task.caseNumber,
    task.subject,
    task.roles.map((role) => ROLES[role]).join('、'),
  ]);
  return table([['编号', '期限', '待办', '案号', '事项', '办理角色'], ...rows]);
}

/** The clocks of a case: until when, how long, and how they stand. */
export function clockTable(clocks: readonly Clock[], width?: number): string {
  if (clocks.length === 0) return '无';
  const rows = clocks.map((clock) => [
    clock.label,
    `${clock.dueOn ?? '暂停计算'}${clock.provisional ? '（暂定）' : ''}`,
    standing(clock),
    lengthOf(clock),
    `${PERIOD_BASES[clock.basis]} ${articleLabels(clock.articles)}`,
  ]);
  return table(rows, width);
}

/** Rows of the record: sequence, day, what, by whom, and the beginning of the hash that seals the row. */
export function recordTable(rows: readonly RecordEntry[], width?: number): string {
  if (rows.length === 0) return '无';
  return table(
    rows.map(({ sequence, on, backfilled, label, actor, articles, hash }) => [
      String(sequence),
      `${on}${backfilled ? ' 补录' : ''}`,
      label,
      BY_NOBODY.get(actor.person) ?? `${actor.unit} ${ROLES[actor.role]} ${actor.person}`,
      // The transport tells articles as text; only the procedure's own references get in there.
      articleLabels(articles as readonly ArticleRef[]),
      look('quiet', hash.slice(0, 12)),
    ]),
    width,
  );
}

function who({ unit, roles }: TaskView, names: UnitNames): string {
  return `${names.get(unit) ?? unit} ${roles.map((role) => ROLES[role]).join('、')}`;
}

function dueText({ dueOn, provisional, overdue }: TaskView): string {
  if (dueOn === null) return look('quiet', '无期限');
  const text = `${dueOn}${provisional ? '（暂定）' : ''}`;
  return overdue ? look('bad', `${text} 已逾期`) : text;
}

function standing({ stoppedOn, lateBy, expired, dueOn }: Clock): string {
  if (stoppedOn !== null) {
    return lateBy ? look('bad', `${stoppedOn} 迟 ${lateBy} 个工作日`) : look('good', `${stoppedOn} 按期`);
  }
  if (expired) return look('bad', '已逾期');
  return dueOn === null ? '' : '进行中';
}

function lengthOf(clock: Clock): string {
  if (clock.until !== null) return '到该日为止';
  const extended = extensionDays(clock);
  return `${clock.workingDays} 个工作日${extended > 0 ? ` + 延长 ${extended}` : ''}`;
}
