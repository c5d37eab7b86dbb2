import { addDays } from '../../../../calendar/iso-date.ts';
import { actor, deedsOf, type Story, type Telling } from '../../story.ts';

export const cast = {
  supervisor: actor('p-wf-dsjj-supervisor-1'),
  bureauHead: actor('p-wf-dsjj-head-1'),
  unit: actor('p-wf-zjj-clerk-1'),
};

export const deed = deedsOf<'supervision'>();

/** The supervisor finds that records were not kept, and drafts a notice. */
export function noticed({ today }: Telling): Story['opening'] {
  return {
    says: '监督检查发现住房和城乡建设局没有按规定保存使用记录，督办人员起草整改通知。通知签发之前，该单位还不是当事方。',
    submission: {
      procedure: 'supervision',
      actor: cast.supervisor,
      intake: {
        unit: 'wf-zjj',
        trigger: 'inspection',
        violation: 'R40(五)',
        facts: '抽查公租房核验接口，近半年的使用记录只保存了一个月。',
        demands: '恢复可以恢复的记录，使用记录保存不少于三年。',
        rectifyBy: addDays(today, 20),
      },
    },
  };
}

/** Signed by another than who drafted it, and served. */
export const issued = [
  deed(
    '督办人员想自己签发：签发属于负责人。',
    cast.supervisor,
    { type: 'issueNotice', payload: {} },
    { refusedBy: 'actor' },
  ),
  deed('负责人签发：该单位成为被督办单位，整改期限开始。', cast.bureauHead, {
    type: 'issueNotice',
    payload: {},
  }),
];
