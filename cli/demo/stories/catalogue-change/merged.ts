import { actor, deedsOf, type Story, type Telling } from '../../story.ts';
import { NOTHING_SECRET } from './assessed.ts';

const deed = deedsOf<'catalogue-change'>();
const clerk = actor('p-wf-xzspj-clerk-1');
const head = actor('p-wf-xzspj-head-1');
const market = actor('p-wf-scjgj-clerk-1');
const cityBureau = actor('p-wf-dsjj-head-1');

/** What is to be added is there already: one source for one thing (一数一源). */
export function merged({ today, mark }: Telling): Story {
  return {
    title: '目录变更：一数一源，并入已有数源',
    opening: {
      says: '行政审批服务局要新增“新设企业信息”目录。',
      submission: {
        procedure: 'catalogue-change',
        actor: clerk,
        intake: {
          kind: 'add',
          item: `wf-xzspj-${mark.toLowerCase()}`,
          trigger: { kind: 'function-changed', document: '企业开办“一件事”职责分工通知', on: today },
          concerned: ['wf-scjgj'],
          contents: {
            name: `新设企业信息（演示${mark}）`,
            category: 'legal-entity',
            dataItems: ['企业名称', '统一社会信用代码', '法定代表人', '成立日期', '住所'],
            format: '数据库表',
            updateCycle: '每日',
            sharing: 'unconditional',
            opening: 'unconditional',
            securityLevel: '1级',
          },
        },
      },
    },
    scenes: [
      deed('经办人完成评估，报负责人。', clerk, {
        type: 'submitDraft',
        payload: { assessments: NOTHING_SECRET },
      }),
      deed('部门负责人审核同意，转会签。', head, { type: 'approveDraft', payload: {} }),
      deed('市场监管局会签同意，报市大数据局。', market, { type: 'agreeToDraft', payload: {} }),
      deed(
        '市大数据局发布：与整个现行目录比对，数据项大部分已有，规则不允许。',
        cityBureau,
        {
          type: 'publish',
          payload: { filing: `潍数备〔${today.slice(0, 4)}〕${mark}号`, responsible: 'wf-xzspj' },
        },
        { refusedBy: 'similar-items-examined' },
      ),
      deed('并入市场监管局的企业登记基本信息，不另行发布。', cityBureau, {
        type: 'mergeIntoSource',
        payload: { source: 'wf-scjgj-001', reasons: '登记机关是唯一数源，审批局改为共享使用。' },
      }),
    ],
  };
}
