import { deedsOf, type Story, type Telling } from '../../story.ts';
import { cast, disputed, SCOPE } from './disputed.ts';

const inDispute = deedsOf<'dispute'>('started');

/** The two sides agree on a part: no bureau, no government. */
export function agreed(telling: Telling): Story {
  const proposal = (scope: string[]) => ({
    outcome: 'share-in-part' as const,
    scope,
    reasons: '不提供姓名，按身份号码逐人返回支付金额。',
    document: '市残联、市医保局协商纪要',
  });
  return {
    title: '共享争议：双方协商一致，部分共享',
    opening: disputed(telling),
    scenes: [
      inDispute('双方当面协商，记录在案。', cast.asking, {
        type: 'recordMeeting',
        payload: { heldOn: telling.today, minutes: '医保局愿意提供金额，但不提供姓名。' },
      }),
      inDispute(
        '市医保局提出“部分共享”却写了全部数据项：规则不允许。',
        cast.providing,
        { type: 'proposeTerms', payload: proposal(SCOPE) },
        { refusedBy: 'part-names-its-scope' },
      ),
      inDispute('市医保局提出方案：共享其中两项。', cast.providing, {
        type: 'proposeTerms',
        payload: proposal(SCOPE.slice(1)),
      }),
      inDispute('市残联负责人接受：争议解决。', cast.askingHead, { type: 'acceptTerms', payload: {} }),
      { says: '结果送达原来的共享申请：只共享协商一致的两项，转入提供数据。', comes: 'settlement' },
    ],
  };
}
