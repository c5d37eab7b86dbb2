/*
 * 条例第二十七条
 * 政务数据需求部门通过共享获取的政务数据，共享目的已实现、无法实现或者为实现共享目的不再必要的，应当按照政务数据提供部门的要求妥善处置。
 * 政务数据需求部门存在擅自超出使用范围、共享目的使用政务数据，或者擅自将政务数据提供给第三方的，政务数据共享主管部门或者政务数据提供部门应当暂停其政务数据共享权限，并督促限期整改，对拒不整改或者整改不到位的，可以终止共享。
 * 政务数据提供部门无正当理由，不得终止或者变更已提供的政务数据共享服务。确需终止或者变更服务的，政务数据提供部门应当与政务数据需求部门协商，并报同级政务数据共享主管部门备案。
 */
import { test } from 'vitest';
import { catalogueChangeCase } from '../testing/catalogue-change-case.ts';
import * as change from '../testing/catalogue-change-moves.ts';
import * as changing from '../testing/catalogue-change-stages.ts';
import { holds, type LawRow } from '../testing/law-row.ts';
import { rectificationEnds, rectifyMisuse } from '../testing/rectification-moves.ts';
import * as moves from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';

const DATE_AHEAD = { against: 'rectification-date-lies-ahead', on: ['R27(2)'] } as const;
const ONLY_AFTER_FAILURE = { against: 'termination-after-failed-rectification', on: ['R27(2)'] } as const;
const IN_USE = { asks: 'item-is-in-use', on: ['R27(3)', 'S11'] } as const;
const misuse = { kind: 'beyond-purpose', facts: '用于广告推送。' };
const verifying = () => stages.suspended().after(moves.reportRectification());
const asked = () => stages.inUse().after(moves.askToEnd());

