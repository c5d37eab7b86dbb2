/*
 * 办法第二十五条
 * 对无条件开放类公共数据,公民、法人和其他组织(以下简称“社会主体”)可以通过开放平台以数据下载、接口调用等方式直接获取。
 * 对有条件开放类公共数据,市大数据主管部门制定有条件开放类公共数据服务规范,各级公共管理和服务机构应通过开放平台公布开放条件,社会主体通过开放平台提交数据使用申请。对开放清单以外的公共数据,社会主体有数据需求或者认为应当开放的,可通过开放平台提出数据需求申请。
 * 社会主体申请获取公共数据的,各级公共管理和服务机构应当依照国家、省和市有关规定及时予以办理。
 */
import { test } from 'vitest';
import { openingRequest } from '../opening-request/procedure.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import * as of from '../testing/opening-request-case.ts';

const S25_3 = ['S25(3)'] as const;
const reviewed = () => of.useReview().after(of.securityReview());
const draftUse = (content: object) =>
  of.draftUse({ payload: { decision: 'open', scope: ['空余泊位'], until: '2028-06-30', ...content } });
const supplementing = () => of.use().after(of.askForSupplement());
const TARGETS = { settings: { 'internal-targets': { 'opening.decision': 10 } } };
const sameHand = { person: 'provider-clerk', unit: 'provider', role: 'head' } as const;
const REFERENCE = 'KF-2026-128';
const APPLICANTS = [
  ['公民', 'citizen'],
  ['法人', 'legal-person'],
  ['其他组织', 'other'],
] as const;
const applied = of.useCase();

