import { z } from 'zod';
import { choice } from '../choice.ts';
import { SHARING_CLASSES } from '../facts.ts';
import { day, text } from '../fields.ts';
import { paper } from '../paper.ts';
import type { IntakeRule } from '../procedure.ts';

/** 共享方式 (条例 第二十二条第二款). */
export const SHARING_METHODS = {
  interface: '服务接口',
  batch: '批量交换',
  file: '文件下载',
} as const;

export const sharingMethod = choice('共享方式', SHARING_METHODS);

/** What a request must state: 条例 第二十条第二款. */
export const application = z.strictObject({
  basis: text('使用依据'),
  scene: text('使用场景'),
  scope: z.array(text('数据项', 100)).min(1, '请至少选择一个数据项').meta({ title: '使用范围' }),
  method: sharingMethod,
  until: day('使用时限'),
  papers: z.array(paper).max(50).default([]).meta({ title: '申请材料' }),
});
export type Application = z.infer<typeof application>;

export const intake = application.extend({ item: text('目录编码', 100) });
export type Intake = z.infer<typeof intake>;

/** What keeps a request from becoming a case of this procedure, and where it belongs instead. */
export const intakeRules: readonly IntakeRule<Intake>[] = [
  {
    id: 'item-is-unconditional',
    articles: ['S20(2)', 'R21(1)'],
    says: `该数据属于${SHARING_CLASSES.unconditional}类，请通过共享平台直接获取；适用条例的，提供部门在1个工作日内答复。`,
    broken: ({ item }) => item?.sharing === 'unconditional',
  },
  {
    id: 'item-is-not-shared',
    articles: ['S20(4)', 'R28(2)'],
    says: `该数据属于${SHARING_CLASSES['not-shared']}类，因履行职责确需使用的，请通过争议处理程序提出。`,
    broken: ({ item }) => item?.sharing === 'not-shared',
  },
  {
    id: 'own-data',
    articles: ['R3(2)'],
    says: '数据提供单位不能向自己申请共享。',
    broken: ({ parties }) => parties.provider?.some((unit) => parties.requester?.includes(unit)) ?? false,
  },
  {
    id: 'scope-within-item',
    articles: ['R20(2)'],
    says: '使用范围含有目录中没有的数据项，请从该目录的数据项中选择。',
    broken: ({ item, intake: { scope } }) => scope.some((name) => !item?.dataItems.includes(name)),
  },
  {
    id: 'until-lies-ahead',
    articles: ['R20(2)'],
    says: '使用时限应当晚于申请之日。',
    broken: ({ on, intake: { until } }) => until <= on,
  },
];
