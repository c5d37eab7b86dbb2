/*
 * 条例第二十八条
 * 政务数据共享主管部门应当建立健全政务数据共享争议解决处理机制。
 * 同级政务数据需求部门、政务数据提供部门发生政务数据共享争议的，应当协商解决；协商不成的，应当按照程序向同级政务数据共享主管部门申请协调处理。跨层级、跨地域的政务数据共享发生争议的，由共同的上级政务数据共享主管部门协调处理。经政务数据共享主管部门协调处理仍未达成一致意见的，报政务数据共享主管部门的本级人民政府决定。
 */
import { test } from 'vitest';
import { raised } from '../testing/dispute-case.ts';
import * as moves from '../testing/dispute-moves.ts';
import { holds, type LawRow } from '../testing/law-row.ts';

const ROWS: readonly LawRow[] = [
  {
    says: '协商不成的申请协调处理',
    given: raised,
    when: moves.declareFailed(),
    follows: { leadsTo: { states: ['coordination.received'] } },
  },
  {
    says: '跨层级的由共同的上级主管部门协调',
    given: () => raised({ across: true }),
    when: moves.takeUp(),
    follows: { leadsTo: { states: ['coordination.hearing'] } },
  },
  {
    says: '协调仍未达成一致的报本级人民政府决定',
    given: () => raised().after(...moves.TO_UNRESOLVED),
    when: moves.submitToGovernment(),
    follows: { leadsTo: { states: ['ruling.drafting'] } },
  },
];

test.for(ROWS)('条例第二十八条：$says', holds);
