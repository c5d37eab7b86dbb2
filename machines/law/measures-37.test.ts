/*
 * 办法第三十七条
 * 国家、本省相关法律、法规、规章对公共数据管理已有规定的,从其规定;没有规定的,参照适用本办法。
 */
import { test } from 'vitest';
import { supervision } from '../supervision/procedure.ts';
import { catalogueChangeCase } from '../testing/catalogue-change-case.ts';
import * as catalogue from '../testing/catalogue-change-moves.ts';
import * as changes from '../testing/catalogue-change-stages.ts';
import { MEASURES, raised } from '../testing/dispute-case.ts';
import * as dispute from '../testing/dispute-moves.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';
import * as share from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';
import { supervisionCase } from '../testing/supervision-case.ts';

/** A water company, which the State Council's regulation (条例) does not cover. */
const WATER = { under: 'weifang-measures' } as const;

const ROWS: readonly LawRow[] = [
  {
    says: '国家已有规定的从其规定：政府部门更新目录适用条例，10个工作日',
    given: changes.submitted,
    when: catalogue.submitDraft(),
    follows: { leadsTo: { due: { 'catalogue.update': '2026-09-28' } } },
  },
  {
    says: '国家没有规定的适用办法：供水企业更新目录，15个工作日',
    given: () => changes.submitted(catalogueChangeCase(WATER)),
    when: catalogue.submitDraft(),
    follows: { leadsTo: { due: { 'catalogue.update': '2026-10-10' } } },
  },
  {
    says: '国家已有规定的从其规定：政府部门之间的答复可以延期',
    given: stages.inReview,
    when: share.askForExtension(),
    follows: { leadsTo: { states: ['handling.reply.review', 'handling.extension.asked'] } },
  },
  {
    says: '国家没有规定的适用办法：供水企业的答复不能延期',
    given: () => stages.inReview(shareRequestCase(WATER)),
    when: share.askForExtension(),
    follows: { against: 'extension-only-under-regulation', on: ['R21(1)', 'S20(3)'] },
  },
  {
    says: '国家已有规定的从其规定：协调不成的报本级人民政府决定',
    given: () => raised().after(...dispute.TO_UNRESOLVED),
    when: dispute.submitToGovernment(),
    follows: { leadsTo: { states: ['ruling.drafting'] } },
  },
  {
    says: '国家没有规定的适用办法：协调不成的先共同审议',
    given: () => raised(MEASURES).after(...dispute.TO_UNRESOLVED),
    when: dispute.submitToGovernment(),
    follows: { against: 'ruling-after-joint-review', on: ['S20(4)'] },
  },
  {
    says: '条例没有规定安全审查，参照办法',
    given: stages.inReview,
    when: share.draftAgreement(),
    follows: { against: 'security-review-first', on: ['S31(1)'] },
  },
  {
    says: '政府部门受条例约束',
    submits: () => submission(supervision, supervisionCase({ intake: { violation: 'R39(四)' } })),
    follows: { leadsTo: { states: ['noticing.signing'] } },
  },
  {
    says: '政府部门在条例没有规定的事项上也受办法约束',
    submits: () => submission(supervision, supervisionCase({ intake: { violation: 'S35(二)' } })),
    follows: { leadsTo: { states: ['noticing.signing'] } },
  },
  {
    says: '供水企业不受条例约束',
    submits: () => submission(supervision, supervisionCase({ ...WATER, intake: { violation: 'R39(四)' } })),
    follows: { against: 'violation-binds-the-unit', on: ['R2', 'S3', 'S37', 'S39'] },
  },
];

test.for(ROWS)('办法第三十七条：$says', holds);
