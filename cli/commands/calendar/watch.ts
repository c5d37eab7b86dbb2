import type { CalendarWarning } from '../../../client/calendar-warning.ts';
import { answerOf } from '../../output/problem.ts';
import { present } from '../../output/report.ts';
import { look } from '../../output/style.ts';
import { withRunningDocket } from '../../running.ts';

/** With which command it is seen to, where one does. */
const COMMANDS: { readonly [Code in CalendarWarning['code']]: readonly string[] } = {
  'notice-missing': ['docket calendar import <文件> --person <人员>'],
  'instrument-expiry': [],
  'rollover-needed': ['docket calendar rollover --person <人员>'],
  'entry-waiting': ['docket calendar orders；docket calendar confirm <录入> --person <人员>'],
};

/** `docket calendar watch`: what supervisors have to see to before it is too late. */
export async function watch(options: { readonly json?: true }): Promise<void> {
  await withRunningDocket(async ({ calendar }) => {
    const warnings = answerOf(await calendar.warnings());
    present(options, { warnings }, () =>
      warnings.length === 0
        ? '没有需要注意的事项。'
        : warnings
            .map(({ code, message, whatToDo }) =>
              [look('warn', `! ${message}`), whatToDo, ...COMMANDS[code]].join('\n  '),
            )
            .join('\n'),
    );
  });
}
