import { intake as change } from '../../catalogue-change/intake.ts';
import { reasons } from '../../fields.ts';
import { action } from './common.ts';

/** 纳入开放: what is to be opened changes its catalogue first; its publication ends the request (办法 第二十四条). */
export const takingIn = {
  startChange: action({
    label: '启动目录变更',
    by: ['provider.clerk'],
    articles: ['S24(1)', 'S24(2)', 'S25(2)'],
    payload: change,
    payloadRules: [
      {
        id: 'change-for-the-demand',
        articles: ['S24(2)', 'S25(2)'],
        says: '为数据需求申请启动的目录变更，原因应当是开放需求，且针对申请的目录。',
        broken: ({ context: { opening }, payload }) =>
          payload.trigger.kind !== 'opening-demand' ||
          (opening.item !== null && opening.item.code !== payload.item),
      },
      {
        id: 'change-opens-the-data',
        articles: ['S24(1)', 'S24(2)'],
        says: '变更后的开放属性应当是无条件开放或者有条件开放。',
        broken: ({ payload }) => payload.kind === 'delete' || payload.contents.opening === 'not-open',
      },
    ],
  }),
  reconsider: action({
    label: '目录变更未成，重新审查',
    by: ['provider.head'],
    articles: ['S25(3)'],
    payload: reasons,
    caseRules: [
      {
        id: 'change-was-tried',
        articles: ['S24(2)', 'S25(3)'],
        says: '已经决定纳入开放的，应当先办理目录变更；变更未成的，才重新审查。',
        broken: ({ context }) => context.changes === 0 || context.decision === null,
      },
    ],
  }),
};