const ROWS: readonly LawRow[] = [
  {
    says: '无条件开放的直接获取，不须使用申请',
    submits: () => submission(openingRequest, of.useCase({ item: { opening: 'unconditional' } })),
    follows: { against: 'open-to-all', on: ['S25(1)'] },
  },
  {
    says: '无条件开放的直接获取，不须需求申请',
    submits: () =>
      submission(
        openingRequest,
        of.demandCase({ intake: { item: 'parking' }, item: { opening: 'unconditional' } }),
      ),
    follows: { against: 'open-to-all', on: ['S25(1)'] },
  },
  {
    says: '有条件开放的提交使用申请',
    submits: () => submission(openingRequest, applied),
    follows: { leadsTo: { states: ['formalCheck.checking'] } },
  },
  ...APPLICANTS.map(
    ([word, kind]): LawRow => ({
      says: `公民、法人和其他组织都可以申请：${word}`,
      submits: () =>
        submission(openingRequest, {
          ...applied,
          intake: { ...applied.intake, applicant: { kind, reference: REFERENCE } },
        }),
      follows: { leadsTo: { states: ['formalCheck.checking'] } },
    }),
  ),
  {
    says: '有条件开放的，不提出需求申请',
    submits: () => submission(openingRequest, of.demandCase({ intake: { item: 'parking' }, item: {} })),
    follows: { against: 'demand-outside-the-list', on: ['S25(2)'] },
  },
  {
    says: '开放清单以外的提出需求申请',
    submits: () => submission(openingRequest, of.demandCase()),
    follows: { leadsTo: { states: ['formalCheck.checking'] } },
  },
  {
    says: '认为不予开放的数据应当开放的，提出需求申请',
    submits: () =>
      submission(
        openingRequest,
        of.demandCase({ intake: { item: 'parking' }, item: { opening: 'not-open' } }),
      ),
    follows: { leadsTo: { states: ['formalCheck.checking'] } },
  },
  {
    says: '开放清单以外的，不能提出使用申请',
    submits: () => submission(openingRequest, of.useCase({ item: { opening: 'not-open' } })),
    follows: { against: 'use-of-conditional-only', on: ['S25(2)'] },
  },
  {
    says: '目录没有注明开放属性的，在开放清单以外',
    submits: () => submission(openingRequest, of.useCase({ item: { opening: null } })),
    follows: { against: 'use-of-conditional-only', on: ['S25(2)'] },
  },
  {
    says: '使用申请针对目录中的数据项',
    submits: () => submission(openingRequest, of.useCase({ intake: { scope: ['车主姓名'] } })),
    follows: { against: 'scope-within-item', on: ['S25(2)'] },
  },
  {
    says: '通过开放平台提交，由本级大数据主管部门受理',
    submits: () =>
      submission(openingRequest, of.useCase({ parties: { provider: ['provider'], bureau: ['other'] } })),
    follows: { against: 'competent-bureau', on: ['S22', 'S25(2)'] },
  },
  {
    says: '使用申请决定是否同意使用',
    given: reviewed,
    when: of.draftTakeIn(),
    follows: { against: 'decision-fits-the-application', on: ['S25(2)'] },
  },
  {
    says: '需求申请决定是否纳入开放',
    given: () => of.demandReview().after(of.securityReview()),
    when: of.draftUse(),
    follows: { against: 'decision-fits-the-application', on: ['S25(2)'] },
  },
  {
    says: '同意使用不能超出申请的数据项',
    given: reviewed,
    when: draftUse({ scope: ['收费标准'], conditions: '不得还原经营数据' }),
    follows: { against: 'open-within-application', on: ['S25(2)', 'S26'] },
  },
  {
    says: '按照开放条件使用：同意使用应当写明条件',
    given: reviewed,
    when: draftUse({}),
    follows: { lacks: ['conditions'] },
  },
  {
    says: '同意使用的答复写明数据项、时限和条件',
    given: () => reviewed().after(of.draftUse()),
    when: of.sign(),
    follows: {
      letter: '开放答复书',
      saying: [
        '《潍坊市公共数据管理办法》第二十五条',
        '车场名称、空余泊位',
        '2028年6月30日',
        '不得还原经营数据',
      ],
    },
  },
  {
    says: '符合要求的受理，告知申请人，不写姓名',
    given: of.use,
    when: of.accept(),
    follows: { letter: '受理告知书', saying: ['潍坊市公安局办理', '潍数共享〔2026〕12号'] },
  },
  {
    says: '及时办理：没有规定日数，不显示法定期限',
    given: of.use,
    when: of.accept(),
    follows: { leadsTo: { states: ['decidingUse.review'], due: {} } },
  },
  {
    says: '及时办理：主管部门定有内部时限的按内部时限计算',
    given: () => of.use(of.useCase(TARGETS)),
    when: of.accept(),
    follows: { leadsTo: { due: { 'opening.decision': '2026-10-09' } } },
  },
  {
    says: '内部时限在受理告知书中写明不是法定期限',
    given: () => of.use(of.useCase(TARGETS)),
    when: of.accept(),
    follows: { letter: '受理告知书', saying: ['2026年10月9日（内部时限，非法定期限）'] },
  },
  {
    says: '内部时限届满的督办，不视为同意或者拒绝',
    given: () => of.useReview(of.useCase(TARGETS)),
    when: { expires: 'opening.decision' },
    follows: {
      leadsTo: {
        states: ['decidingUse.review'],
        closed: false,
        tasks: ['provider.clerk 审查并拟决定', 'bureau.supervisor 督办逾期：作出开放决定'],
      },
    },
  },
  {
    says: '材料不全的一次性告知',
    given: of.use,
    when: of.askForSupplement(),
    follows: { letter: '补正告知书', saying: ['一次性告知', '安全承诺书', '第二十五条第三款'] },
  },
  {
    says: '材料不全的一次性告知，不得再次告知',
    given: () => supplementing().after(of.supplement()),
    when: of.askForSupplement(),
    follows: { against: 'supplement-once', on: S25_3 },
  },
  {
    says: '未告知补正的不得不予受理',
    given: of.use,
    when: of.reject(),
    follows: { against: 'supplement-before-rejection', on: S25_3 },
  },
  {
    says: '补正后仍不符合的可以不予受理，写明理由',
    given: () => supplementing().after(of.supplement()),
    when: of.reject(),
    follows: { letter: '不予受理告知书', saying: ['补正后仍未说明用途', '重新申请'] },
  },
  {
    says: '及时办理：第三方意见只征求一次',
    given: () => reviewed().after(of.consult(), of.opinion('silent')),
    when: of.consult(),
    follows: { against: 'third-party-once', on: S25_3 },
  },
  {
    says: '决定由起草人以外的负责人签发',
    given: () => reviewed().after(of.draftUse()),
    when: { ...of.sign(), by: sameHand },
    follows: { against: 'four-eyes-signing', on: S25_3 },
  },
  {
    says: '同意使用的签订协议后提供数据',
    given: of.agreed,
    when: of.recordAgreement(),
    follows: { leadsTo: { states: ['providing'], tasks: ['provider.clerk 提供数据并登记'] } },
  },
  {
    says: '没有签订协议的不能提供数据',
    given: of.agreed,
    when: of.recordDelivery(),
    follows: { refusedBy: 'state' },
  },
  {
    says: '需求申请决定纳入开放的，目录变更以开放需求为原因',
    given: of.takenIn,
    when: of.startChange({
      payload: { ...of.CHANGE, trigger: { ...of.CHANGE.trigger, kind: 'law-amended' } },
    }),
    follows: { against: 'change-for-the-demand', on: ['S24(2)', 'S25(2)'] },
  },
  {
    says: '已经决定纳入开放的应当办理，不能不经目录变更重新审查',
    given: of.takenIn,
    when: of.reconsider(),
    follows: { against: 'change-was-tried', on: ['S24(2)', 'S25(3)'] },
  },
];

test.for(ROWS)('办法第二十五条：$says', holds);
