import { chinaCalendar } from '../../../../calendar/default-calendar.ts';
import { workingDaysBefore } from '../../../../calendar/working-days-before.ts';
import type { Story, Telling } from '../../story.ts';
import { cast, request } from './request.ts';
import { agree, approve, reviewSecurity, sign, signIn } from './scenes.ts';

/** Received eleven working days ago and not replied to: silence decides nothing, the supervisor is called. */
export function overdue({ today }: Telling): Story {
  const ago = (workingDays: number) => workingDaysBefore(today, workingDays, chinaCalendar).date;
  const received = ago(11);
  return {
    title: '有条件共享申请：逾期、督办、迟到的答复',
    opening: {
      says: `纸质申请补录：${received} 提交并经负责人同意，次日签收；至今已过 11 个工作日，没有答复。`,
      submission: {
        procedure: 'share-request',
        actor: cast.asking,
        intake: request(received),
        backfill: {
          by: cast.supervisor,
          submittedOn: received,
          earlier: [
            { action: approve.action, actor: approve.by, on: received },
            { action: signIn.action, actor: signIn.by, on: ago(10) },
          ],
        },
      },
    },
    scenes: [
      { says: '期限届满：案件不会因此被同意或者被拒绝，只是逾期，由大数据局督办。', comes: 'due' },
      {
        says: '督办人员督办。',
        by: cast.supervisor,
        action: { type: 'supervise', payload: { measure: '请于两日内答复，并说明逾期原因。' } },
      },
      {
        says: '公安局这时才申请延期：期限已经届满，规则不允许。',
        by: cast.providing,
        action: { type: 'askForExtension', payload: { workingDays: 5, reasons: '接口改造尚未完成' } },
        refusedBy: 'extension-before-due',
      },
      reviewSecurity,
      { says: '逾期之后仍可答复：经办人拟同意共享的答复。', by: cast.providing, action: agree(received) },
      { says: '负责人签发，记录迟了几个工作日。', by: cast.providingHead, action: sign },
    ],
  };
}
