import { defineEntity, p } from '@mikro-orm/postgresql';
import { Unit } from '../registers/unit.ts';

/**
 * An application that came in through the public intake: what lets its applicant follow it. Nothing here says who that is, and
 * the follow-up code (查询码) is kept as a hash only.
 */
export const PublicApplication = defineEntity({
  name: 'PublicApplication',
  tableName: 'public_application',
  properties: {
    /** 申请人登记号, such as WS-2026-12; the case names its applicant by it. */
    number: p.text().primary(),
    /** SHA-256 of the key under which it was sent in, so that sending it again is the same application. */
    requestHash: p.text().unique('public_application_request_unique'),
    /** SHA-256 of the follow-up code. */
    codeHash: p.text(),
    /** The case that it begins; there is none yet while its opening is under way. */
    caseId: p.uuid(),
    /** The 大数据主管部门 that takes it in. */
    unit: () => p.manyToOne(Unit).mapToPk(),
  },
});
