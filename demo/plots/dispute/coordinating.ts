import type { Days, Plot } from '../../plot.ts';
import { failed, opinion, step, takeUp, unresolved } from './steps.ts';

/** Disputes before the bureau: not yet taken up, being heard, its opinion with the two sides, accepted, and rejected. */
export const coordinating = ({ ago }: Days): readonly Plot<'dispute'>[] => {
  const year = ago(1).slice(0, 4);
  return [
    {
      key: 'complaints-for-tax-checks',
      submitter: 'wf-swj',
      intake: {
        item: 'wf-scjgj-007',
        scope: ['被举报单位', '举报内容', '举报日期'],
        need: '对虚开发票和隐匿收入的线索立案前，需要核对被举报单位的举报内容。',
      },
      submitted: 13,
      happened: [failed(1, '市场监管局认为举报内容一律不能提供；本局只需要涉税部分。')],
      stands: ['coordination.received'],
    },
    {
      // Across levels 条例 knows no negotiation: it begins with the city's bureau, which is over both.
      key: 'adoptions-for-county-relief',
      submitter: 'sg-mzj',
      intake: {
        item: 'wf-mzj-006',
        scope: ['收养人姓名', '收养人证件号码', '被收养人姓名', '登记日期'],
        need: '认定寿光市困难家庭成员时核对收养关系，本级只登记了2020年以后的收养。',
      },
      submitted: 9,
      happened: [takeUp(6)],
      stands: ['coordination.hearing'],
    },
    {
      key: 'informers-for-police',
      submitter: 'wf-gaj',
      intake: {
        item: 'wf-swj-004',
        scope: ['检举编号', '被检举人名称', '检举内容', '受理日期'],
        need: '侦办骗取出口退税案件，需要串并检举线索，检举人信息不在申请范围内。',
      },
      submitted: 35,
      happened: [failed(32, '税务局要求逐案调取，批量提供没有先例。'), takeUp(31)],
      stands: ['coordination.hearing'],
    },
    {
      key: 'census-for-park-planning',
      submitter: 'gx-gwh',
      intake: {
        item: 'wf-tjj-002',
        scope: ['单位名称', '统一社会信用代码', '行业代码', '从业人员数'],
        need: '编制高新区产业空间规划，需要按地块统计从业人员。',
      },
      submitted: 24,
      happened: [
        failed(18, '统计局只同意提供全区汇总数，无法落到地块。'),
        takeUp(17),
        opinion(5, {
          outcome: 'share-in-part',
          scope: ['行业代码', '从业人员数'],
          reasons: '以地块为单元汇总后提供，三家以下单位的地块合并，不能推断出单个单位。',
          document: `潍数协〔${year}〕21号`,
        }),
        step(3, 'requester.head', { type: 'acceptOpinion', payload: {} }),
      ],
      stands: ['coordination.answering'],
    },
    {
      key: 'census-for-emission-inventory',
      submitter: 'wf-sthjj',
      intake: {
        item: 'wf-tjj-002',
        scope: ['单位名称', '统一社会信用代码', '行业代码', '营业收入'],
        need: '编制温室气体排放清单，需要逐家核对企业的行业代码。',
      },
      submitted: 26,
      happened: [
        failed(20, '统计局认为清单编制不属于统计目的。'),
        ...unresolved(
          19,
          4,
          {
            outcome: 'share-in-part',
            scope: ['单位名称', '统一社会信用代码', '行业代码'],
            reasons: '行业代码与登记信息可以相互印证，不涉及经营数据，可以提供。',
            document: `潍数协〔${year}〕19号`,
          },
          '普查资料严格限定用于普查目的，行业代码也是普查对象申报的资料，不能逐家提供。',
        ),
      ],
      stands: ['coordination.unresolved'],
    },
    {
      key: 'sealed-records-for-conscription',
      submitter: 'wf-tyjrj',
      intake: {
        item: 'wf-gaj-006',
        scope: ['案件编号', '封存决定日期'],
        need: '办理退役军人安置政审复核，部分人员的记录与原政审结论不一致。',
      },
      submitted: 28,
      happened: [
        failed(23, '公安局认为安置复核不属于可以查询封存记录的情形。'),
        takeUp(22),
        opinion(16, {
          outcome: 'not-share',
          scope: [],
          reasons: '封存记录依法不得提供，原政审结论可以向出具机关书面核实。',
          document: `潍数协〔${year}〕17号`,
        }),
        step(14, 'provider.head', { type: 'acceptOpinion', payload: {} }),
        step(12, 'requester.head', { type: 'acceptOpinion', payload: {} }),
      ],
      stands: ['settled'],
    },
  ];
};
