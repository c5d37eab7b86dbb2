import type { z } from 'zod';
import type { IntakeRule } from '../procedure.ts';
import { application, applicationRules } from './application.ts';

/** What a request to buy must state. */
export const intake = application;
export type Intake = z.infer<typeof intake>;

/** What keeps a request from becoming a case. */
export const intakeRules: readonly IntakeRule<Intake>[] = [
  {
    id: 'government-departments-only',
    articles: ['S13', 'S3(2)'],
    says: '报批采购社会数据的是政务部门；供水、供电等其他公共管理和服务机构不适用本程序。',
    broken: ({ units, submittedBy }) => units.find(({ code }) => code === submittedBy.unit)?.covered !== true,
  },
  ...applicationRules.map(
    ({ id, articles, says, broken }): IntakeRule<Intake> => ({
      id,
      articles,
      says,
      broken: (opening) => broken(opening.intake),
    }),
  ),
];
