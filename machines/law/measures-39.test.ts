/*
 * 办法第三十九条
 * 本办法自2022年2月1日起施行,有效期至2027年1月31日。
 */
import { expect, test } from 'vitest';
import { governingRules } from '../../statute/governing-rules.ts';
import { resolveSettings } from '../../statute/settings.ts';
import { supervision } from '../supervision/procedure.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import * as of from '../testing/supervision-case.ts';

const LAST_DAY = '2027-01-31';
const LAPSED = '2027-02-01';
const later = { rectifyBy: '2027-03-31' } as const;
const NOT_BOUND = { against: 'violation-binds-the-unit', on: ['R2', 'S3', 'S37', 'S39'] } as const;
const notice = (on: string, violation: string) => () =>
  submission(supervision, of.supervisionCase({ on, intake: { violation, ...later } }));

const ROWS: readonly LawRow[] = [
  {
    says: '有效期至2027年1月31日：最后一日仍以办法督办',
    submits: notice(LAST_DAY, 'S35(一)'),
    follows: { leadsTo: { states: ['noticing.signing'] } },
  },
  {
    says: '2027年2月1日起不再以办法督办',
    submits: notice(LAPSED, 'S35(一)'),
    follows: NOT_BOUND,
  },
  {
    says: '办法失效后，政府部门仍受条例约束',
    submits: notice(LAPSED, 'R39(一)'),
    follows: { leadsTo: { states: ['noticing.signing'] } },
  },
  {
    says: '办法失效后立案的，整改通知不能改引办法',
    given: () =>
      of
        .drafted(of.supervisionCase({ on: LAPSED, intake: { violation: 'R39(一)', ...later } }))
        .after(of.returnNotice()),
    when: of.revise({
      payload: { violation: 'S35(一)', facts: '未更新目录。', demands: '立即更新。', ...later },
    }),
    follows: NOT_BOUND,
  },
  {
    says: '有效期内立案的，失效后仍按立案时的规定办理',
    given: () => of.served(of.supervisionCase({ on: LAST_DAY, intake: { violation: 'S35(一)', ...later } })),
    when: of.refer({ on: LAPSED }),
    follows: { letter: '提请追责函', saying: ['《潍坊市公共数据管理办法》第三十五条第一项'] },
  },
];

test.for(ROWS)('办法第三十九条：$says', holds);

// What no case can show: on which days 办法 governs at all. A water company is under nothing else.
test.for([
  ['2022-01-31', '施行之前', 'no-instrument'],
  ['2022-02-01', '自施行之日起', 'governed'],
  [LAST_DAY, '有效期的最后一日', 'governed'],
  [LAPSED, '失效之后', 'no-instrument'],
] as const)('办法第三十九条：%s %s', ([on, , kind]) => {
  const water = { covered: false };
  const settings = resolveSettings();
  const rules = governingRules({
    ...{ requester: water, provider: water, on, settings },
    procedure: 'share-request',
  });
  expect(rules.kind).toBe(kind);
});
