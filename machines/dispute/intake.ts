import { z } from 'zod';
import { SHARING_CLASSES } from '../facts.ts';
import { text } from '../fields.ts';
import type { IntakeRule } from '../procedure.ts';

/** What a dispute is about. One that a refused request starts says the same, and comes with its origin. */
export const intake = z.strictObject({
  item: text('目录编码', 100),
  scope: z.array(text('数据项', 100)).min(1, '请至少选择一个数据项').meta({ title: '争议的数据项' }),
  need: text('因履行职责确需使用的说明'),
});
export type Intake = z.infer<typeof intake>;

/** What keeps a dispute from being begun, and where the matter belongs instead. */
export const intakeRules: readonly IntakeRule<Intake>[] = [
  {
    id: 'item-is-unconditional',
    articles: ['S20(2)'],
    says: `该数据属于${SHARING_CLASSES.unconditional}类，请通过共享平台直接获取，没有争议可以处理。`,
    broken: ({ item }) => item?.sharing === 'unconditional',
  },
  {
    id: 'refusal-comes-first',
    articles: ['S20(3)', 'S20(4)'],
    says: `该数据属于${SHARING_CLASSES.conditional}类，应当先提出共享申请；被拒绝的，在该申请中提起争议。`,
    broken: ({ item, origin }) => item?.sharing === 'conditional' && origin?.link !== 'dispute',
  },
  {
    id: 'own-data',
    articles: ['S20(4)', 'R28(2)'],
    says: '不能就本单位自己提供的数据提起争议。',
    broken: ({ parties }) => parties.provider?.some((unit) => parties.requester?.includes(unit)) ?? false,
  },
  {
    id: 'scope-within-item',
    articles: ['S20(4)', 'R28(2)'],
    says: '争议的数据项含有目录中没有的数据项，请从该目录的数据项中选择。',
    broken: ({ item, intake: { scope } }) => scope.some((name) => !item?.dataItems.includes(name)),
  },
  {
    id: 'common-bureau',
    articles: ['R28(2)'],
    says: '跨层级、跨地域的争议由共同的上级大数据主管部门协调处理；机构名录中没有双方共同的上级主管部门，请先补全名录。',
    broken: ({ parties }) => parties.bureau === undefined,
  },
];
