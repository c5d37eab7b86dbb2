/*
 * 办法第二十三条
 * 除下列情形外,公共数据应当逐步纳入开放范围:
 * (一)依法确定为国家秘密的;
 * (二)开放后可能危及国家安全、公共安全、经济安全、社会稳定的;
 * (三)涉及商业秘密、个人隐私等开放会对第三方合法权益造成损害的;
 * (四)因协议或者知识产权限制而无法开放的;
 * (五)法律、法规规定不得开放或者应当通过其他途径获取的。
 */
import { test } from 'vitest';
import { holds, type LawRow } from '../testing/law-row.ts';
import * as of from '../testing/opening-request-case.ts';

const refuse = (content: object) => of.draftRefusal({ payload: { ...of.REFUSAL, ...content } });
const useReviewed = () => of.useReview().after(of.securityReview());
const demandReviewed = () => of.demandReview().after(of.securityReview());
const objected = () => useReviewed().after(of.consult(), of.opinion('objects'));
const openUse = { decision: 'open', scope: ['空余泊位'], until: '2028-06-30', conditions: '不得还原' };
const ANSWER = { objectionAnswer: '只提供空余泊位，不含收入。' };
const UNANSWERED = { against: 'objection-is-answered', on: ['S23(三)'] } as const;

const EXCLUSIONS = [
  ['（一）国家秘密', 'S23(一)', '第二十三条第一项'],
  ['（二）危及国家安全、公共安全、经济安全、社会稳定', 'S23(二)', '第二十三条第二项'],
  ['（三）对第三方合法权益造成损害', 'S23(三)', '第二十三条第三项'],
  ['（四）协议或者知识产权限制', 'S23(四)', '第二十三条第四项'],
  ['（五）法律、法规规定不得开放或者另有途径', 'S23(五)', '第二十三条第五项'],
] as const;

const ROWS: readonly LawRow[] = [
  ...EXCLUSIONS.map(
    ([word, ground, cited]): LawRow => ({
      says: `${word}的可以不予开放，告知书写明该项`,
      given: () => useReviewed().after(refuse({ ground })),
      when: of.sign(),
      follows: { letter: '不予开放告知书', saying: [`《潍坊市公共数据管理办法》${cited}`] },
    }),
  ),
  {
    says: '除五种情形外应当纳入开放：没有写明情形的不能拒绝使用申请',
    given: useReviewed,
    when: refuse({ ground: undefined }),
    follows: { lacks: ['ground'] },
  },
  {
    says: '除五种情形外应当纳入开放：没有写明情形的不能拒绝需求申请',
    given: demandReviewed,
    when: refuse({ ground: undefined }),
    follows: { lacks: ['ground'] },
  },
  {
    says: '除五种情形外应当纳入开放：没有第六种情形',
    given: useReviewed,
    when: refuse({ ground: 'S23(六)' }),
    follows: { lacks: ['ground'] },
  },
  {
    says: '除五种情形外应当纳入开放：工作不便不是情形',
    given: demandReviewed,
    when: refuse({ ground: '工作不便' }),
    follows: { lacks: ['ground'] },
  },
  {
    says: '不予开放应当说明理由',
    given: useReviewed,
    when: refuse({ reason: ' ' }),
    follows: { lacks: ['reason'] },
  },
  {
    says: '不予开放由负责人签发，办结',
    given: () => demandReviewed().after(of.draftRefusal()),
    when: of.sign(),
    follows: { leadsTo: { states: ['refused'], closed: true, told: ['bureau.clerk'] } },
  },
  {
    says: '涉及第三方合法权益的，征求第三方意见',
    given: useReviewed,
    when: of.consult(),
    follows: {
      leadsTo: { states: ['decidingUse.consulting'], tasks: ['provider.clerk 登记第三方意见'] },
    },
  },
  {
    says: '征求意见期间不能作出决定',
    given: () => useReviewed().after(of.consult()),
    when: of.draftUse(),
    follows: { refusedBy: 'state' },
  },
  {
    says: '第三方不同意的，开放应当说明不会损害其合法权益',
    given: objected,
    when: of.draftUse(),
    follows: UNANSWERED,
  },
  {
    says: '第三方不同意的，纳入开放也应当说明',
    given: () => demandReviewed().after(of.consult(), of.opinion('objects')),
    when: of.draftTakeIn(),
    follows: UNANSWERED,
  },
  {
    says: '说明不会损害第三方权益的可以开放',
    given: objected,
    when: of.draftUse({ payload: { ...openUse, ...ANSWER } }),
    follows: { leadsTo: { states: ['decidingUse.signing'] } },
  },
  {
    says: '第三方未答复的，由提供单位决定',
    given: () => useReviewed().after(of.consult(), of.opinion('silent')),
    when: of.draftUse(),
    follows: { leadsTo: { states: ['decidingUse.signing'] } },
  },
  {
    says: '第三方同意的可以开放',
    given: () => useReviewed().after(of.consult(), of.opinion('consents')),
    when: of.draftUse(),
    follows: { leadsTo: { states: ['decidingUse.signing'] } },
  },
];

test.for(ROWS)('办法第二十三条：$says', holds);
