import { defineProcedure } from '../procedure.ts';
import { actions } from './actions.ts';
import { intake, intakeRules } from './intake.ts';
import { letters } from './letters.ts';
import { machine } from './machine.ts';

/** 共享争议处理 */
export const dispute = defineProcedure({
  id: 'dispute',
  version: 1,
  title: '共享争议处理',
  numberWord: '争议',
  articles: ['S20(4)', 'R28(1)', 'R28(2)'],
  parties: ['requester', 'provider', 'bureau', 'reviewer', 'government'],
  submitBy: ['requester.clerk', 'requester.head'],
  intake,
  intakeRules,
  // Without a request before it, a dispute is about data that is not shared at all (办法 第二十条第四款).
  offered: { sharing: ['not-shared'] },
  itemOf: ({ item }) => item,
  partiesOf: (submitter, provider, commonBureau) => {
    if (!provider) return { requester: [submitter.code] };
    // 同级 bureau, or the common superior one across levels and regions (条例 第二十八条); its government rules.
    const bureau =
      submitter.bureau === provider.bureau
        ? { code: provider.bureau, government: provider.government }
        : commonBureau;
    return {
      requester: [submitter.code],
      provider: [provider.code],
      ...(bureau && { bureau: [bureau.code], government: [bureau.government] }),
    };
  },
  subject: ({ item }) => item?.name ?? '',
  actions,
  letters,
  machine,
  clockStart: () => ({}),
});
