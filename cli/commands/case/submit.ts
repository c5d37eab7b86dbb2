import { actorFrom } from '../../acting.ts';
import { answerOf } from '../../output/problem.ts';
import { present } from '../../output/report.ts';
import { readJson } from '../../read-json.ts';
import { withRunningDocket } from '../../running.ts';
import type { StepOptions } from '../case.ts';

interface SubmitOptions extends StepOptions {
  readonly procedure: string;
  readonly intake?: string;
  readonly intakeFile?: string;
}

/** `docket case submit`: starts a case and tells its number (案号). */
export async function submit(options: SubmitOptions): Promise<void> {
  const { procedure, requestId = crypto.randomUUID() } = options;
  const intake = readJson('intake', options.intake, options.intakeFile);
  await withRunningDocket(async ({ transport, store }) => {
    const actor = await actorFrom(store, options);
    const taken = answerOf(await transport.submit({ requestId, procedure, actor, intake }));
    present(options, taken, () => `已立案：${taken.caseNumber}`);
  });
}
