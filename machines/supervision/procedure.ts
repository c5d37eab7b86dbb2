import { defineProcedure } from '../procedure.ts';
import { actions } from './actions.ts';
import type { SupervisionContext } from './context.ts';
import { intake, intakeRules } from './intake.ts';
import { letters } from './letters.ts';
import { machine } from './machine.ts';
import { VIOLATIONS } from './violations.ts';

/** 督办与整改 */
export const supervision = defineProcedure({
  id: 'supervision',
  version: 1,
  title: '督办与整改',
  numberWord: '督办',
  articles: ['S35', 'R29(1)', 'R39', 'R40'],
  parties: ['bureau', 'respondent'],
  submitBy: ['bureau.supervisor'],
  intake,
  intakeRules,
  offered: { withoutItem: true },
  itemOf: () => null,
  unitOf: ({ unit }) => unit,
  // The unit has no part in the case before the notice is signed; it joins with it.
  partiesOf: (submitter) => ({ bureau: [submitter.code] }),
  subject: ({ intake: { unit, violation }, units }) =>
    `${units.find(({ code }) => code === unit)?.name ?? unit}：${VIOLATIONS[violation]}`,
  actions,
  letters,
  machine,
  clockStart: (period, context) =>
    period === 'supervision.rectify' ? { until: (context as SupervisionContext).rectifyBy } : {},
});
