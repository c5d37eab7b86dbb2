import { choice } from './kinds.ts';

/** The lapse of 办法, and the record. */
export const instrumentSettings = {
  'measures.open-cases': choice({
    label: '办法失效时尚未办结的案件',
    row: 2,
    choices: { 'run-on': '继续适用收到时的规则', successor: '自失效次日起适用新规则' },
    default: 'run-on',
    basis: '案件适用触发之日有效的规则，办法失效不影响已经起算的期限。',
    articles: ['S39'],
    inEffect: false,
    waitsFor: '还没有录入接续办法的规定，没有新规则可以适用。办法失效时，在办案件继续适用收到时的规则',
  }),
  'measures.after-expiry': choice({
    label: '办法失效后、没有新规定时收到的案件',
    row: 2,
    choices: {
      none: '不受理，先由主管部门明确规则',
      'measures-as-internal': '参照办法，期限只作内部时限',
      'regulation-as-internal': '参照条例，期限只作内部时限',
    },
    default: 'none',
    basis: '办法有效期至2027年1月31日，失效后其期限不再是法定时限；有一方不在条例范围内的案件没有规则可用。',
    articles: ['S39', 'R2'],
    inEffect: true,
  }),
  'record.hash': choice({
    label: '案卷记录的杂凑算法',
    row: null,
    choices: { sha256: 'SHA-256', sm3: 'SM3（国密）' },
    default: 'sha256',
    basis: '办法要求使用过程的凭证信息被留存并可追溯，没有规定算法；要求国密的可改为SM3。',
    articles: ['S31(1)'],
    inEffect: true,
  }),
};
