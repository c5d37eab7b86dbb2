import { demoPeople } from '../../demo/people.ts';
import { type Actor, ROLES } from '../../machines/party.ts';
import { procedures } from '../../machines/registry.ts';
import { caseTasks, clockTable, recordTable, type UnitNames, unitNamesOf } from '../output/case-text.ts';
import { look } from '../output/style.ts';
import { indented, pairs, terminalWidth } from '../output/table.ts';
import type { PlayedScene } from './play.ts';

const INDENT = 3;
/** Cells that the names of the lines take, with the gap behind them. */
const NAMES = 8;

/** A scene for people: what happens, who does what, how it came out, and where the case stands then. */
export function sceneText(number: number, scene: PlayedScene): string {
  const { says, by, action, outcome, view } = scene;
  const names = unitNamesOf(view);
  const told = outcome === 'taken' ? takenText(scene, names) : refusedText(scene);
  const who = by ? `${personText(by, names)} · ${actionLabel(action)}\n` : '';
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

function actionLabel(type: string): string {
  const actions: { readonly [type: string]: { readonly label: string } } =
    procedures['share-request'].actions;
  return actions[type]?.label ?? '提交申请';
}

function personText({ person, unit, role }: Actor, names: UnitNames): string {
  const name = demoPeople.find(({ id }) => id === person)?.name ?? person;
  return `${names.get(unit) ?? unit} ${ROLES[role]} ${name}`;
}
