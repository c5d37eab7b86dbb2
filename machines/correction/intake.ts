import { z } from 'zod';
import { text } from '../fields.ts';
import { paper } from '../paper.ts';
import type { IntakeRule } from '../procedure.ts';

/** One error (疑义) in the data: where it is, and what is wrong or missing. */
const doubt = z.strictObject({
  dataItem: text('数据项', 100),
  // Records are named by what the provider can find them with; no personal data belongs into a case.
  records: text('涉及的记录（请写批次、编号，不要写个人信息）', 500),
  problem: text('不准确或者不完整之处'),
});

/** What a user of data reports: 条例 第二十六条第二款, 办法 第十八条第二款. */
export const intake = z.strictObject({
  item: text('目录编码', 100),
  /** 案号 of the share request, or of the opening request, by which the data was had. */
  shareCase: text('取得该数据的共享或者开放案件案号', 100).optional(),
  doubts: z.array(doubt).min(1, '请至少写明一处疑义').max(100).meta({ title: '疑义' }),
  grounds: text('判断依据'),
  papers: z.array(paper).max(50).default([]).meta({ title: '佐证材料' }),
});
export type Intake = z.infer<typeof intake>;

/** What keeps a report from becoming a case of this procedure. */
export const intakeRules: readonly IntakeRule<Intake>[] = [
  {
    id: 'own-data',
    articles: ['R26(2)', 'S18(1)'],
    says: '本单位提供的数据有误的，应当自行更正并更新，不需要提出校核申请。',
    broken: ({ parties }) => parties.provider?.some((unit) => parties.requester?.includes(unit)) ?? false,
  },
  {
    id: 'names-how-it-was-had',
    articles: ['R26(2)', 'S18(2)'],
    says: '校核针对通过共享或者开放获取的数据；除无条件共享类、无条件开放类外，请写明取得该数据的共享或者开放案件案号。',
    broken: ({ item, intake: { shareCase } }) =>
      item?.sharing !== 'unconditional' && item?.opening !== 'unconditional' && shareCase === undefined,
  },
  {
    id: 'doubts-within-item',
    articles: ['R26(2)', 'S18(2)'],
    says: '疑义涉及目录中没有的数据项，请从该目录的数据项中选择。',
    broken: ({ item, intake: { doubts } }) =>
      doubts.some(({ dataItem }) => !item?.dataItems.includes(dataItem)),
  },
];
