import type { Story, Telling } from '../../story.ts';
import { applied, cast, deed, endorsed } from './applied.ts';

/** What can be shared is not bought. */
export function existing(_: Telling): Story {
  return {
    title: '社会数据采购：目录中已有可以共享的数据',
    opening: applied('公交线路和站点位置', '疏散运力的测算'),
    scenes: [
      endorsed,
      deed(
        '市大数据局指向“不予共享”的目录事项：规则不允许。',
        cast.cityBureau,
        { type: 'pointToExisting', payload: { item: 'wf-tjj-002', reasons: '已有类似数据。' } },
        { refusedBy: 'existing-item-can-be-shared' },
      ),
      deed('指向交通运输局的公交线路和站点信息：不批准采购，直接共享。', cast.cityBureau, {
        type: 'pointToExisting',
        payload: { item: 'wf-jtj-002', reasons: '含有站点位置，无条件共享，能够满足需要。' },
      }),
    ],
  };
}
