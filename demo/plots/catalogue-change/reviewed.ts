import type { Days, Plot } from '../../plot.ts';
import { approveDraft, changed, step, submitDraft } from './steps.ts';

const NOTHING_ASKED = 'updating.extension.none';

/** Changes before the bureaus, of the county and of the city, and their ends. */
export const reviewed = ({ ago }: Days): readonly Plot<'catalogue-change'>[] => {
  const year = ago(1).slice(0, 4);
  return [
    {
      key: 'county-canteens-before-the-county',
      submitter: 'sg-mzj',
      intake: {
        kind: 'add',
        item: 'sg-mzj-101',
        concerned: [],
        trigger: { kind: 'function-changed', document: '寿光市养老助餐服务职责分工通知', on: ago(6) },
        contents: {
          name: '寿光市养老助餐点信息',
          category: 'departmental',
          dataItems: ['助餐点名称', '助餐点地址', '供餐时段', '补贴标准', '运营主体'],
          format: '结构化文件',
          updateCycle: '每月',
          sharing: 'unconditional',
          opening: 'unconditional',
          securityLevel: '1级',
        },
      },
      submitted: 5,
      happened: [submitDraft(4, '助餐点信息对外公示，不含个人信息。'), approveDraft(2)],
      stands: ['updating.change.reviewing.level', NOTHING_ASKED],
    },
    {
      key: 'county-doctors-before-the-city',
      submitter: 'zc-wjj',
      intake: {
        kind: 'add',
        item: 'zc-wjj-101',
        concerned: [],
        trigger: { kind: 'function-changed', document: '诸城市家庭医生签约服务管理职责通知', on: ago(9) },
        contents: {
          name: '诸城市家庭医生签约信息',
          category: 'departmental',
          dataItems: ['签约居民姓名', '签约居民证件号码', '签约团队', '签约起止日期', '履约次数'],
          format: '数据库表',
          updateCycle: '每日',
          sharing: 'conditional',
          basis: [
            { instrument: '中华人民共和国基本医疗卫生与健康促进法', level: '法律', article: '第三十一条' },
          ],
          conditions: ['限于基本公共卫生服务和医保签约服务费结算'],
          opening: 'not-open',
          securityLevel: '3级',
        },
      },
      submitted: 8,
      happened: [
        submitDraft(7, '涉及健康信息，按敏感个人信息管理，接口逐次鉴权。', true),
        approveDraft(6),
        step(5, 'bureau.head', {
          type: 'consentAndFile',
          payload: { filing: `诸数备〔${year}〕16号` },
        }),
      ],
      stands: ['updating.change.reviewing.city', NOTHING_ASKED],
    },
    {
      key: 'listed-firms-before-the-city',
      submitter: 'wf-swj',
      intake: {
        kind: 'modify',
        item: 'wf-swj-001',
        concerned: ['wf-scjgj'],
        trigger: { kind: 'law-amended', document: '纳税缴费信用管理办法', on: ago(10) },
        contents: changed('wf-swj-001', {
          name: '纳税缴费信用评价结果（A级）',
          dataItems: [...changed('wf-swj-001').dataItems, '缴费信用事项'],
        }),
      },
      submitted: 7,
      happened: [
        submitDraft(5, '评价结果依法主动公开，不涉及个人信息。'),
        approveDraft(4),
        step(1, 'wf-scjgj.clerk', { type: 'agreeToDraft', payload: {} }),
      ],
      stands: ['updating.change.reviewing.city', NOTHING_ASKED],
    },
    {
      key: 'pharmacies-published',
      submitter: 'wf-ybj',
      intake: {
        kind: 'modify',
        item: 'wf-ybj-003',
        concerned: [],
        trigger: { kind: 'function-changed', document: '门诊统筹定点药店管理职责通知', on: ago(18) },
        contents: changed('wf-ybj-003', {
          dataItems: [...changed('wf-ybj-003').dataItems, '是否门诊统筹定点'],
        }),
      },
      submitted: 16,
      happened: [
        submitDraft(14, '名单向社会公布，不涉及个人信息。'),
        approveDraft(13),
        step(12, 'cityBureau.head', {
          type: 'publish',
          payload: { filing: `潍数备〔${year}〕38号`, responsible: 'wf-ybj' },
        }),
      ],
      stands: ['published'],
    },
    {
      key: 'yearbook-tables-deleted',
      submitter: 'wf-tjj',
      intake: {
        kind: 'delete',
        item: 'wf-tjj-001',
        concerned: [],
        trigger: { kind: 'function-changed', document: '统计年鉴改由省级统一发布的通知', on: ago(24) },
        reasons: '统计年鉴改由省统计局统一发布，本局不再编制，使用单位改从省平台获取。',
      },
      submitted: 22,
      happened: [
        submitDraft(21, '删减已公开的统计指标，不涉及个人信息。'),
        approveDraft(20),
        step(19, 'cityBureau.head', { type: 'publish', payload: { filing: `潍数备〔${year}〕33号` } }),
      ],
      stands: ['published'],
    },
    {
      key: 'shops-merged-into-companies',
      submitter: 'wf-xzspj',
      intake: {
        kind: 'add',
        item: 'wf-xzspj-101',
        concerned: ['wf-scjgj'],
        trigger: { kind: 'function-changed', document: '企业开办“一件事”职责分工通知', on: ago(20) },
        contents: {
          name: '新设企业登记信息',
          category: 'legal-entity',
          dataItems: ['企业名称', '统一社会信用代码', '法定代表人', '成立日期', '住所', '登记状态'],
          format: '数据库表',
          updateCycle: '每日',
          sharing: 'unconditional',
          opening: 'unconditional',
          securityLevel: '1级',
        },
      },
      submitted: 18,
      happened: [
        submitDraft(17, '企业登记信息依法公示，不涉及个人信息保护影响。'),
        approveDraft(16),
        step(15, 'wf-scjgj.head', {
          type: 'objectToDraft',
          payload: { reasons: '与本局企业登记基本信息重复，登记机关是唯一数源。' },
        }),
        step(13, 'cityBureau.head', {
          type: 'mergeIntoSource',
          payload: {
            source: 'wf-scjgj-001',
            reasons: '数据项全部包含在企业登记基本信息中，按照一数一源并入，审批局改为申请使用。',
          },
        }),
      ],
      stands: ['merged'],
    },
    {
      key: 'county-relief-refused',
      submitter: 'sg-mzj',
      intake: {
        kind: 'add',
        item: 'sg-mzj-102',
        concerned: [],
        trigger: { kind: 'function-changed', document: '寿光市社会救助信息员管理规定', on: ago(15) },
        contents: {
          name: '寿光市救助信息员考勤信息',
          category: 'departmental',
          dataItems: ['信息员工号', '考勤月份', '出勤天数', '走访户数'],
          format: '结构化文件',
          updateCycle: '每月',
          sharing: 'unconditional',
          opening: 'not-open',
          securityLevel: '2级',
        },
      },
      submitted: 14,
      happened: [
        submitDraft(13, '考勤按工号统计，不含姓名。'),
        approveDraft(12),
        step(10, 'bureau.head', {
          type: 'refuse',
          payload: { reasons: '内部人事管理信息不是履行公共管理职责中产生的公共数据，不编入目录。' },
        }),
      ],
      stands: ['refused'],
    },
    {
      key: 'water-permits-withdrawn',
      submitter: 'wf-slj',
      intake: {
        kind: 'modify',
        item: 'wf-slj-001',
        concerned: ['wf-xzspj'],
        trigger: { kind: 'function-changed', document: '取水许可电子证照归集方案', on: ago(11) },
        contents: changed('wf-slj-001', { updateCycle: '实时' }),
      },
      submitted: 9,
      happened: [
        step(6, 'provider.head', {
          type: 'withdraw',
          payload: { reasons: '电子证照归集推迟到明年，更新周期暂不调整。' },
        }),
      ],
      stands: ['withdrawn'],
    },
  ];
};
