import { tell } from '../../edges.ts';
import { chart } from '../setup.ts';

/** What was bought has to stand in the catalogue: from here there is no withdrawal (办法 第十三条). */
export const purchased = chart.createStateConfig({
  meta: {
    label: '已采购，待纳入目录',
    articles: ['S13', 'S9(1)'],
    tasks: [{ label: '启动目录变更', by: ['requester.clerk'], actions: ['startChange'] }],
  },
  on: { startChange: { target: 'cataloguing', actions: 'startChange' } },
});

export const cataloguing = chart.createStateConfig({
  meta: { label: '目录变更中', articles: ['S13', 'S9(2)'], waits: '目录变更的结果' },
  on: {
    settled: [
      {
        guard: 'isPublished',
        description: '目录已发布',
        target: 'catalogued',
        actions: tell(['requester.clerk', 'requester.head', 'bureau.clerk'], '采购的数据已纳入目录，办结'),
      },
      // Another change would be merged again: the data has its source in the catalogue, and is shared from there.
      {
        guard: 'isMerged',
        description: '并入已有数源',
        target: 'merged',
        actions: tell(
          ['requester.clerk', 'requester.head', 'bureau.clerk'],
          '采购的数据已并入已有数源，办结',
        ),
      },
      {
        description: '目录变更未成',
        target: 'purchased',
        actions: tell(['requester.clerk', 'requester.head'], '目录变更未成，请重新办理'),
      },
    ],
  },
});
