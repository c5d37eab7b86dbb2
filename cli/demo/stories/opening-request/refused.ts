import { addDays } from '../../../../calendar/iso-date.ts';
import { deedsOf, type Story, type Telling } from '../../story.ts';
import { cast, REVIEWED } from './cast.ts';

const deed = deedsOf<'opening-request'>();

/** Not opened: on one of the five exclusions of 办法 第二十三条, with a reason, or not at all. */
export function refused({ today }: Telling): Story {
  const refusal = {
    decision: 'refuse',
    ground: 'S23(三)',
    reason: '小时数据能够推断企业的生产负荷，属于商业秘密。',
  } as const;
  return {
    title: '公共数据开放申请：不予开放',
    opening: {
      says: '一名研究者申请使用污染源自动监测数据。',
      submission: {
        procedure: 'opening-request',
        actor: cast.bureau,
        intake: {
          kind: 'use',
          applicant: { kind: 'citizen', reference: 'KF-2026-0303' },
          channel: 'platform',
          item: 'wf-sthjj-002',
          purpose: '学位论文',
          papers: ['公共数据安全承诺书'],
          scope: ['单位名称', '监测时间', '排放量'],
          until: addDays(today, 180),
        },
      },
    },
    scenes: [
      deed('受理。', cast.bureau, { type: 'acceptApplication', payload: {} }),
      deed(
        '没有安全审查就拟决定：规则不允许。',
        cast.environment,
        { type: 'draftDecision', payload: { ...refusal, couldBeDeidentified: false } },
        { refusedBy: 'security-review-first' },
      ),
      deed('记录安全审查。', cast.environment, REVIEWED),
      deed(
        '数据脱敏后可以开放，却不说明为何不脱敏开放：规则不允许。',
        cast.environment,
        { type: 'draftDecision', payload: { ...refusal, couldBeDeidentified: true } },
        { refusedBy: 'deidentified-data-is-opened' },
      ),
      deed('写明除外情形、理由和不脱敏开放的说明。', cast.environment, {
        type: 'draftDecision',
        payload: {
          ...refusal,
          couldBeDeidentified: true,
          whyNotDeidentified: '按日汇总的数据已经无条件开放，能够满足研究需要。',
        },
      }),
      deed('负责人签发：不予开放，办结。', cast.environmentHead, { type: 'sign', payload: {} }),
    ],
  };
}
