/*
 * 条例第四十一条
 * 政务数据共享主管部门违反本条例规定，有下列情形之一的，由本级人民政府或者上级主管部门责令改正；拒不改正或者情节严重的，对负有责任的领导人员和直接责任人员依法给予处分：
 * （一）未按照规定明确数源部门；
 * （二）未按照规定对政务数据共享争议进行协调处理；
 * （三）违反本条例规定的其他情形。
 */
import { test } from 'vitest';
import { supervision } from '../supervision/procedure.ts';
import { person } from '../testing/cast.ts';
import * as changing from '../testing/catalogue-change-stages.ts';
import { raised } from '../testing/dispute-case.ts';
import * as dispute from '../testing/dispute-moves.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import { startRectification } from '../testing/rectification-moves.ts';
import { supervisionCase } from '../testing/supervision-case.ts';

const COORDINATES_IN_30_DAYS = { settings: { 'internal-targets': { 'dispute.coordination': 30 } } };
const uncoordinated = () =>
  raised(COORDINATES_IN_30_DAYS).after(dispute.declareFailed(), { expires: 'dispute.coordination' });
const unpublished = () => changing.approved().after({ expires: 'catalogue.publish' });
const orders = (intake: object) => submission(supervision, supervisionCase({ intake }));
const FOR_OTHERS = { against: 'rectification-of-what-is-overdue', on: ['S35', 'R39', 'R40'] } as const;

const ROWS: readonly LawRow[] = [
  {
    says: '主管部门不能责令自己改正',
    submits: () => orders({ unit: 'bureau' }),
    follows: { against: 'not-oneself', on: ['R41'] },
  },
  ...(['R41(一)', 'R41(二)', 'R41(三)'] as const).map(
    (violation): LawRow => ({
      says: `本条各项由本级人民政府或者上级主管部门处理，不对政府部门立案督办（${violation}）`,
      submits: () => orders({ violation }),
      follows: { lacks: ['violation'] },
    }),
  ),
  {
    says: '（二）争议协调逾期的，由督办人员督办',
    given: uncoordinated,
    when: dispute.supervise(),
    follows: { leadsTo: { states: ['coordination.received'] } },
  },
  {
    says: '（二）争议协调逾期的是主管部门，不责令当事部门改正',
    given: uncoordinated,
    when: startRectification('dispute.negotiation', 'provider', 'R39(九)'),
    follows: { refusedBy: 'state' },
  },
  {
    says: '主管部门自己逾期未发布目录的，不责令编制部门改正',
    given: unpublished,
    when: {
      ...startRectification('catalogue.update', 'provider', 'R39(一)'),
      by: person('cityBureau.supervisor'),
    },
    follows: FOR_OTHERS,
  },
];

test.for(ROWS)('条例第四十一条：$says', holds);
