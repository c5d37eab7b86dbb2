import { deedsOf, type Story, type Telling } from '../../story.ts';
import { NOTHING_SECRET } from '../catalogue-change/assessed.ts';
import { applied, cast, deed, endorsed } from './applied.ts';

const inChange = deedsOf<'catalogue-change'>('started');

/** Approved, bought, and put into the catalogue, so that nobody buys it twice. */
export function catalogued({ today, mark }: Telling): Story {
  const purchase = {
    contract: `潍应急采〔${today.slice(0, 4)}〕9号`,
    supplier: '某通信运营商潍坊分公司',
    priceYuan: 288_000,
    signedOn: today,
    received: '全市二百五十米网格逐小时人口热力，共三个月。',
    receivedOn: today,
  };
  return {
    title: '社会数据采购：报批、采购、纳入目录',
    opening: applied('重点区域人口热力数据', '灾害避难安置和疏散的测算'),
    scenes: [
      endorsed,
      deed('市大数据局批准。', cast.cityBureau, { type: 'approve', payload: {} }),
      deed(
        '登记的合同价款超出批准的预算：规则不允许。',
        cast.asking,
        { type: 'recordPurchase', payload: { ...purchase, priceYuan: 360_000 } },
        { refusedBy: 'within-approved-budget' },
      ),
      deed('登记采购结果。', cast.asking, { type: 'recordPurchase', payload: purchase }),
      deed('启动目录变更，纳入本部门目录。', cast.asking, {
        type: 'startChange',
        payload: {
          item: `wf-yjj-${mark.toLowerCase()}`,
          concerned: [],
          contents: {
            name: `人口热力网格数据（演示${mark}）`,
            category: 'departmental',
            // Marked: the catalogue is searched for the same data items, and an earlier demo may have put them there.
            dataItems: ['网格编号', '统计时段', '人数'].map((word) => `${word}${mark}`),
            format: '结构化文件',
            updateCycle: '每月',
            sharing: 'unconditional',
            opening: 'not-open',
            securityLevel: '2级',
          },
        },
      }),
      inChange('在目录变更案件里：经办人完成评估。', cast.asking, {
        type: 'submitDraft',
        payload: { assessments: { ...NOTHING_SECRET, personalInformation: 'none' } },
      }),
      inChange('部门负责人审核同意。', cast.askingHead, { type: 'approveDraft', payload: {} }),
      inChange('市大数据局审核，发布目录。', cast.cityBureau, {
        type: 'publish',
        payload: { filing: `潍数备〔${today.slice(0, 4)}〕${mark}号`, responsible: 'wf-yjj' },
      }),
      { says: '目录发布的结果送达采购案件：各单位可以共享，办结。', comes: 'settlement' },
    ],
  };
}
