import type { Days, Plot } from '../../plot.ts';
import { approveDraft, changed, step, submitDraft } from './steps.ts';

const NOTHING_ASKED = 'updating.extension.none';

/** Changes in the unit's own house: just begun, overdue, before the head, co-signed, asking for more time. */
export const drafted = ({ ago }: Days): readonly Plot<'catalogue-change'>[] => [
  {
    key: 'penalties-add-credit-repair',
    submitter: 'wf-rsj',
    intake: {
      kind: 'modify',
      item: 'wf-rsj-004',
      concerned: ['wf-dsjj'],
      trigger: { kind: 'function-changed', document: '潍坊市人社系统信用修复职责分工通知', on: ago(4) },
      contents: changed('wf-rsj-004', {
        dataItems: [...changed('wf-rsj-004').dataItems, '信用修复状态', '信用修复日期'],
      }),
    },
    submitted: 3,
    happened: [],
    stands: ['updating.change.drafting', NOTHING_ASKED],
  },
  {
    key: 'food-permits-follow-new-law',
    submitter: 'wf-scjgj',
    intake: {
      kind: 'modify',
      item: 'wf-scjgj-005',
      concerned: ['wf-xzspj'],
      trigger: { kind: 'law-amended', document: '食品经营许可和备案管理办法', on: ago(13) },
      contents: changed('wf-scjgj-005', {
        dataItems: [...changed('wf-scjgj-005').dataItems, '备案编号', '连锁经营总部名称'],
      }),
    },
    submitted: 8,
    happened: [
      submitDraft(5, '新增的备案编号不涉及个人信息，连锁总部名称已公开。'),
      step(3, 'provider.head', {
        type: 'returnDraft',
        payload: { reasons: '仅销售预包装食品的备案与许可应当分开列项，请修改后再报。' },
      }),
    ],
    stands: ['updating.change.drafting', NOTHING_ASKED],
  },
  {
    key: 'hazards-add-monitoring',
    submitter: 'wf-zrzyj',
    intake: {
      kind: 'modify',
      item: 'wf-zrzyj-004',
      concerned: ['wf-yjj'],
      trigger: { kind: 'function-changed', document: '潍坊市地质灾害监测职责调整通知', on: ago(10) },
      contents: changed('wf-zrzyj-004', {
        dataItems: [...changed('wf-zrzyj-004').dataItems, '监测设备编号', '最近预警时间'],
        updateCycle: '实时',
      }),
    },
    submitted: 6,
    happened: [submitDraft(1, '隐患点位置已向社会公布，监测设备编号不涉密。')],
    stands: ['updating.change.approval', NOTHING_ASKED],
  },
  {
    key: 'children-in-need-as-base-data',
    submitter: 'wf-mzj',
    intake: {
      kind: 'add',
      item: 'wf-mzj-101',
      concerned: ['wf-gaj', 'wf-wjw', 'wf-jyj'],
      trigger: { kind: 'function-changed', document: '流动儿童和留守儿童关爱保护工作职责分工', on: ago(7) },
      contents: {
        name: '留守儿童和困境儿童信息',
        category: 'population',
        dataItems: ['儿童姓名', '儿童证件号码', '儿童类别', '监护情况', '帮扶责任人', '走访日期'],
        format: '数据库表',
        updateCycle: '每月',
        sharing: 'conditional',
        basis: [
          { instrument: '中华人民共和国未成年人保护法', level: '法律', article: '第四条' },
          { instrument: '中华人民共和国个人信息保护法', level: '法律', article: '第三十一条' },
        ],
        conditions: ['限于儿童关爱保护、教育资助和医疗救助', '仅返回核验结果，不得批量下载'],
        opening: 'not-open',
        securityLevel: '4级',
      },
    },
    submitted: 6,
    happened: [
      submitDraft(4, '涉及不满十四周岁未成年人的个人信息，已设专门处理规则，逐次授权调用。', true),
      approveDraft(3),
      step(2, 'wf-gaj.clerk', {
        type: 'agreeToDraft',
        payload: { note: '户籍和监护情况以本局人口库为准，同意。' },
      }),
      step(1, 'wf-wjw.clerk', {
        type: 'objectToDraft',
        payload: { reasons: '困境儿童中的重病儿童由本委认定，应当写明认定来源，避免两个数源。' },
      }),
    ],
    stands: ['updating.change.coSigning', NOTHING_ASKED],
  },
  {
    key: 'bus-stops-wait-for-system',
    submitter: 'wf-jtj',
    intake: {
      kind: 'modify',
      item: 'wf-jtj-002',
      concerned: [],
      trigger: { kind: 'function-changed', document: '城乡公交一体化职责调整方案', on: ago(9) },
      contents: changed('wf-jtj-002', {
        dataItems: [...changed('wf-jtj-002').dataItems, '所属县市区', '票价'],
      }),
    },
    submitted: 7,
    happened: [
      step(2, 'provider.clerk', {
        type: 'askForExtension',
        payload: { workingDays: 5, reasons: '县（市、区）公交线路数据正在汇交，月底前才能核对完。' },
      }),
    ],
    stands: ['updating.change.drafting', 'updating.extension.asked'],
  },
  {
    key: 'schools-have-more-time',
    submitter: 'wf-jyj',
    intake: {
      kind: 'modify',
      item: 'wf-jyj-002',
      concerned: [],
      trigger: { kind: 'function-changed', document: '托育机构和幼儿园一体化管理职责通知', on: ago(12) },
      contents: changed('wf-jyj-002', {
        dataItems: [...changed('wf-jyj-002').dataItems, '是否提供托育服务', '托位数'],
      }),
    },
    submitted: 11,
    happened: [
      step(6, 'provider.head', {
        type: 'askForExtension',
        payload: { workingDays: 5, reasons: '托育机构的备案信息须由卫生健康委移交后才能编入。' },
      }),
      step(5, 'bureau.head', {
        type: 'consentToExtension',
        payload: { note: '移交确需时间，同意延长5个工作日。' },
      }),
      submitDraft(1, '托位数已向社会公示，不涉及个人信息。'),
    ],
    stands: ['updating.change.approval', NOTHING_ASKED],
  },
];
