import type { Story } from '../../story.ts';
import { actor, deedsOf } from '../../story.ts';

export const cast = {
  asking: actor('p-wf-yjj-clerk-1'),
  askingHead: actor('p-wf-yjj-head-1'),
  cityBureau: actor('p-wf-dsjj-head-1'),
};

export const deed = deedsOf<'purchase'>();

/** 应急管理局 wants to buy data. */
export const applied = (data: string, purpose: string): Story['opening'] => ({
  says: `应急管理局要采购社会数据（${data}），先检索目录，再报批。`,
  submission: {
    procedure: 'purchase',
    actor: cast.asking,
    intake: {
      data,
      purpose,
      duty: '《自然灾害救助条例》第十条，应急避难的统筹',
      seller: 'enterprise',
      budgetYuan: 300_000,
      search: { conclusion: 'nothing', findings: '检索目录，没有相近的事项。' },
    },
  },
});

export const endorsed = deed('本部门负责人审核同意，报市大数据局审批。', cast.askingHead, {
  type: 'endorse',
  payload: {},
});
