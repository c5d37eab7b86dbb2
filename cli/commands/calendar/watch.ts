import { answerOf } from '../../output/problem.ts';
import { present } from '../../output/report.ts';
import { look } from '../../output/style.ts';
import { withRunningDocket } from '../../running.ts';

/** `docket calendar watch`: what supervisors have to see to before it is too late. */
export async function watch(options: { readonly json?: true }): Promise<void> {
  await withRunningDocket(async ({ calendar }) => {
    const warnings = answerOf(await calendar.warnings());
    present(options, { warnings }, () =>
      warnings.length === 0
        ? '没有需要注意的事项。'
        : warnings
            .map(({ message, whatToDo }) => `${look('warn', `! ${message}`)}\n  ${whatToDo}`)
            .join('\n'),
    );
  });
}
