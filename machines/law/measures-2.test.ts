/*
 * 办法第二条
 * 本市行政区域内公共数据的采集、汇聚、共享、开放、利用、安全及其相关管理活动,适用本办法。
 * 涉及国家秘密的公共数据管理,按照相关法律、法规的规定执行。
 */
import { test } from 'vitest';
import { openingRequest } from '../opening-request/procedure.ts';
import { catalogueChangeCase } from '../testing/catalogue-change-case.ts';
import { submitAssessed } from '../testing/catalogue-change-moves.ts';
import * as catalogue from '../testing/catalogue-change-stages.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import * as opening from '../testing/opening-request-case.ts';

const SECRET = { against: 'state-secrets-stay-out', on: ['S2(2)', 'R3(1)'] } as const;

const ROWS: readonly LawRow[] = [
  {
    says: '采集形成的目录适用本办法：供水公司的目录变更按办法立案',
    given: () => catalogue.submitted(catalogueChangeCase({ under: 'weifang-measures' })),
    when: submitAssessed({ secrecy: 'no-secrets' }),
    follows: { leadsTo: { due: { 'catalogue.update': '2026-10-10' } } },
  },
  {
    says: '开放适用本办法：开放申请立案',
    submits: () => submission(openingRequest, opening.useCase()),
    follows: { leadsTo: { states: ['formalCheck.checking'] } },
  },
  {
    says: '涉及国家秘密的不编入目录',
    given: catalogue.submitted,
    when: submitAssessed({ secrecy: 'secret' }),
    follows: SECRET,
  },
  {
    says: '涉及国家秘密的不编入目录：适用办法的单位同样如此',
    given: () => catalogue.submitted(catalogueChangeCase({ under: 'weifang-measures' })),
    when: submitAssessed({ secrecy: 'secret' }),
    follows: SECRET,
  },
  {
    says: '采取措施后不涉及国家秘密的可以编入目录',
    given: catalogue.submitted,
    when: submitAssessed({ secrecy: 'with-measures' }),
    follows: { leadsTo: { states: ['updating.change.approval', 'updating.extension.none'] } },
  },
  {
    says: '没有保密风险评估结论的不得编入目录',
    given: catalogue.submitted,
    when: submitAssessed({ secrecy: undefined }),
    follows: { lacks: ['assessments.secrecy'] },
  },
  {
    says: '涉及国家秘密的不予开放',
    given: () => opening.useReview().after(opening.securityReview()),
    when: opening.draftRefusal({ payload: { ...opening.REFUSAL, ground: 'S23(一)' } }),
    follows: { leadsTo: { states: ['decidingUse.signing'] } },
  },
];

test.for(ROWS)('办法第二条：$says', holds);
