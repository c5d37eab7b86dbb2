import type { IntakeOf } from '../../../../client/docket-client.ts';
import { deedsOf, type Story, type Telling } from '../../story.ts';
import { NOTHING_SECRET } from '../catalogue-change/assessed.ts';
import { cast, REVIEWED } from './cast.ts';

type Change = Extract<IntakeOf<'catalogue-change'>, { kind: 'add' }>;

const deed = deedsOf<'opening-request'>();
const inChange = deedsOf<'catalogue-change'>('started');

/** A demand for data outside the open list: taken in, which changes the catalogue, and ended by its publication. */
export function takenIn({ today, mark }: Telling): Story {
  const change: Change = {
    kind: 'add',
    item: `wf-jtj-${mark.toLowerCase()}`,
    trigger: { kind: 'opening-demand', document: '公共数据开放需求办理决定', on: today },
    contents: {
      name: `公共充电桩实时状态（演示${mark}）`,
      category: 'departmental',
      // Marked: the catalogue is searched for the same data items, and an earlier demo may have put them there.
      dataItems: ['桩站位置', '充电功率', '空闲枪数', '更新时间'].map((word) => `${word}${mark}`),
      format: '服务接口',
      updateCycle: '实时',
      sharing: 'unconditional',
      opening: 'unconditional',
      securityLevel: '1级',
    },
  };
  return {
    title: '公共数据开放申请：数据需求申请',
    opening: {
      says: '一家导航企业提出数据需求：开放清单以外的充电桩状态。',
      submission: {
        procedure: 'opening-request',
        actor: cast.bureau,
        intake: {
          kind: 'demand',
          applicant: { kind: 'legal-person', reference: 'KF-2026-0302' },
          channel: 'platform',
          unit: 'wf-jtj',
          data: '公共充电桩的位置和实时状态',
          purpose: '为车主推荐空闲充电桩',
          papers: ['公共数据安全承诺书'],
        },
      },
    },
    scenes: [
      deed('受理，转交通运输局。', cast.bureau, { type: 'acceptApplication', payload: {} }),
      deed('安全审查通过。', cast.traffic, REVIEWED),
      deed('拟纳入开放。', cast.traffic, {
        type: 'draftDecision',
        payload: { decision: 'take-in', explanation: '以服务接口开放位置、功率和空闲状态。' },
      }),
      deed('负责人签发：先变更目录。', cast.trafficHead, { type: 'sign', payload: {} }),
      deed(
        '目录变更却把开放属性写成“不予开放”：规则不允许。',
        cast.traffic,
        {
          type: 'startChange',
          payload: { ...change, contents: { ...change.contents, opening: 'not-open' } },
        },
        { refusedBy: 'change-opens-the-data' },
      ),
      deed('启动目录变更，另立案件。', cast.traffic, { type: 'startChange', payload: change }),
      inChange('在目录变更案件里：经办人完成评估。', cast.traffic, {
        type: 'submitDraft',
        payload: { assessments: { ...NOTHING_SECRET, personalInformation: 'none' } },
      }),
      inChange('部门负责人审核同意。', cast.trafficHead, { type: 'approveDraft', payload: {} }),
      inChange('市大数据局审核，发布目录。', cast.cityBureau, {
        type: 'publish',
        payload: { filing: `潍数备〔${today.slice(0, 4)}〕${mark}号`, responsible: 'wf-jtj' },
      }),
      { says: '目录发布的结果送达需求申请：数据已纳入开放，办结。', comes: 'settlement' },
    ],
  };
}
