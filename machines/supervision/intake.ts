import { z } from 'zod';
import type { RuleSet } from '../../statute/governing-rules.ts';
import type { RuleText } from '../action.ts';
import { choice } from '../choice.ts';
import { day, text } from '../fields.ts';
import type { IntakeRule } from '../procedure.ts';
import { isOfRegulation, VIOLATIONS } from './violations.ts';

/** From what the bureau knows of it. */
const TRIGGERS = {
  overdue: '案件逾期',
  misuse: '违规使用报告',
  inspection: '监督检查',
  complaint: '投诉、举报',
} as const;

/** 督办整改通知: what is wrong, by which item of the law, what is to be done, until when. */
export const notice = z.strictObject({
  violation: choice('违规情形', VIOLATIONS),
  facts: text('事实'),
  demands: text('整改要求'),
  rectifyBy: day('整改期限'),
});
export type Notice = z.infer<typeof notice>;

export const intake = notice.extend({
  unit: text('被督办单位', 100),
  trigger: choice('来源', TRIGGERS),
  /** 案号 of the case that is overdue, or in which the misuse was reported. */
  originCase: text('来源案件案号', 100).optional(),
});
export type Intake = z.infer<typeof intake>;

export const RECTIFICATION_LIES_AHEAD = {
  id: 'rectification-date-lies-ahead',
  articles: ['S35', 'R39', 'R40'],
  says: '整改期限应当晚于作出之日。',
} as const satisfies RuleText;

export const VIOLATION_BINDS_THE_UNIT = {
  id: 'violation-binds-the-unit',
  articles: ['R2', 'S3', 'S37', 'S39'],
  says: '违规情形应当出自对被督办单位适用的规定：条例的情形只对适用条例的单位，办法的情形以办法有效为限。',
} as const satisfies RuleText;

/** 条例 binds those that it covers; 办法 binds every body, beside 条例 too, for as long as it is in force (办法 第三十七条). */
export function bindsTheUnit(violation: string, { instrument, gapsFilledBy }: RuleSet): boolean {
  const needed = isOfRegulation(violation) ? 'regulation-809' : 'weifang-measures';
  return instrument === needed || gapsFilledBy === needed;
}

/** What keeps a notice from becoming a case of this procedure. */
export const intakeRules: readonly IntakeRule<Intake>[] = [
  {
    id: 'competent-bureau',
    articles: ['S35', 'R39', 'R40'],
    says: '督促整改由被督办单位的同级大数据主管部门进行。',
    broken: ({ units, submittedBy, intake: { unit } }) =>
      units.find(({ code }) => code === unit)?.bureau !== submittedBy.unit,
  },
  {
    id: 'not-oneself',
    articles: ['R41'],
    says: '大数据主管部门自身的违规由本级人民政府或者上级主管部门责令改正，不能自行督办。',
    broken: ({ submittedBy, intake: { unit } }) => unit === submittedBy.unit,
  },
  {
    id: 'names-its-origin',
    articles: ['R29(1)', 'S35'],
    says: '因案件逾期、违规使用报告督办的，应当写明来源案件的案号。',
    broken: ({ origin, intake: { trigger, originCase } }) =>
      (trigger === 'overdue' || trigger === 'misuse') && originCase === undefined && origin === undefined,
  },
  {
    ...VIOLATION_BINDS_THE_UNIT,
    broken: ({ ruleSet, intake: { violation } }) => !bindsTheUnit(violation, ruleSet),
  },
  {
    ...RECTIFICATION_LIES_AHEAD,
    broken: ({ on, intake: { rectifyBy } }) => rectifyBy <= on,
  },
];
