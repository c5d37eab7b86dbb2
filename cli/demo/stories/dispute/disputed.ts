import { chinaCalendar } from '../../../../calendar/default-calendar.ts';
import { addDays } from '../../../../calendar/iso-date.ts';
import { workingDaysBefore } from '../../../../calendar/working-days-before.ts';
import type { Story, Telling } from '../../story.ts';
import { actor } from '../../story.ts';

/** 残联 needs what 医保局 has, under 条例 on both sides; the city's bureau and government are over both. */
export const cast = {
  asking: actor('p-wf-cl-clerk-1'),
  askingHead: actor('p-wf-cl-head-1'),
  providing: actor('p-wf-ybj-clerk-1'),
  providingHead: actor('p-wf-ybj-head-1'),
  bureau: actor('p-wf-dsjj-clerk-1'),
  bureauHead: actor('p-wf-dsjj-head-1'),
  supervisor: actor('p-wf-dsjj-supervisor-1'),
  justice: actor('p-wf-sfj-clerk-1'),
  health: actor('p-wf-wjw-head-1'),
  government: actor('p-wf-zf-clerk-1'),
  governmentHead: actor('p-wf-zf-head-1'),
};

export const SCOPE = ['姓名', '公民身份号码', '基金支付金额'];

/** A request that was refused and disputed, entered as it was on paper: the stories tell of the dispute. */
export function disputed({ today }: Telling): Story['opening'] {
  const ago = (workingDays: number) => workingDaysBefore(today, workingDays, chinaCalendar).date;
  const note = '逐人扣除重复补贴是本单位职责，同意申请。';
  return {
    says: '市残联申请医疗费用结算信息，市医保局不同意共享；市残联负责人提起争议，随即另立争议案件（此前的步骤补录）。',
    submission: {
      procedure: 'share-request',
      actor: cast.asking,
      intake: {
        item: 'wf-ybj-002',
        basis: '《残疾预防和残疾人康复条例》关于残疾人康复补助的规定',
        scene: '发放康复补贴前扣除医保已经支付的部分',
        scope: SCOPE,
        method: 'interface',
        until: addDays(today, 365),
      },
      backfill: {
        by: cast.supervisor,
        submittedOn: ago(12),
        earlier: [
          { on: ago(12), actor: cast.askingHead, action: { type: 'approveApplication', payload: { note } } },
          { on: ago(11), actor: cast.providing, action: { type: 'signIn', payload: {} } },
          {
            on: ago(6),
            actor: cast.providing,
            action: {
              type: 'recordSecurityReview',
              payload: { conclusion: 'passed-with-measures', measures: '涉及敏感个人信息，须限定范围。' },
            },
          },
          {
            on: ago(5),
            actor: cast.providing,
            action: {
              type: 'draftReply',
              payload: {
                decision: 'refuse',
                ground: 'statutory',
                reason: '医疗费用属于工作中获取的当事人信息，不得用于基金监管以外的目的。',
                citation: {
                  instrument: '医疗保障基金使用监督管理条例',
                  level: '行政法规',
                  article: '第三十二条',
                },
              },
            },
          },
          { on: ago(4), actor: cast.providingHead, action: { type: 'sign', payload: {} } },
          {
            on: ago(1),
            actor: cast.askingHead,
            action: {
              type: 'raiseDispute',
              payload: { need: '不核对支付金额就会重复补贴；只取金额，不取就医明细。' },
            },
          },
        ],
      },
    },
  };
}
