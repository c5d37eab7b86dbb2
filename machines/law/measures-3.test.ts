/*
 * 办法第三条
 * 本办法所称公共数据,是指本市各级公共管理和服务机构在依法履行职责、提供服务过程中采集、产生和管理的各类数据资源。
 * 本办法所称公共管理和服务机构,包括本市各级行政机关和法律、法规授权具有社会公益服务职能的事业单位、社会组织,以及供水、供电、供气、供暖、公共交通、运输、通信、教育、医疗、康养、邮政和其他承担公共服务职能的企事业单位。
 */
import { test } from 'vitest';
import { purchase } from '../purchase/procedure.ts';
import { supervision } from '../supervision/procedure.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import { purchaseCase } from '../testing/purchase-case.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';
import * as share from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';
import * as of from '../testing/supervision-case.ts';

/** A water company: a body of 办法 that 条例 does not cover. */
const WATER = { under: 'weifang-measures' } as const;
const NOT_BOUND = { against: 'violation-binds-the-unit', on: ['R2', 'S3', 'S37', 'S39'] } as const;

const ROWS: readonly LawRow[] = [
  {
    says: '供水企业属于公共管理和服务机构，受办法约束',
    submits: () => submission(supervision, of.supervisionCase(WATER)),
    follows: { leadsTo: { states: ['noticing.signing'] } },
  },
  {
    says: '供水企业不是政府部门，不以条例的情形督办',
    submits: () =>
      submission(supervision, of.supervisionCase({ ...WATER, intake: { violation: 'R39(四)' } })),
    follows: NOT_BOUND,
  },
  {
    says: '供水企业不是政府部门，整改通知也不能改引条例',
    given: () => of.drafted(of.supervisionCase(WATER)).after(of.returnNotice()),
    when: of.revise(),
    follows: NOT_BOUND,
  },
  {
    says: '行政机关属于公共管理和服务机构，也受办法约束',
    submits: () => submission(supervision, of.supervisionCase({ intake: { violation: 'S35(一)' } })),
    follows: { leadsTo: { states: ['noticing.signing'] } },
  },
  {
    says: '供水企业提供服务产生的数据可以申请共享，按办法答复',
    given: () => stages.submitted(shareRequestCase(WATER)),
    when: share.approve(),
    follows: { leadsTo: { states: ['handling.reply.received', 'handling.extension.none'] } },
  },
  {
    says: '公共管理和服务机构多于政务部门：供水企业采购社会数据不经本程序报批',
    submits: () => submission(purchase, purchaseCase({ covered: false })),
    follows: { against: 'government-departments-only', on: ['S13', 'S3(2)'] },
  },
];

test.for(ROWS)('办法第三条：$says', holds);
