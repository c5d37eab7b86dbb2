import { defineProcedure } from '../procedure.ts';
import { REPLY } from './actions/extension.ts';
import { actions } from './actions.ts';
import type { ShareRequestContext } from './context.ts';
import { intake, intakeRules } from './intake.ts';
import { letters } from './letters.ts';
import { machine } from './machine.ts';

/** 有条件共享申请 */
export const shareRequest = defineProcedure({
  id: 'share-request',
  version: 2,
  title: '有条件共享申请',
  numberWord: '共享',
  articles: ['S20(3)', 'R20(2)', 'R21(1)', 'R22(1)'],
  parties: ['requester', 'provider', 'bureau', 'government'],
  submitBy: ['requester.clerk'],
  intake,
  intakeRules,
  // 有条件共享 is what has to be applied for (办法 第二十条第三款, 条例 第二十条第二款).
  offered: { sharing: ['conditional'] },
  itemOf: ({ item }) => item,
  partiesOf: (submitter, provider) => ({
    requester: [submitter.code],
    // The bureau of the provider's level consents to extensions and takes up disputes (条例 第二十一条、第二十八条).
    ...(provider && {
      provider: [provider.code],
      bureau: [provider.bureau],
      government: [provider.government],
    }),
  }),
  subject: ({ item }) => item?.name ?? '',
  actions,
  letters,
  machine,
  clockStart: (period, context) => {
    const { agreed, rectifyBy, supplement, draft, opening } = context as ShareRequestContext;
    // Twenty working days run from the reply, also when the data has to be provided again (条例 第二十二条第一款).
    if (period === 'share.delivery' && agreed) return { receivedOn: agreed.on };
    if (period === 'share.supplement-notice') {
      // It is told once (条例 第二十一条第二款), and whoever has drafted a reply has found the papers complete.
      if (supplement || draft) return null;
      const signedIn = opening.ruleSet.settings['receipt.moment'] === 'sign-in';
      return signedIn ? {} : { receivedWith: REPLY };
    }
    if (period === 'share.use' && agreed) return { until: agreed.until };
    if (period === 'share.rectify' && rectifyBy) return { until: rectifyBy };
    return {};
  },
});
