/*
 * 条例第二条
 * 政府部门和法律、法规授权的具有管理公共事务职能的组织（以下统称政府部门）之间政务数据共享以及相关安全、监督、管理等工作，适用本条例。
 */
import { test } from 'vitest';
import { supervision } from '../supervision/procedure.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';
import * as moves from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';
import { drafted, returnNotice, revise, supervisionCase } from '../testing/supervision-case.ts';

/** One side supplies water: no government department, and no body that a law has authorised. */
const WITH_WATER_COMPANY = { under: 'weifang-measures' } as const;
const withWaterCompany = () => shareRequestCase(WITH_WATER_COMPANY);

const ROWS: readonly LawRow[] = [
  {
    says: '政府部门之间的共享适用本条例：自作出同意的答复之日起20个工作日内共享',
    given: () => stages.reviewed().after(moves.draftAgreement()),
    when: moves.sign(),
    follows: { leadsTo: { due: { 'share.delivery': '2026-10-22' } } },
  },
  {
    says: '政府部门之间的共享适用本条例：答复期限可以申请延长',
    given: stages.inReview,
    when: moves.askForExtension(),
    follows: { leadsTo: { states: ['handling.reply.review', 'handling.extension.asked'] } },
  },
  {
    says: '一方是供水公司的不适用本条例：没有20个工作日的期限',
    given: () => stages.reviewed(withWaterCompany()).after(moves.draftAgreement()),
    when: moves.sign(),
    follows: { leadsTo: { states: ['delivering'], due: {} } },
  },
  {
    says: '一方是供水公司的不适用本条例：答复期限不能延长',
    given: () => stages.inReview(withWaterCompany()),
    when: moves.askForExtension(),
    follows: { against: 'extension-only-under-regulation', on: ['R21(1)', 'S20(3)'] },
  },
  {
    says: '政府部门违反本条例的，依本条例的情形督办',
    submits: () => submission(supervision, supervisionCase({ intake: { violation: 'R39(四)' } })),
    follows: { leadsTo: { states: ['noticing.signing'] } },
  },
  {
    says: '不适用本条例的单位，不以本条例的情形督办',
    submits: () =>
      submission(supervision, supervisionCase({ ...WITH_WATER_COMPANY, intake: { violation: 'R39(四)' } })),
    follows: { against: 'violation-binds-the-unit', on: ['R2', 'S3', 'S37', 'S39'] },
  },
  {
    says: '修改整改通知时也不得改为本条例的情形',
    given: () => drafted(supervisionCase(WITH_WATER_COMPANY)).after(returnNotice()),
    when: revise(),
    follows: { against: 'violation-binds-the-unit', on: ['R2', 'S3', 'S37', 'S39'] },
  },
];

test.for(ROWS)('条例第二条：$says', holds);