const ROWS: readonly LawRow[] = [
  {
    says: '目的已实现的，需求部门处置数据，并写明处置情况',
    given: stages.inUse,
    when: moves.endUse({ payload: {} }),
    follows: { lacks: ['disposal'] },
  },
  {
    says: '处置后共享终结，提供部门得知处置情况',
    given: stages.inUse,
    when: moves.endUse(),
    follows: {
      leadsTo: {
        closed: true,
        effects: [{ type: 'setGrantStatus', status: 'ended' }],
        told: ['provider.clerk'],
      },
    },
  },
  {
    says: '使用时限届满的，权限终止，数据仍须处置',
    given: stages.inUse,
    when: moves.expires('share.use'),
    follows: {
      leadsTo: {
        closed: false,
        effects: [{ type: 'setGrantStatus', status: 'ended' }],
        tasks: ['requester.clerk 处置到期数据'],
      },
    },
  },
  {
    says: '数据已经提供的，不能以撤回代替处置',
    given: () => stages.delivered().after(moves.reportProblem()),
    when: moves.withdraw(),
    follows: { against: 'withdrawal-before-delivery', on: ['R27(1)'] },
  },
  ...(['bureau.head', 'provider.head'] as const).map(
    (by): LawRow => ({
      says: `存在擅自使用的，应当暂停权限并限期整改（${by}）`,
      given: () => stages.inUse().after(moves.reportMisuse()),
      when: moves.suspend({ by }),
      follows: {
        leadsTo: {
          effects: [{ type: 'setGrantStatus', status: 'suspended' }],
          due: { 'share.rectify': '2027-12-31' },
          tasks: ['requester.clerk 限期整改', 'requester.head 限期整改'],
          told: ['requester.clerk', 'requester.head'],
        },
      },
    }),
  ),
  {
    says: '需求部门不能决定暂停',
    given: () => stages.inUse().after(moves.reportMisuse()),
    when: moves.suspend({ by: 'requester.head' }),
    follows: { refusedBy: 'actor' },
  },
  {
    says: '暂停须写明整改期限',
    given: stages.inUse,
    when: moves.suspend({ payload: misuse }),
    follows: { lacks: ['rectifyBy'] },
  },
  {
    says: '整改期限应当在决定之后',
    given: stages.inUse,
    when: moves.suspend({ payload: { ...misuse, rectifyBy: '2026-09-18' } }),
    follows: DATE_AHEAD,
  },
  {
    says: '整改不到位继续整改的，新期限也应当在决定之后',
    given: verifying,
    when: moves.rejectRectification({ payload: { reasons: '仍有留存', rectifyBy: '2026-09-18' } }),
    follows: DATE_AHEAD,
  },
  {
    says: '整改到位的，恢复权限',
    given: verifying,
    when: moves.acceptRectification(),
    follows: {
      leadsTo: { states: ['inUse.using'], effects: [{ type: 'setGrantStatus', status: 'live' }] },
    },
  },
  {
    says: '使用中不能直接终止共享',
    given: stages.inUse,
    when: moves.terminate(),
    follows: { refusedBy: 'state' },
  },
  {
    says: '整改期限未过的，不能终止共享',
    given: stages.suspended,
    when: moves.terminate(),
    follows: ONLY_AFTER_FAILURE,
  },
  {
    says: '期限内已报告、尚未核实的，不能终止共享',
    given: verifying,
    when: moves.terminate({ on: '2028-01-31' }),
    follows: ONLY_AFTER_FAILURE,
  },
  {
    says: '拒不整改的，可以终止共享',
    given: () => stages.suspended().after(moves.expires('share.rectify')),
    when: moves.terminate(),
    follows: {
      leadsTo: {
        closed: true,
        effects: [{ type: 'setGrantStatus', status: 'terminated' }],
        told: ['requester.clerk', 'provider.clerk', 'bureau.clerk'],
      },
    },
  },
  {
    says: '整改不到位的，可以终止共享',
    given: () => verifying().after(moves.rejectRectification()),
    when: moves.terminate({ by: 'provider.head' }),
    follows: { leadsTo: { closed: true, effects: [{ type: 'setGrantStatus', status: 'terminated' }] } },
  },
  {
    says: '督办整改已提请追责的，可以终止共享',
    given: () => stages.suspended().after(rectifyMisuse(), rectificationEnds('referred')),
    when: moves.terminate(),
    follows: { leadsTo: { states: ['terminated'] } },
  },
  {
    says: '督办撤销的，不足以终止共享',
    given: () => stages.suspended().after(rectifyMisuse(), rectificationEnds('dropped')),
    when: moves.terminate(),
    follows: ONLY_AFTER_FAILURE,
  },
  {
    says: '提供部门无正当理由不得终止服务',
    given: stages.inUse,
    when: moves.askToEnd({ payload: { negotiation: '拟协商' } }),
    follows: { lacks: ['justification'] },
  },
  {
    says: '确需终止的，应当与需求部门协商',
    given: stages.inUse,
    when: moves.askToEnd(),
    follows: {
      leadsTo: {
        tasks: ['requester.clerk 答复终止服务的协商', 'requester.head 答复终止服务的协商'],
        told: ['requester.clerk', 'requester.head'],
        due: { 'share.use': '2028-06-30' },
      },
    },
  },
  {
    says: '协商未成的，服务继续',
    given: asked,
    when: moves.objectToEnd(),
    follows: { leadsTo: { states: ['inUse.using'], due: { 'share.use': '2028-06-30' } } },
  },
  {
    says: '协商一致的，报同级主管部门备案；备案之前服务不停',
    given: asked,
    when: moves.agreeToEnd(),
    follows: { leadsTo: { tasks: ['bureau.clerk 终止服务备案'], told: ['bureau.clerk'], effects: [] } },
  },
  { says: '未经协商不能备案', given: asked, when: moves.fileEnding(), follows: { refusedBy: 'state' } },
  {
    says: '备案后终止，双方得知',
    given: () => asked().after(moves.agreeToEnd()),
    when: moves.fileEnding(),
    follows: {
      leadsTo: {
        closed: true,
        effects: [{ type: 'setGrantStatus', status: 'ended' }],
        told: ['requester.clerk', 'provider.clerk'],
      },
    },
  },
  {
    says: '目录事项在使用中的，不得以缩小目录变更服务',
    given: changing.approved,
    when: change.publish(),
    follows: IN_USE,
  },
  {
    says: '目录事项在使用中的，不得以删减目录终止服务',
    given: () => changing.approved(catalogueChangeCase({ kind: 'delete' })),
    when: change.publishDeletion(),
    follows: IN_USE,
  },
];

test.for(ROWS)('条例第二十七条：$says', holds);
