import { z } from 'zod';
import { grounds } from '../../../statute/grounds.ts';
import { choice } from '../../choice.ts';
import { reasons, text } from '../../fields.ts';
import { action } from './common.ts';

/** What endangers public data in the hands of an applicant: the five items of 办法 第三十六条. */
const MISUSES: { readonly [article: string]: string } = Object.fromEntries(
  grounds.violations.applicant.map(({ article, label }) => [article, label]),
);

const misuse = choice('危害公共数据安全的行为', MISUSES);

/** 使用: agreement, delivery, and the use until its end (办法 第二十五条、第二十六条、第三十六条). */
export const use = {
  recordAgreement: action({
    label: '登记使用协议',
    by: ['provider.clerk'],
    articles: ['S25(2)', 'S26'],
    payload: z.strictObject({ document: text('协议编号', 200), terms: text('约定的用途、安全和处置要求') }),
  }),
  recordDelivery: action({
    label: '登记数据提供',
    by: ['provider.clerk'],
    articles: ['S25(3)', 'S31(1)'],
    payload: z.strictObject({ credential: text('提供凭证', 500), remarks: text('说明').optional() }),
  }),
  endUse: action({
    label: '登记使用结束',
    by: ['bureau.clerk', 'provider.clerk'],
    articles: ['S26', 'S31(1)'],
    payload: z.strictObject({ disposal: text('数据处置情况') }),
    final: true,
  }),
  reportMisuse: action({
    label: '报告违规使用',
    by: ['provider.clerk', 'provider.head', 'bureau.clerk', 'bureau.supervisor'],
    articles: ['S26', 'S36'],
    payload: z.strictObject({ misuse, facts: text('事实（不要写个人信息）') }),
  }),
  dismissReport: action({
    label: '不予采纳报告',
    by: ['bureau.head'],
    articles: ['S26', 'S36'],
    payload: reasons,
  }),
  stopUse: action({
    label: '停止提供并依法追究',
    by: ['bureau.head'],
    articles: ['S36'],
    payload: z.strictObject({ misuse, facts: text('事实（不要写个人信息）'), measures: text('处理措施') }),
    final: true,
  }),
};
