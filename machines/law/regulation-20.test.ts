/*
 * 条例第二十条
 * 政务数据共享主管部门应当建立政务数据共享供需对接机制，明确工作流程。
 * 政务数据需求部门应当根据履行职责需要，按照统一发布的政务数据目录，经本部门政务数据共享工作机构负责人同意后，依法提出政务数据共享申请，明确使用依据、使用场景、使用范围、共享方式、使用时限等，并保证政务数据共享申请的真实性、合法性和必要性。
 * 政务数据提供部门应当按照本条例第二十一条规定的期限对政务数据需求部门提出的政务数据共享申请进行审核，经本部门政务数据共享工作机构负责人同意后作出答复。
 */
import { test } from 'vitest';
import { shareRequest } from '../share-request/procedure.ts';
import { person } from '../testing/cast.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';
import * as moves from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';

const asks = (intake: Parameters<typeof shareRequestCase>[0]) =>
  submission(shareRequest, shareRequestCase(intake));
/** 经办人 who also stands as a head of the department. */
const asHead = (unit: 'requester' | 'provider') => ({ ...person(`${unit}.clerk`), role: 'head' }) as const;
const returned = () => stages.submitted().after(moves.returnApplication());
const RESUBMITTED = {
  basis: '《社会救助暂行办法》第十七条',
  scene: '低保家庭经济状况核对',
  scope: ['姓名'],
  method: 'interface',
  until: '2028-06-30',
};
const resubmits = (content: object) => moves.resubmit({ payload: { ...RESUBMITTED, ...content } });

const WITHIN_ITEM = { against: 'scope-within-item', on: ['R20(2)'] } as const;
const LIES_AHEAD = { against: 'until-lies-ahead', on: ['R20(2)'] } as const;

const ROWS: readonly LawRow[] = [
  {
    says: '申请应当明确使用依据、使用场景、使用范围、共享方式、使用时限',
    submits: () => submission(shareRequest, { ...shareRequestCase(), intake: { item: 'household' } }),
    follows: { lacks: ['basis', 'scene', 'scope', 'method', 'until'] },
  },
  {
    says: '按照统一发布的目录：不得申请目录中没有的数据项',
    submits: () => asks({ intake: { scope: ['姓名', '指纹'] } }),
    follows: WITHIN_ITEM,
  },
  {
    says: '使用时限应当在申请之后',
    submits: () => asks({ intake: { until: '2026-09-18' } }),
    follows: LIES_AHEAD,
  },
  {
    says: '先经本部门负责人同意：提供部门这时还没有收到申请，期限不起算',
    submits: () => asks({}),
    follows: { leadsTo: { tasks: ['requester.head 审核共享申请'], told: [], due: {} } },
  },
  {
    says: '经办人不能同意',
    given: stages.submitted,
    when: moves.approve({ by: 'requester.clerk' }),
    follows: { refusedBy: 'actor' },
  },
  {
    says: '起草申请的人不能自己同意',
    given: stages.submitted,
    when: { ...moves.approve(), by: asHead('requester') },
    follows: { against: 'four-eyes-application', on: ['R20(2)'] },
  },
  {
    says: '经负责人同意后，提出申请：提供部门收到，期限起算',
    given: stages.submitted,
    when: moves.approve(),
    follows: {
      leadsTo: {
        tasks: ['provider.clerk 签收共享申请'],
        told: ['provider.clerk'],
        due: { 'share.reply': '2026-10-09' },
      },
    },
  },
  {
    says: '修改后重新提交的，仍只能申请目录中的数据项',
    given: returned,
    when: resubmits({ scope: ['指纹'] }),
    follows: WITHIN_ITEM,
  },
  {
    says: '修改后重新提交的，使用时限仍应当在提交之后',
    given: returned,
    when: resubmits({ until: '2026-09-18' }),
    follows: LIES_AHEAD,
  },
  {
    says: '修改后重新提交的，仍须经负责人同意',
    given: returned,
    when: resubmits({}),
    follows: { leadsTo: { tasks: ['requester.head 审核共享申请'] } },
  },
  {
    says: '申请不真实的，可以不同意共享',
    given: stages.reviewed,
    when: moves.draftRefusal({ payload: { ...moves.REFUSAL, ground: 'not-genuine' } }),
    follows: { leadsTo: { tasks: ['provider.head 签发答复'] } },
  },
  {
    says: '同意使用的时限应当在答复之后',
    given: stages.reviewed,
    when: moves.draftAgreement({ payload: { ...moves.AGREEMENT, until: '2026-09-18' } }),
    follows: { against: 'agreed-use-lies-ahead', on: ['R20(2)'] },
  },
  {
    says: '拟出的答复还不是答复：期限不停',
    given: stages.reviewed,
    when: moves.draftAgreement(),
    follows: { leadsTo: { due: { 'share.reply': '2026-10-09' }, late: [], told: [] } },
  },
  {
    says: '经办人不能作出答复',
    given: () => stages.reviewed().after(moves.draftAgreement()),
    when: moves.sign({ by: 'provider.clerk' }),
    follows: { refusedBy: 'actor' },
  },
  {
    says: '起草答复的人不能自己签发',
    given: () => stages.reviewed().after(moves.draftAgreement()),
    when: { ...moves.sign(), by: asHead('provider') },
    follows: { against: 'four-eyes-signing', on: ['R20(3)'] },
  },
  {
    says: '经本部门负责人同意后作出答复',
    given: () => stages.reviewed().after(moves.draftAgreement()),
    when: moves.sign(),
    follows: { leadsTo: { late: [['share.reply', 0]], told: ['requester.clerk'] } },
  },
  {
    says: '答复书写明依据、共享内容、使用时限',
    given: () => stages.reviewed().after(moves.draftAgreement()),
    when: moves.sign(),
    follows: {
      letter: '答复书',
      saying: ['《政务数据共享条例》第二十条第三款', '数据项：姓名、住址。', '使用时限：至2028年6月30日。'],
    },
  },
];

test.for(ROWS)('条例第二十条：$says', holds);
