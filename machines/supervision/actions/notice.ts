import { note, reasons } from '../../fields.ts';
import { sameHand } from '../../four-eyes.ts';
import { bindsTheUnit, notice, RECTIFICATION_LIES_AHEAD, VIOLATION_BINDS_THE_UNIT } from '../intake.ts';
import { action } from './common.ts';

/** The bureau's own house: the supervisor drafts the notice, the head signs it. */
export const noticing = {
  issueNotice: action({
    label: '签发整改通知',
    by: ['bureau.head'],
    articles: ['S35', 'R39', 'R40'],
    payload: note,
    final: true,
    caseRules: [
      {
        id: 'four-eyes-notice',
        articles: ['S35', 'R39', 'R40'],
        says: '整改通知由督办人员起草，应当由另一名负责人签发，不能自拟自签。',
        broken: ({ context, actor }) => sameHand(context.noticeBy, actor),
      },
      {
        ...RECTIFICATION_LIES_AHEAD,
        broken: ({ context, on }) => context.rectifyBy <= on,
      },
    ],
  }),
  returnNotice: action({
    label: '退回重拟',
    by: ['bureau.head'],
    articles: ['S35', 'R39', 'R40'],
    payload: reasons,
  }),
  reviseNotice: action({
    label: '修改后重新报签',
    by: ['bureau.supervisor'],
    articles: ['S35', 'R39', 'R40'],
    payload: notice,
    payloadRules: [
      {
        ...VIOLATION_BINDS_THE_UNIT,
        broken: ({ context, payload }) => !bindsTheUnit(payload.violation, context.opening.ruleSet),
      },
      {
        ...RECTIFICATION_LIES_AHEAD,
        broken: ({ payload, on }) => payload.rectifyBy <= on,
      },
    ],
  }),
  dropCase: action({
    label: '撤销督办',
    by: ['bureau.head'],
    articles: ['S35', 'R29(1)'],
    payload: reasons,
    final: true,
  }),
};
