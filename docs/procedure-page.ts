import stringWidth from 'string-width';
import { describeProcedure, type ProcedureDescription } from '../machines/describe.ts';
import { stateDiagram } from '../machines/diagram.ts';
import { actionsOfProcedure } from '../machines/inspect.ts';
import { PARTIES, type Party, type PartyRole, ROLES, type Role } from '../machines/party.ts';
import type { Procedure } from '../machines/procedure.ts';
import { articleLabels } from '../statute/citation.ts';
import { INSTRUMENT_IDS, instrument } from '../statute/instruments.ts';
import { type PeriodRule, periodRule, periods } from '../statute/periods.ts';

const UNITS = { 'working-day': '个工作日', 'calendar-day': '日', year: '年' } as const;

/** The reference page of a procedure, in Markdown: everything on it is read from the statechart, the actions and the statute. */
export function procedurePage(procedure: Procedure): string {
  const described = describeProcedure(procedure);
  return [
    `# ${described.title} \`${described.id}\``,
    'Written by `npm run docs` from the procedure itself; a test compares the two. Who may do what in each state,\nwith every rule in full, is in [permitted.txt](../../machines/' +
      `${described.id}/permitted.txt).`,
    '## The way of a case',
    `\`\`\`mermaid\n${stateDiagram(procedure)}\`\`\``,
    '## Steps',
    statesTable(described),
    '## Actions',
    actionsTable(procedure),
    '## Periods',
    'Where the law has no number the authority may set one (内部时限), or the case itself names the day; otherwise there is\nno deadline, only an age.',
    `${periodsTable(described)}\n`,
  ].join('\n\n');
}

function statesTable({ states, actions }: ProcedureDescription): string {
  const labels = new Map(actions.map(({ id, label }) => [id, label]));
  const rows = states.map(({ id, label, final, waits, clocks, permitted, article }) => [
    `${label}<br>\`${id}\``,
    final ? '办结' : [...(waits ? [`等待：${waits}`] : []), ...byAction(permitted, labels)].join('<br>'),
    clocks.map(periodLabel).join('、'),
    article,
  ]);
  return table(['State', 'What is done there, by whom', 'Periods that run', 'Articles'], rows);
}

/** '签收：数据提供单位经办人', one text an action. */
function byAction(
  permitted: ProcedureDescription['states'][number]['permitted'],
  labels: ReadonlyMap<string, string>,
): string[] {
  const pairs = Object.entries(permitted).flatMap(([partyRole, types]) =>
    types.map((type) => ({ type, partyRole: partyRole as PartyRole })),
  );
  const grouped = Map.groupBy(pairs, ({ type }) => type);
  return [...grouped].map(
    ([type, all]) => `${labels.get(type)}：${who(all.map(({ partyRole }) => partyRole))}`,
  );
}

/** '数据使用单位经办人或负责人、大数据主管部门督办' */
function who(partyRoles: readonly PartyRole[]): string {
  const pairs = partyRoles.map((partyRole) => partyRole.split('.') as [Party, Role]);
  const grouped = Map.groupBy(pairs, ([party]) => party);
  return [...grouped]
    .map(([party, all]) => `${PARTIES[party]}${all.map(([, role]) => ROLES[role]).join('或')}`)
    .join('、');
}

function actionsTable(procedure: Procedure): string {
  const rows = actionsOfProcedure(procedure).map(({ id, label, by, articles, rules }) => [
    `${label}<br>\`${id}\``,
    who(by),
    articleLabels(articles),
    rules.map(({ says }) => says).join('<br>'),
  ]);
  return table(['Action', 'By', 'Articles', 'Refused when it breaks'], rows);
}

function periodsTable({ periods: rows }: ProcedureDescription): string {
  return table(
    ['Period', ...INSTRUMENT_IDS.map((id) => instrument(id).shortTitle)],
    rows.map(({ id }) => [
      `${periodLabel(id)}<br>\`${id}\``,
      ...INSTRUMENT_IDS.map((of) => ruleText(periodRule(id, of))),
    ]),
  );
}

function ruleText(rule: PeriodRule | null): string {
  if (!rule) return '–';
  const { amount, unit, extension, articles, basis } = rule;
  const cited = articleLabels(articles);
  if (basis === 'case') return `由个案写明（${cited}）`;
  if (amount === null) return `没有写明天数，可设内部时限（${cited}）`;
  const extended = extension && `，可延长，至多${extension.max}${UNITS[extension.unit]}`;
  return `法定期限${amount}${UNITS[unit]}${extended ?? ''}（${cited}）`;
}

function periodLabel(id: string): string {
  return periods.find((period) => period.id === id)?.label ?? id;
}

/** A table with its columns in line, as the formatter of the project wants them; a Chinese character is two wide. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) =>
    Math.max(3, ...[title, ...rows.map((row) => row[at] ?? '')].map((cell) => stringWidth(cell))),
  );
  const line = (cells: readonly string[], fill = ' ') =>
    `| ${cells.map((cell, at) => cell + fill.repeat((widths[at] ?? 0) - stringWidth(cell))).join(' | ')} |`;
  return [
    line(head),
    line(
      head.map(() => ''),
      '-',
    ),
    ...rows.map((row) => line(row)),
  ].join('\n');
}
