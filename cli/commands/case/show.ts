import { caseJson } from '../../output/case-json.ts';
import { caseHead, caseTasks, clockTable, recordTable, unitNamesOf } from '../../output/case-text.ts';
import { answerOf } from '../../output/problem.ts';
import { present } from '../../output/report.ts';
import { look } from '../../output/style.ts';
import { indented, terminalWidth } from '../../output/table.ts';
import { withRunningDocket } from '../../running.ts';
import { viewerOf } from '../../viewer.ts';
import type { CaseOptions } from '../case.ts';

const INDENT = 2;

/** `docket case show`: the whole case, as a person of it sees it; without `--person` as an observer of its requester, or of another party. */
export async function show(ref: string, options: CaseOptions): Promise<void> {
  await withRunningDocket(async ({ client, store }) => {
    const actor = await viewerOf(store, ref, options);
    const view = answerOf(await client.get(ref, actor));
    const record = answerOf(await client.record(ref, actor));
    present(options, caseJson(view, record), () => {
      const width = terminalWidth() - INDENT;
      const may = view.permitted.map(({ label, type }) => `${label} ${type}`).join('\n');
      const parts: [string, string][] = [
        ['待办', caseTasks(view.tasks, unitNamesOf(view), width)],
        ['期限', clockTable(view.clocks, width)],
        ['记录', recordTable(record, width)],
        ...(options.person === undefined
          ? []
          : ([['现在可以办理', may || '无']] satisfies [string, string][])),
      ];
      const shown = parts.map(([title, text]) => `${look('title', title)}\n${indented(text, INDENT)}`);
      return [caseHead(view), ...shown].join('\n\n');
    });
  });
}
