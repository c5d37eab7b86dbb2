import { intake as change } from '../../catalogue-change/intake.ts';
import { action } from './common.ts';

const [addition] = change.options;

/** 纳入目录: what was bought becomes an item of the department's catalogue; its publication ends the case. */
export const cataloguing = {
  startChange: action({
    label: '启动目录变更，纳入本部门目录',
    by: ['requester.clerk'],
    articles: ['S13', 'S9(1)'],
    // That it adds, and why, the purchase says itself.
    payload: addition.omit({ kind: true, trigger: true }),
  }),
};
