/*
 * 条例第二十五条
 * 政府部门通过共享获得政务数据的，不得擅自扩大使用范围以及用于或者变相用于其他目的，不得擅自将获得的政务数据提供给第三方。确需扩大使用范围、用于其他目的或者提供给第三方的，应当经政务数据提供部门同意。
 * 政务数据共享主管部门以及其他政府部门应当采取措施防范政务数据汇聚、关联引发的泄密风险。
 */
import { test } from 'vitest';
import { shareRequest } from '../share-request/procedure.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';
import * as moves from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';

const agrees = (content: object) => moves.draftAgreement({ payload: { ...moves.AGREEMENT, ...content } });
const WITHIN_SCOPE = { against: 'reply-within-scope', on: ['R25(1)', 'S21(1)'] } as const;

const ROWS: readonly LawRow[] = [
  {
    says: '同意的范围不得超出申请的范围',
    given: stages.reviewed,
    when: agrees({ scope: ['姓名', '住址', '户号'] }),
    follows: WITHIN_SCOPE,
  },
  {
    says: '同意的时限不得超出申请的时限',
    given: stages.reviewed,
    when: agrees({ until: '2028-07-01' }),
    follows: WITHIN_SCOPE,
  },
  {
    says: '只授予所同意的范围、目的和时限',
    given: stages.delivered,
    when: moves.confirmReceipt(),
    follows: {
      leadsTo: {
        effects: [
          {
            type: 'recordGrant',
            grant: {
              ...{ item: 'household', scope: ['姓名', '住址'] },
              ...{ purpose: '低保家庭经济状况核对', until: '2028-06-30' },
            },
          },
        ],
      },
    },
  },
  {
    says: '答复书写明未经同意不得扩大范围、用于其他目的、提供给第三方',
    given: () => stages.reviewed().after(moves.draftAgreement()),
    when: moves.sign(),
    follows: {
      letter: '答复书',
      saying: ['未经本单位同意，不得扩大使用范围，不得用于或者变相用于其他目的，不得提供给第三方。'],
    },
  },
  {
    says: '确需扩大使用范围的，重新申请，经提供部门同意',
    submits: () =>
      submission(shareRequest, shareRequestCase({ intake: { scope: ['姓名', '住址', '户号'] } })),
    follows: { leadsTo: { tasks: ['requester.head 审核共享申请'] } },
  },
  ...(['beyond-scope', 'beyond-purpose', 'third-party'] as const).map(
    (kind): LawRow => ({
      says: `擅自使用的可以报告，交主管部门和提供部门处置（${kind}）`,
      given: stages.inUse,
      when: moves.reportMisuse({ payload: { kind, facts: '调用日志超出用途。' } }),
      follows: {
        leadsTo: { tasks: ['bureau.head 处置违规使用报告', 'provider.head 处置违规使用报告'] },
      },
    }),
  ),
  {
    says: '报告未处置的，使用部门不能自行结案',
    given: () => stages.inUse().after(moves.reportMisuse()),
    when: moves.endUse(),
    follows: { refusedBy: 'state' },
  },
];

test.for(ROWS)('条例第二十五条：$says', holds);
