import type { TFunction } from 'i18next';
import type { BoardSummary } from '../../client/board.ts';
import { everyOverdue } from './every-overdue.ts';

/**
 * Saves the figures and the overdue cases as an Excel file. It is made here, of what this person may see anyway.
 * @throws {RequestFailed}
 */
export async function exportBoard(
  summary: BoardSummary,
  titles: ReadonlyMap<string, string>,
  t: TFunction,
): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const cases = await everyOverdue({});
  const head = (...names: readonly string[]) =>
    names.map((value) => ({ value, fontWeight: 'bold' as const }));
  const figures = [
    head(t('board.byUnit'), t('light.overdue'), t('light.due-soon')),
    ...summary.byUnit.map(({ label, overdue, dueSoon }) => [
      { value: label },
      { value: overdue },
      { value: dueSoon },
    ]),
  ];
  const list = [
    head(
      t('board.export.number'),
      t('inbox.columns.subject'),
      t('inbox.columns.procedure'),
      t('board.columns.stage'),
      t('board.columns.units'),
      t('board.columns.period'),
      t('inbox.columns.due'),
      t('board.columns.over'),
    ),
    ...cases.map((one) => [
      { value: one.caseNumber },
      { value: one.subject },
      { value: titles.get(one.procedure) ?? one.procedure },
      { value: one.stateLabel },
      { value: one.units.map(({ name }) => name).join('、') },
      { value: one.period },
      { value: one.dueOn },
      { value: one.overBy },
    ]),
  ];
  await writeXlsxFile([
    { data: figures, sheet: t('board.byUnit'), columns: [{ width: 36 }, { width: 10 }, { width: 10 }] },
    {
      data: list,
      sheet: t('light.overdue'),
      columns: [
        { width: 22 },
        { width: 48 },
        { width: 20 },
        { width: 20 },
        { width: 30 },
        { width: 16 },
        { width: 12 },
        { width: 8 },
      ],
    },
  ]).toFile(`${t('board.title')}-${summary.on}.xlsx`);
}
