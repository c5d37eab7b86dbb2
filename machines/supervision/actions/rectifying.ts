import { z } from 'zod';
import { choice } from '../../choice.ts';
import { text } from '../../fields.ts';
import { paper } from '../../paper.ts';
import { action } from './common.ts';

/** What the unit answers. A reason that justifies is heard too: 条例 第三十九条第四项 asks for 无正当理由. */
const REPORT_KINDS = {
  rectified: '已整改',
  explained: '说明理由',
} as const;

const report = z.strictObject({
  kind: choice('报告类型', REPORT_KINDS),
  measures: text('整改措施或者理由'),
  papers: z.array(paper).max(50).default([]).meta({ title: '证明材料' }),
});
export type Report = z.infer<typeof report>;

/** The unit's side: it puts right what was found, and says so. */
export const rectifying = {
  reportRectification: action({
    label: '报告整改情况',
    by: ['respondent.clerk', 'respondent.head'],
    articles: ['S35', 'R39', 'R40'],
    payload: report,
  }),
};
