/*
 * 办法第三十一条
 * 各级公共管理和服务机构应当按照数据安全相关法律、法规要求,对拟共享和开放的公共数据进行安全审查,加强公共数据使用全过程管理,确保使用过程的凭证信息被留存并可追溯。
 * 公共数据的开发利用,应当保障国家秘密、国家安全、社会公共利益、商业秘密、个人隐私,符合数据安全法律法规的规定。
 */
import { test } from 'vitest';
import * as catalogue from '../testing/catalogue-change-moves.ts';
import * as changes from '../testing/catalogue-change-stages.ts';
import { holds, type LawRow } from '../testing/law-row.ts';
import * as opening from '../testing/opening-request-case.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';
import * as share from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';

const MEASURES = { under: 'weifang-measures' } as const;
const FIRST = { against: 'security-review-first', on: ['S31(1)'] } as const;
const NOT_SHARED = { against: 'agreement-needs-passed-review', on: ['S31(1)'] } as const;
const NOT_OPENED = { against: 'opening-needs-passed-review', on: ['S31(1)'] } as const;
const failed = () => stages.inReview().after(share.failSecurityReview());
const demandFailed = () => opening.demandReview().after(opening.failSecurityReview());

const ROWS: readonly LawRow[] = [
  {
    says: '对拟共享的数据进行安全审查：审查之前不能拟答复',
    given: () => stages.inReview(shareRequestCase(MEASURES)),
    when: share.draftAgreement(),
    follows: FIRST,
  },
  {
    says: '条例没有规定的参照办法：适用条例的申请也先进行安全审查',
    given: stages.inReview,
    when: share.draftAgreement(),
    follows: FIRST,
  },
  {
    says: '审查之前也不能拟不同意共享的答复',
    given: stages.inReview,
    when: share.draftRefusal(),
    follows: FIRST,
  },
  {
    says: '安全审查不通过的不能同意共享',
    given: failed,
    when: share.draftAgreement(),
    follows: NOT_SHARED,
  },
  {
    says: '安全审查不通过的可以依法不同意共享',
    given: failed,
    when: share.draftRefusal(),
    follows: { leadsTo: { states: ['handling.reply.signing', 'handling.extension.none'] } },
  },
  {
    says: '采取措施后重新审查通过的可以同意共享',
    given: () => failed().after(share.recordSecurityReview()),
    when: share.draftAgreement(),
    follows: { leadsTo: { states: ['handling.reply.signing', 'handling.extension.none'] } },
  },
  {
    says: '安全审查写明措施或者意见',
    given: stages.inReview,
    when: share.recordSecurityReview({ payload: { conclusion: 'passed', measures: '' } }),
    follows: { lacks: ['measures'] },
  },
  {
    says: '安全审查由提供单位进行',
    given: stages.inReview,
    when: share.recordSecurityReview({ by: 'requester.clerk' }),
    follows: { refusedBy: 'actor' },
  },
  {
    says: '凭证信息被留存：没有凭证的不能登记共享提供',
    given: stages.agreed,
    when: share.recordDelivery({ payload: { method: 'interface', credential: '' } }),
    follows: { lacks: ['credential'] },
  },
  {
    says: '对拟开放的数据进行安全审查：审查之前不能拟决定',
    given: opening.useReview,
    when: opening.draftUse(),
    follows: FIRST,
  },
  {
    says: '对拟纳入开放的数据进行安全审查：审查之前不能拟决定',
    given: opening.demandReview,
    when: opening.draftTakeIn(),
    follows: FIRST,
  },
  {
    says: '安全审查不通过的不能同意使用',
    given: () => opening.useReview().after(opening.failSecurityReview()),
    when: opening.draftUse(),
    follows: NOT_OPENED,
  },
  {
    says: '安全审查不通过的不能纳入开放',
    given: demandFailed,
    when: opening.draftTakeIn(),
    follows: NOT_OPENED,
  },
  {
    says: '安全审查不通过的可以依法不予开放',
    given: demandFailed,
    when: opening.draftRefusal(),
    follows: { leadsTo: { states: ['decidingDemand.signing'] } },
  },
  {
    says: '凭证信息被留存：没有凭证的不能登记开放提供',
    given: () => opening.agreed().after(opening.recordAgreement()),
    when: opening.recordDelivery({ payload: {} }),
    follows: { lacks: ['credential'] },
  },
  {
    says: '加强使用全过程管理：使用结束登记数据处置',
    given: opening.inUse,
    when: opening.endUse({ payload: { disposal: ' ' } }),
    follows: { lacks: ['disposal'] },
  },
  {
    says: '保障商业秘密、个人隐私：可以征求第三方意见',
    given: opening.useReview,
    when: opening.consult(),
    follows: { leadsTo: { states: ['decidingUse.consulting'] } },
  },
  {
    says: '保障个人隐私：个人信息处理不合法的不能编入目录',
    given: changes.submitted,
    when: catalogue.submitAssessed({ personalInformation: 'unlawful' }),
    follows: { against: 'personal-information-is-protected', on: ['R13(1)', 'S31(2)'] },
  },
  {
    says: '保障个人隐私：没有评估的不能编入目录',
    given: changes.submitted,
    when: catalogue.submitAssessed({ personalInformation: undefined }),
    follows: { lacks: ['assessments.personalInformation'] },
  },
  {
    says: '保护措施有效的可以编入目录',
    given: changes.submitted,
    when: catalogue.submitAssessed({ personalInformation: 'with-measures' }),
    follows: { leadsTo: { states: ['updating.change.approval', 'updating.extension.none'] } },
  },
];

test.for(ROWS)('办法第三十一条：$says', holds);
