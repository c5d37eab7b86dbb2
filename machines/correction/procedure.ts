import { defineProcedure } from '../procedure.ts';
import { actions } from './actions.ts';
import { intake, intakeRules } from './intake.ts';
import { letters } from './letters.ts';
import { machine } from './machine.ts';

/** 疑义校核 */
export const correction = defineProcedure({
  id: 'correction',
  version: 1,
  title: '数据疑义校核',
  numberWord: '校核',
  articles: ['R26(2)', 'S18(2)'],
  parties: ['requester', 'provider', 'reviewer', 'bureau'],
  submitBy: ['requester.clerk'],
  intake,
  intakeRules,
  // Whoever uses an item may doubt it (条例 第二十六条第二款, 办法 第十八条第二款).
  offered: { sharing: ['unconditional', 'conditional', 'not-shared'] },
  itemOf: ({ item }) => item,
  partiesOf: (submitter, provider) => ({
    requester: [submitter.code],
    ...(provider && { provider: [provider.code], bureau: [provider.bureau] }),
  }),
  subject: ({ item }) => item?.name ?? '',
  actions,
  letters,
  machine,
  clockStart: () => ({}),
});
