import type { Command } from 'commander';
import type { ProcedureDescription } from '../../machines/describe.ts';
import { type PartyRole, partyRoleLabel } from '../../machines/party.ts';
import { PERIOD_UNITS } from '../output/period-words.ts';
import { present } from '../output/report.ts';
import { look } from '../output/style.ts';
import { indented, table } from '../output/table.ts';

/** `docket procedures`: what each procedure is, read from its statechart. */
export function addProcedures(program: Command): void {
  program
    .command('procedures')
    .description('办理程序：环节、期限、动作，谁在哪个环节可以办理什么')
    .option('--json', '输出 JSON')
    .action(procedures);
}

async function procedures(options: { readonly json?: true }): Promise<void> {
  const { describeProcedure } = await import('../../machines/describe.ts');
  const { procedures } = await import('../../machines/registry.ts');
  const described = Object.values(procedures).map((procedure) => describeProcedure(procedure));
  present(options, described, () => described.map(readable).join('\n\n\n'));
}

function readable({ id, version, title, states, actions, periods }: ProcedureDescription): string {
  const labels = new Map(actions.map((action) => [action.id, action.label]));
  const stateParts = states.map((state) => statePart(state, labels));
  const actionRows = actions.map((action) => [
    action.label,
    action.id,
    action.by.map(partyRoleLabel).join('\n'),
    action.article,
  ]);
  const periodRows = periods.map(({ id, amount, unit, extension, statutory, basis }) => [
    id,
    amount === null ? '未设置' : `${amount}${PERIOD_UNITS[unit]}`,
    extension === null ? '不能延长' : `最多延长 ${extension}${PERIOD_UNITS[unit]}`,
    statutory ? '法定' : '非法定',
    basis,
  ]);
  return [
    look('title', `${title}  ${id} 第 ${version} 版`),
    `${look('title', '环节')}\n${indented(stateParts.join('\n'))}`,
    section('动作', [['动作', '编号', '由谁办理', '依据'], ...actionRows]),
    section('期限', [['期限', '长度', '延长', '性质', '依据'], ...periodRows]),
  ].join('\n\n');
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  return `${look('title', title)}\n${indented(table(rows))}`;
}

/** A state in one line, and under it who may do what there, or what it waits for. */
function statePart(
  { id, label, final, clocks, article, permitted, waits }: ProcedureDescription['states'][number],
  labels: ReadonlyMap<string, string>,
): string {
  const head = [`${label}${final ? '（终结）' : ''}`, id, ...clocks.map((clock) => `期限 ${clock}`), article];
  const lines = Object.entries(permitted).map(([by, types]) => {
    const named = types.map((type) => labels.get(type) ?? type);
    return `${partyRoleLabel(by as PartyRole)}：${named.join('、')}`;
  });
  const below = [...lines, ...(waits === undefined ? [] : [`等待：${waits}`])];
  return [head.join('  '), ...below.map((line) => indented(line))].join('\n');
}
