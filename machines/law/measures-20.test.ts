/*
 * 办法第二十条
 * 潍坊市政务信息资源共享交换平台(以下简称“共享平台”)依托全市统一的大数据平台建设,是全市公共数据共享统一渠道。
 * 对无条件共享类的公共数据,数据使用单位可以通过共享平台直接获取。
 * 对有条件共享类的公共数据,数据使用单位通过共享平台向数据提供单位提出共享申请,数据提供单位应当在10个工作日内予以答复。数据提供单位同意共享的,数据使用单位应当按照答复意见使用公共数据;不同意共享的,应当说明理由。非因法定事由,数据提供单位不得拒绝数据使用单位提出的数据共享申请。
 * 对不予共享类或有条件共享类中数据提供单位不同意共享的公共数据,数据使用单位因履行职责确需使用的,由数据使用单位与数据提供单位协商,协商未果的由大数据主管部门协调解决,必要时由大数据主管部门会同相关部门共同审议,共同审议仍不能解决的提请本级人民政府裁定。
 */
import { test } from 'vitest';
import { MEASURES, raised } from '../testing/dispute-case.ts';
import * as dispute from '../testing/dispute-moves.ts';
import { holds, type LawRow } from '../testing/law-row.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';
import * as moves from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';

const request = () => shareRequestCase({ under: 'weifang-measures' });
const refusal = (content: object) => moves.draftRefusal({ payload: { ...moves.REFUSAL, ...content } });

const ROWS: readonly LawRow[] = [
  {
    says: '提供单位应当在10个工作日内答复',
    given: () => stages.submitted(request()),
    when: moves.approve(),
    follows: { leadsTo: { due: { 'share.reply': '2026-10-09' } } },
  },
  {
    says: '非因法定事由不得拒绝：须写明所依据的规定',
    given: () => stages.reviewed(request()),
    when: refusal({ citation: undefined }),
    follows: { against: 'refusal-cites-law', on: ['S20(3)', 'R15(2)'] },
  },
  {
    says: '协商未果的由大数据主管部门协调',
    given: () => raised(MEASURES),
    when: dispute.declareFailed(),
    follows: { leadsTo: { states: ['coordination.received'] } },
  },
  {
    says: '未经共同审议不得提请裁定',
    given: () => raised(MEASURES).after(...dispute.TO_UNRESOLVED),
    when: dispute.submitToGovernment(),
    follows: { against: 'ruling-after-joint-review', on: ['S20(4)'] },
  },
  {
    says: '共同审议仍不能解决的提请本级人民政府裁定',
    given: () => raised(MEASURES).after(...dispute.TO_CONCLUSION, dispute.concludeUnresolved()),
    when: dispute.submitToGovernment(),
    follows: { leadsTo: { states: ['ruling.drafting'] } },
  },
];

test.for(ROWS)('办法第二十条：$says', holds);
