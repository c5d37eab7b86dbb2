import { actorFrom } from '../../acting.ts';
import { caseTasks, unitNamesOf } from '../../output/case-text.ts';
import { answerOf } from '../../output/problem.ts';
import { present } from '../../output/report.ts';
import { pairs } from '../../output/table.ts';
import { readJson } from '../../read-json.ts';
import { withRunningDocket } from '../../running.ts';
import type { StepOptions } from '../case.ts';

interface ActOptions extends StepOptions {
  readonly payload?: string;
  readonly payloadFile?: string;
}

/** `docket case act`: takes a step, and tells where the case stands then. */
export async function act(ref: string, type: string, options: ActOptions): Promise<void> {
  const { requestId = crypto.randomUUID() } = options;
  const payload = readJson('payload', options.payload, options.payloadFile);
  await withRunningDocket(async ({ transport, store }) => {
    const actor = await actorFrom(store, options);
    const taken = answerOf(await transport.act({ requestId, case: ref, actor, action: { type, payload } }));
    const view = answerOf(await transport.getCase(taken.caseId, actor));
    present(options, { ...taken, stateLabel: view.stateLabel, closed: view.closed }, () =>
      pairs([
        ['已办理', `${taken.caseNumber}，记录第 ${taken.sequence} 条`],
        ['环节', `${view.stateLabel}${view.closed ? '（已办结）' : ''}`],
        ['待办', caseTasks(view.tasks, unitNamesOf(view))],
      ]),
    );
  });
}
