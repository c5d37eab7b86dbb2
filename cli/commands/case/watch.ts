import { recordJson } from '../../output/case-json.ts';
import { recordTable } from '../../output/case-text.ts';
import { answerOf } from '../../output/problem.ts';
import { withRunningDocket } from '../../running.ts';
import { listenForStop } from '../../stop-signal.ts';
import { viewerOf } from '../../viewer.ts';
import type { CaseOptions } from '../case.ts';

/** `docket case watch`: the record row by row as it grows, until the case is closed or the user has seen enough. */
export async function watch(ref: string, options: CaseOptions): Promise<void> {
  const stop = listenForStop(() => process.exit(0));
  try {
    await withRunningDocket(async ({ client, store }) => {
      const actor = await viewerOf(store, ref, options);
      for await (const outcome of client.watch(ref, actor, { signal: stop.signal })) {
        const entry = answerOf(outcome);
        console.log(options.json ? JSON.stringify(recordJson(entry)) : recordTable([entry]));
      }
    });
  } finally {
    stop.close();
  }
}
