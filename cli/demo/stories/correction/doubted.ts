import type { Story } from '../../story.ts';
import { actor } from '../../story.ts';

export const cast = {
  asking: actor('p-wf-swj-clerk-1'),
  askingHead: actor('p-wf-swj-head-1'),
  providing: actor('p-wf-scjgj-clerk-1'),
  source: actor('p-wf-mzj-clerk-1'),
  bureau: actor('p-wf-dsjj-clerk-1'),
};

/** 税务局 doubts addresses in 企业登记基本信息, which is shared without conditions. */
export const doubted: Story['opening'] = {
  says: '税务局使用企业登记基本信息时发现住所有误，提出校核申请：10个工作日内核实、更正并反馈。',
  submission: {
    procedure: 'correction',
    actor: cast.asking,
    intake: {
      item: 'wf-scjgj-001',
      doubts: [{ dataItem: '住所', records: '高新区企业共128户', problem: '道路更名后，住所仍为原路名。' }],
      grounds: '税务登记实地核查记录。',
      papers: ['实地核查记录汇总表'],
    },
  },
};
