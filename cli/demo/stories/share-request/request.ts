import { addDays, type IsoDate } from '../../../../calendar/iso-date.ts';
import type { IntakeOf } from '../../../../client/docket-client.ts';
import { actor } from '../../story.ts';

/** The request that all stories tell of: 民政局 asks 公安局 for the register of deaths. Both sides are under 条例. */
export function request(today: IsoDate): IntakeOf<'share-request'> {
  return {
    item: 'wf-gaj-002',
    basis: '《社会救助暂行办法》关于核对最低生活保障家庭成员状况的规定',
    scene: '每月核对低保对象是否在世，及时停发死亡人员的低保金',
    scope: ['姓名', '公民身份号码', '死亡日期'],
    method: 'interface',
    until: addDays(today, 365),
    papers: ['共享申请表', '业务说明'],
  };
}

export const cast = {
  asking: actor('p-wf-mzj-clerk-1'),
  askingHead: actor('p-wf-mzj-head-1'),
  providing: actor('p-wf-gaj-clerk-1'),
  providingHead: actor('p-wf-gaj-head-1'),
  bureau: actor('p-wf-dsjj-clerk-1'),
  supervisor: actor('p-wf-dsjj-supervisor-1'),
};
