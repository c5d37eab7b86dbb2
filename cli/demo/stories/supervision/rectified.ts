import { addDays } from '../../../../calendar/iso-date.ts';
import type { Story, Telling } from '../../story.ts';
import { cast, deed, issued, noticed } from './noticed.ts';

/** The first report falls short, the second is verified. */
export function rectified(telling: Telling): Story {
  return {
    title: '督办与整改：整改到位',
    opening: noticed(telling),
    scenes: [
      ...issued,
      deed('被督办单位报告整改情况。', cast.unit, {
        type: 'reportRectification',
        payload: { kind: 'rectified', measures: '日志已改为保存三年。' },
      }),
      deed('核实不到位：半年的记录没有恢复，限期继续整改。', cast.supervisor, {
        type: 'rejectRectification',
        payload: { reasons: '没有说明缺失的记录能否恢复。', rectifyBy: addDays(telling.today, 30) },
      }),
      deed('再次报告，附恢复情况。', cast.unit, {
        type: 'reportRectification',
        payload: {
          kind: 'rectified',
          measures: '已从接口网关恢复五个月的记录，另有一个月无法恢复，已登记说明。',
          papers: ['日志恢复情况说明'],
        },
      }),
      deed('核实整改到位，办结。', cast.supervisor, {
        type: 'confirmRectification',
        payload: { note: '抽查属实。' },
      }),
    ],
  };
}
