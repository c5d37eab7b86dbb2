import type { Days, Plot } from '../../plot.ts';
import { mergedChange, publishedChange } from '../published-change.ts';
import { bought, startChange } from './steps.ts';

const FOUND_NOTHING = '以数据名称、数据项检索全市目录，没有相近的事项。';

/** What was bought: to be put into the catalogue, on the way there, in it, and merged into what was there. */
export const catalogued = ({ ago }: Days): readonly Plot<'purchase'>[] => {
  const year = ago(1).slice(0, 4);
  return [
    {
      key: 'parking-demand-bought',
      submitter: 'wf-zjj',
      intake: {
        data: '城区停车需求热力数据',
        purpose: '编制停车设施专项规划',
        duty: '《中华人民共和国城乡规划法》，专项规划的编制',
        seller: 'enterprise',
        budgetYuan: 200_000,
        search: { conclusion: 'nothing', findings: FOUND_NOTHING },
      },
      submitted: 30,
      happened: bought(29, 3, {
        contract: `潍住建采〔${year}〕18号`,
        supplier: '鸢都位置科技有限公司',
        priceYuan: 186_000,
        signedOn: ago(16),
        received: '城区一百米网格的停车需求，分工作日和周末，共两批。',
        receivedOn: ago(4),
      }),
      stands: ['purchased'],
    },
    {
      key: 'mobility-being-catalogued',
      submitter: 'wf-yjj',
      intake: {
        data: '重点区域人口热力数据',
        purpose: '灾害避难安置和疏散的测算',
        duty: '《自然灾害救助条例》第十条，应急避难场所的统筹',
        seller: 'enterprise',
        budgetYuan: 300_000,
        search: { conclusion: 'nothing', findings: FOUND_NOTHING },
      },
      submitted: 38,
      happened: [
        ...bought(37, 10, {
          contract: `潍应急采〔${year}〕6号`,
          supplier: '某通信运营商潍坊分公司',
          priceYuan: 288_000,
          signedOn: ago(25),
          received: '全市二百五十米网格逐小时人口热力，共三个月。',
          receivedOn: ago(12),
        }),
        startChange(5, 'wf-yjj-101', {
          name: '人口热力网格数据',
          dataItems: ['网格编号', '统计时段', '常驻人数', '流入人数', '流出人数'],
          updateCycle: '每月',
        }),
      ],
      stands: ['cataloguing'],
    },
    {
      key: 'prices-in-the-catalogue',
      submitter: 'wf-nyj',
      intake: {
        data: '蔬菜批发市场成交价格',
        purpose: '蔬菜产销预警',
        duty: '《中华人民共和国农业法》，农产品市场信息服务',
        seller: 'enterprise',
        budgetYuan: 100_000,
        search: { conclusion: 'nothing', findings: FOUND_NOTHING },
      },
      submitted: 45,
      happened: [
        ...bought(44, 20, {
          contract: `潍农采〔${year}〕9号`,
          supplier: '某农产品物流园有限公司',
          priceYuan: 96_000,
          signedOn: ago(33),
          received: '二十六个品种近三年的逐日成交价和成交量。',
          receivedOn: ago(22),
        }),
        startChange(15, 'wf-nyj-101', {
          name: '蔬菜批发价格信息',
          dataItems: ['品种', '交易日期', '最高价', '最低价', '成交量'],
          updateCycle: '每日',
        }),
      ],
      started: publishedChange('wf-nyj'),
      stands: ['catalogued'],
    },
    {
      key: 'stops-merged',
      submitter: 'wf-tjj',
      intake: {
        data: '便民服务网点位置',
        purpose: '十五分钟生活圈的统计监测',
        duty: '《中华人民共和国统计法》，社会发展统计监测',
        seller: 'social-organisation',
        budgetYuan: 50_000,
        search: { conclusion: 'nothing', findings: FOUND_NOTHING },
      },
      submitted: 43,
      happened: [
        ...bought(42, 18, {
          contract: `潍统采〔${year}〕3号`,
          supplier: '某便民服务行业协会',
          priceYuan: 42_000,
          signedOn: ago(30),
          received: '城区便民服务网点的名称、位置和营业时间。',
          receivedOn: ago(20),
        }),
        startChange(13, 'wf-tjj-101', {
          name: '便民服务网点信息',
          dataItems: ['网点名称', '网点类别', '网点位置', '营业时间'],
          updateCycle: '每季度',
        }),
      ],
      started: mergedChange(
        'wf-tjj',
        'wf-mzj-005',
        '网点位置以民政局的地名地址为准，并入地名信息，由民政局一并维护。',
      ),
      stands: ['merged'],
    },
  ];
};
