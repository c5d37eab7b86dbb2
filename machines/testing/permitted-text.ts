import { articleLabels } from '../../statute/citation.ts';
import type { ActionFacts, StateFacts } from '../inspect.ts';
import { actionsOfProcedure, statesOf } from '../inspect.ts';
import { type PartyRole, partyRoleLabel } from '../party.ts';
import type { Procedure } from '../procedure.ts';

/**
 * Who may do what in every state of a procedure, and under which rules, as a text for a lawyer to read. The file beside
 * the procedure was reviewed by hand; a test compares, and never writes it.
 */
export function permittedText(procedure: Procedure): string {
  const actions = actionsOfProcedure(procedure);
  const labels = new Map(actions.map(({ id, label }) => [id, label]));
  const states = statesOf(procedure).map((state) => stateText(state, labels));
  return [
    `${procedure.title}  ${procedure.id}, version ${procedure.version}`,
    '一、各状态下谁可以办理什么',
    ...states,
    '二、各办理动作由谁办理、依据和规则',
    ...actions.map(actionText),
    '',
  ].join('\n\n');
}

function stateText(state: StateFacts, labels: ReadonlyMap<string, string>): string {
  const { id, label, articles, clocks, permitted, waits, final } = state;
  const rows = Object.entries(permitted).map(([partyRole, types]) => {
    const what = types.map((type) => `${type} ${labels.get(type)}`).join(' · ');
    return `  ${partyRole.padEnd(18)} ${what}`;
  });
  return [
    `${id}  ${label}（${articleLabels(articles)}）`,
    ...(clocks.length > 0 ? [`  期限：${clocks.join('、')}`] : []),
    ...(waits === undefined ? [] : [`  等待：${waits}`]),
    ...(final ? ['  办结，不再办理'] : []),
    ...rows,
  ].join('\n');
}

function actionText({ id, label, by, articles, final, rules }: ActionFacts): string {
  const who = by.map((partyRole: PartyRole) => partyRoleLabel(partyRole)).join('、');
  return [
    `${id}  ${label}（${articleLabels(articles)}）${final ? '，不可撤销' : ''}`,
    `  ${who}`,
    ...rules.map((rule) => `  - ${rule.id}（${articleLabels(rule.articles)}）${rule.says}`),
  ].join('\n');
}
