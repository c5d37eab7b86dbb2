import { defineProcedure } from '../procedure.ts';
import { actions } from './actions.ts';
import { intake, intakeRules } from './intake.ts';
import { letters } from './letters.ts';
import { machine } from './machine.ts';

/** 社会数据采购 */
export const purchase = defineProcedure({
  id: 'purchase',
  version: 1,
  title: '社会数据采购',
  numberWord: '采购',
  articles: ['S13', 'S12(1)'],
  parties: ['requester', 'bureau'],
  submitBy: ['requester.clerk'],
  intake,
  intakeRules,
  offered: { withoutItem: true },
  // What is to be bought is in no catalogue yet.
  itemOf: () => null,
  partiesOf: (submitter) => ({ requester: [submitter.code], bureau: [submitter.bureau] }),
  subject: ({ intake: { data } }) => `采购：${data}`,
  actions,
  letters,
  machine,
  clockStart: () => ({}),
});
