import type { ActionOf } from '../../../client/docket-client.ts';
import type { Days, Plot } from '../../plot.ts';
import { publishedChange } from '../published-change.ts';
import { accept, consult, from, refuse, review, step, takenIn } from './steps.ts';

type Contents = Extract<
  Extract<ActionOf<'opening-request'>, { type: 'startChange' }>['payload'],
  { kind: 'add' }
>['contents'];

/** Data of the department's own that is to be open to all. */
const openToAll = (contents: Pick<Contents, 'name' | 'dataItems' | 'format' | 'updateCycle'>): Contents => ({
  ...contents,
  category: 'departmental',
  sharing: 'unconditional',
  opening: 'unconditional',
  securityLevel: '1级',
});

/** Demands for data outside the open list: under review, refused, and being taken in by a change of the catalogue. */
export const demanded = ({ ago }: Days): readonly Plot<'opening-request'>[] => {
  const change = (day: number, unit: 'wf-jtj' | 'wf-wjw', item: string, contents: Contents) =>
    step(day, `${unit}.clerk`, {
      type: 'startChange',
      payload: {
        kind: 'add',
        item,
        trigger: { kind: 'opening-demand', document: '公共数据开放需求办理决定', on: ago(day) },
        contents,
      },
    });
  return [
    {
      key: 'vaccines-for-parents',
      submitter: 'wf-dsjj',
      intake: {
        ...from('citizen', 'KF-2026-0209'),
        kind: 'demand',
        unit: 'wf-wjw',
        data: '预防接种门诊的疫苗到货和预约余量',
        purpose: '制作免费的接种提醒小程序',
        papers: ['公共数据安全承诺书'],
      },
      submitted: 5,
      happened: [accept(4)],
      stands: ['decidingDemand.review'],
    },
    {
      key: 'bus-cards-for-planners',
      submitter: 'wf-dsjj',
      intake: {
        ...from('legal-person', 'KF-2026-0201'),
        kind: 'demand',
        unit: 'wf-gj',
        data: '公交分站点、分时段的上下车人次',
        purpose: '商业选址分析',
        papers: ['公共数据安全承诺书'],
      },
      submitted: 8,
      happened: [accept(7), consult(4, '刷卡数据由一卡通公司采集，涉及其经营利益。')],
      stands: ['decidingDemand.consulting'],
    },
    {
      key: 'school-menus-for-nutrition',
      submitter: 'wf-dsjj',
      intake: {
        ...from('other', 'KF-2026-0176'),
        kind: 'demand',
        unit: 'wf-jyj',
        data: '中小学食堂每周带量食谱',
        purpose: '营养学会评价学生膳食',
        papers: ['公共数据安全承诺书'],
      },
      submitted: 14,
      happened: takenIn(13, '按学校逐周汇总，在开放平台以结构化文件开放。').slice(0, 3),
      stands: ['decidingDemand.signing'],
    },
    {
      key: 'charging-posts-for-drivers',
      submitter: 'wf-dsjj',
      intake: {
        ...from('legal-person', 'KF-2026-0171'),
        kind: 'demand',
        unit: 'wf-jtj',
        data: '公共充电桩的位置和实时状态',
        purpose: '导航企业为车主推荐空闲充电桩',
        papers: ['公共数据安全承诺书'],
      },
      submitted: 16,
      happened: takenIn(15, '以服务接口开放位置、功率和空闲状态。'),
      stands: ['takingIn.preparing'],
    },
    {
      key: 'road-works-for-navigation',
      submitter: 'wf-dsjj',
      intake: {
        ...from('legal-person', 'KF-2026-0149'),
        kind: 'demand',
        unit: 'wf-jtj',
        data: '道路施工占道的路段和起止时间',
        purpose: '导航避让施工路段',
        papers: ['公共数据安全承诺书'],
      },
      submitted: 22,
      happened: [
        ...takenIn(21, '占道施工许可核发当日在开放平台更新。'),
        change(
          12,
          'wf-jtj',
          'wf-jtj-101',
          openToAll({
            name: '占道施工路段信息',
            dataItems: ['施工路段', '占用车道', '施工起始时间', '施工结束时间', '绕行建议'],
            format: '服务接口',
            updateCycle: '每日',
          }),
        ),
      ],
      stands: ['takingIn.changing'],
    },
    {
      key: 'clinics-for-rural-map',
      submitter: 'wf-dsjj',
      intake: {
        ...from('other', 'KF-2026-0112'),
        kind: 'demand',
        unit: 'wf-wjw',
        data: '村卫生室的位置和坐诊时间',
        purpose: '公益组织为农村老人制作就医地图',
        papers: ['公共数据安全承诺书'],
      },
      submitted: 34,
      happened: [
        ...takenIn(33, '位置和坐诊时间本来就对外公示，全部开放。'),
        change(
          20,
          'wf-wjw',
          'wf-wjw-101',
          openToAll({
            name: '村卫生室坐诊信息',
            dataItems: ['卫生室名称', '所在村', '坐诊医生人数', '坐诊时间', '可办项目'],
            format: '结构化文件',
            updateCycle: '每月',
          }),
        ),
      ],
      started: publishedChange('wf-wjw'),
      stands: ['opened'],
    },
    {
      key: 'cameras-for-tourism',
      submitter: 'wf-dsjj',
      intake: {
        ...from('legal-person', 'KF-2026-0131'),
        kind: 'demand',
        unit: 'wf-gaj',
        data: '景区周边公共安全视频的点位和图像',
        purpose: '旅游企业统计客流',
        papers: [],
      },
      submitted: 30,
      happened: refuse(28, 'S23(二)', '视频点位关系公共安全，图像含有大量个人信息，不属于可以开放的数据。'),
      stands: ['refused'],
    },
    {
      key: 'vaccination-records-for-study',
      submitter: 'wf-dsjj',
      intake: {
        ...from('other', 'KF-2026-0135'),
        kind: 'demand',
        unit: 'wf-wjw',
        data: '分年龄、分疫苗的接种率',
        purpose: '医学院的流行病学教学',
        papers: ['公共数据安全承诺书'],
      },
      submitted: 26,
      happened: [accept(25), review(22, '汇总到县（市、区）后可以开放。')],
      stands: ['decidingDemand.review'],
    },
  ];
};
