import { defineProcedure } from '../procedure.ts';
import { actions } from './actions.ts';
import type { ShareRequestContext } from './context.ts';
import { intake, intakeRules } from './intake.ts';
import { machine } from './machine.ts';

/** 有条件共享申请 */
export const shareRequest = defineProcedure({
  id: 'share-request',
  version: 1,
  title: '有条件共享申请',
  numberWord: '共享',
  articles: ['S20(3)', 'R20(2)', 'R21(1)', 'R22(1)'],
  parties: ['requester', 'provider', 'bureau'],
  submitBy: ['requester.clerk'],
  intake,
  intakeRules,
  subject: ({ item }) => item?.name ?? '',
  actions,
  machine,
  clockStart: (period, context) => {
    const { agreed, rectifyBy } = context as ShareRequestContext;
    // Twenty working days run from the reply, also when the data has to be provided again (条例 第二十二条第一款).
    if (period === 'share.delivery' && agreed) return { receivedOn: agreed.on };
    if (period === 'share.use' && agreed) return { until: agreed.until };
    if (period === 'share.rectify' && rectifyBy) return { until: rectifyBy };
    return {};
  },
});
