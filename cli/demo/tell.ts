import type { CaseView } from '../../client/views.ts';
import { demoPeople } from '../../demo/people.ts';
import { type Actor, ROLES } from '../../machines/party.ts';
import type { Procedure } from '../../machines/procedure.ts';
import { type ProcedureId, procedures } from '../../machines/registry.ts';
import { caseTasks, clockTable, recordTable, type UnitNames, unitNamesOf } from '../output/case-text.ts';
import { look } from '../output/style.ts';
import { indented, pairs, terminalWidth } from '../output/table.ts';
import type { PlayedScene } from './play.ts';

const INDENT = 3;
/** Cells that the names of the lines take, with the gap behind them. */
const NAMES = 8;

/**
 * A scene for people: what happens, who does what, how it came out, and where the case stands then.
 * @param told.elsewhere whether it happens in another case than the scene before
 */
export function sceneText(
  number: number,
  scene: PlayedScene,
  { elsewhere }: { readonly elsewhere: boolean },
): string {
  const { says, by, action, outcome, view } = scene;
  const names = unitNamesOf(view);
  const told = outcome === 'taken' ? takenText(scene, names) : refusedText(scene);
  const where = elsewhere ? `${look('title', `${view.procedure.title} ${view.number}`)}\n` : '';
  const who = by ? `${where}${personText(by, names)} · ${actionLabel(view, action)}\n` : where;
  return `${look('title', `${`${number}`.padStart(2)} ${says}`)}\n${indented(`${who}${told}`, INDENT)}\n`;
}

function takenText({ view, rows, clocks }: PlayedScene, names: UnitNames): string {
  const { stateLabel, closed, tasks } = view;
  const width = terminalWidth() - INDENT;
  return pairs(
    [
      [look('good', '✔ 环节'), `${stateLabel}${closed ? '（已办结）' : ''}`],
      ['  待办', caseTasks(tasks, names, width - NAMES)],
      ['  期限', clockTable(clocks, width - NAMES)],
      ['  记录', recordTable(rows, width - NAMES)],
    ],
    width,
  );
}

function refusedText({ refusal }: PlayedScene): string {
  return pairs([[look('bad', '✘ 拒绝'), refusal?.message ?? '']], terminalWidth() - INDENT);
}

function actionLabel({ procedure }: CaseView, type: string): string {
  const { actions }: Procedure = procedures[procedure.id as ProcedureId];
  return actions[type]?.label ?? `提交${procedure.title}`;
}

function personText({ person, unit, role }: Actor, names: UnitNames): string {
  const name = demoPeople.find(({ id }) => id === person)?.name ?? person;
  return `${names.get(unit) ?? unit} ${ROLES[role]} ${name}`;
}
