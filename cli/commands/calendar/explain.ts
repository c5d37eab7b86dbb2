import type { ActorOptions } from '../../options.ts';
import { answerOf } from '../../output/problem.ts';
import { present } from '../../output/report.ts';
import { withRunningDocket } from '../../running.ts';
import { viewerOf } from '../../viewer.ts';

/** `docket calendar explain`: how the last day of a period of a case comes about, day by day. */
export async function explain(
  ref: string,
  clock: string,
  options: ActorOptions & { readonly json?: true },
): Promise<void> {
  await withRunningDocket(async ({ calendar, store }) => {
    const actor = await viewerOf(store, ref, options);
    const explained = answerOf(await calendar.explain(ref, clock, actor));
    present(options, explained, () => explained.text);
  });
}
