import { addDays } from '../../../../calendar/iso-date.ts';
import type { Story, Telling } from '../../story.ts';
import { cast, deed, issued, noticed } from './noticed.ts';

/** Refusal to rectify must have been shown before it is referred. */
export function referred(telling: Telling): Story {
  const refer = {
    type: 'refer',
    payload: {
      ground: 'refuses-to-rectify',
      facts: '整改报告不到位，拒不恢复记录。',
      authority: '市纪委监委驻局纪检监察组',
      document: `潍数函〔${telling.today.slice(0, 4)}〕33号`,
    },
  } as const;
  return {
    title: '督办与整改：拒不改正，提请追责',
    opening: noticed(telling),
    scenes: [
      ...issued,
      deed('整改期限未到就以“拒不改正”提请追责：规则不允许。', cast.bureauHead, refer, {
        refusedBy: 'refusal-has-been-shown',
      }),
      deed('被督办单位报告：不打算恢复记录。', cast.unit, {
        type: 'reportRectification',
        payload: { kind: 'explained', measures: '记录价值不大，不再恢复。' },
      }),
      deed('核实不到位。', cast.supervisor, {
        type: 'rejectRectification',
        payload: { reasons: '没有正当理由。', rectifyBy: addDays(telling.today, 30) },
      }),
      deed('负责人提请追责，办结。', cast.bureauHead, refer),
    ],
  };
}
