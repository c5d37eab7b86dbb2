import { demoCatalogue } from '../../../../demo/catalogue.ts';
import { openingOf } from '../../../../demo/registers.ts';
import { actor, deedsOf, type Story, type Telling } from '../../story.ts';
import { NOTHING_SECRET } from './assessed.ts';

const deed = deedsOf<'catalogue-change'>();
const clerk = actor('p-wf-rsj-clerk-1');
const head = actor('p-wf-rsj-head-1');
const police = actor('p-wf-gaj-clerk-1');
const cityBureau = actor('p-wf-dsjj-head-1');
const CODE = 'wf-rsj-003';

/** A base catalogue is modified: assessed, co-signed with an objection, reviewed by the city, in force. */
export function published({ today, mark }: Telling): Story {
  const item = demoCatalogue.find(({ code }) => code === CODE);
  if (!item) throw new Error(`the demo catalogue has no item '${CODE}'`);
  const { name, category, dataItems, format, updateCycle, sharing, basis, conditions, reason } = item;
  const contents = {
    ...{ name, category, format, updateCycle, sharing, basis, conditions, reason },
    dataItems: [...dataItems, '灵活就业类型'],
    opening: openingOf(item),
    securityLevel: item.securityLevel,
  };
  const filing = `潍数备〔${today.slice(0, 4)}〕${mark}号`;
  return {
    title: '目录变更：修改基础数据资源目录',
    opening: {
      says: '人力资源和社会保障局职能变更，就业失业登记信息要增加“灵活就业类型”。更新期限自变更之日起算。',
      submission: {
        procedure: 'catalogue-change',
        actor: clerk,
        intake: {
          kind: 'modify',
          item: CODE,
          trigger: { kind: 'function-changed', document: '潍坊市灵活就业服务职责分工通知', on: today },
          concerned: ['wf-gaj'],
          contents,
        },
      },
    },
    scenes: [
      deed(
        '经办人想把“不予共享”写成依据部门规范性文件：规则不允许。',
        clerk,
        {
          type: 'submitDraft',
          payload: {
            assessments: NOTHING_SECRET,
            contents: {
              ...contents,
              sharing: 'not-shared',
              conditions: [],
              reason: '内部管理需要',
              basis: [{ instrument: '潍坊市就业信息管理规定', level: '规范性文件', article: '第八条' }],
            },
          },
        },
        { refusedBy: 'no-sharing-basis-level' },
      ),
      deed('经办人完成保密风险和个人信息保护影响评估，报负责人。', clerk, {
        type: 'submitDraft',
        payload: { assessments: NOTHING_SECRET },
      }),
      deed('部门负责人审核同意：人口数据是基础目录，转相关部门会签。', head, {
        type: 'approveDraft',
        payload: {},
      }),
      deed('公安局会签，提出不同意见。', police, {
        type: 'objectToDraft',
        payload: { reasons: '灵活就业类型应当注明由本人申报，避免当作核实结果使用。' },
      }),
      deed(
        '市大数据局不回应会签的不同意见就发布：规则不允许。',
        cityBureau,
        { type: 'publish', payload: { filing, responsible: 'wf-rsj' } },
        { refusedBy: 'objections-are-answered' },
      ),
      deed('写明处理意见、数据责任部门后发布：新版本与这一步同时生效。', cityBureau, {
        type: 'publish',
        payload: {
          filing,
          responsible: 'wf-rsj',
          onObjections: '采纳：在共享条件中注明由本人申报，不作为核实结果。',
        },
      }),
    ],
  };
}
