import { describe, expect, test } from 'vitest';
import { composeLetter } from '../letters/compose.ts';
import { articleExists, instrumentTexts } from '../statute/article-text.ts';
import { type ArticleRef, articleLabel } from '../statute/citation.ts';
import { INSTRUMENT_IDS, instrument } from '../statute/instruments.ts';
import type { Procedure } from './procedure.ts';
import { procedures } from './registry.ts';
import { catalogueChangeCase } from './testing/catalogue-change-case.ts';
import * as change from './testing/catalogue-change-moves.ts';
import * as changeAt from './testing/catalogue-change-stages.ts';
import * as correction from './testing/correction-case.ts';
import { MEASURES, raised } from './testing/dispute-case.ts';
import * as dispute from './testing/dispute-moves.ts';
import { lettersAfter, letterView } from './testing/letter-of.ts';
import * as opening from './testing/opening-request-case.ts';
import * as purchase from './testing/purchase-case.ts';
import * as share from './testing/share-request-moves.ts';
import * as shareAt from './testing/share-request-stages.ts';
import type { Story } from './testing/story.ts';
import * as supervision from './testing/supervision-case.ts';

/** [procedure, kind of letter, label, from → to, the story that issues it, sentences that it must have] */
type Row = readonly [keyof typeof procedures, string, string, string, () => Story, readonly string[]];

const BOTH = '潍坊市民政局、潍坊市公安局';
const BUREAU = '潍坊市大数据局';
const APPLICANT = '申请人（登记号KF-2026-128）';
const ruled = (measures: boolean) =>
  raised(measures ? MEASURES : {}).after(
    ...(measures ? [...dispute.TO_CONCLUSION, dispute.concludeUnresolved()] : dispute.TO_UNRESOLVED),
    dispute.submitToGovernment(),
    dispute.draftRuling({ payload: { ...dispute.PART, document: '潍政裁〔2026〕1号' } }),
    dispute.signRuling(),
  );

const LETTERS: readonly Row[] = [
  [
    'share-request',
    'agreement',
    '答复书',
    `潍坊市公安局 → 潍坊市民政局`,
    () => shareAt.agreed(),
    ['同意共享'],
  ],
  [
    'share-request',
    'refusal',
    '不予共享告知书',
    `潍坊市公安局 → 潍坊市民政局`,
    () => shareAt.refused(),
    ['不同意共享'],
  ],
  [
    ...(['share-request', 'supplement', '补正告知书', `潍坊市公安局 → 潍坊市民政局`] as const),
    () => shareAt.inReview().after(share.askForSupplement()),
    ['核对授权书。'],
  ],
  [
    ...(['share-request', 'extension', '延期告知书', `潍坊市公安局 → 潍坊市民政局`] as const),
    () => shareAt.inReview().after(share.askForExtension(), share.consentToExtension()),
    ['需与业务系统承建单位核实。'],
  ],
  [
    ...(['dispute', 'minutes', '协商纪要', '潍坊市民政局 → 潍坊市公安局'] as const),
    () => raised().after(dispute.recordMeeting(), dispute.proposeTerms(), dispute.acceptTerms()),
    [
      '根据《政务数据共享条例》第二十八条第一款，双方经协商达成一致',
      '2026年9月18日：双方就共享范围交换了意见。',
      '部分共享，共享的数据项：姓名。',
      '不予共享的数据项：住址。',
    ],
  ],
  [
    ...(['dispute', 'opinion', '协调意见书', `${BUREAU} → ${BOTH}`] as const),
    () => raised().after(...dispute.TO_ANSWER),
    [
      '共享，共享的数据项：姓名、住址。',
      '请双方负责人研究，答复是否接受本意见（文号：潍数协〔2026〕1号）。双方均接受的，按照本意见办理；仍未达成一致意见的，报本级人民政府决定。',
    ],
  ],
  [
    ...(['dispute', 'joint-review', '共同审议纪要', `${BUREAU} → ${BOTH}`] as const),
    () => raised(MEASURES).after(...dispute.TO_CONCLUSION, dispute.concludeUnresolved()),
    [
      '潍坊市大数据局会同潍坊市司法局、潍坊市国家保密局进行共同审议',
      '潍坊市司法局：共享。理由：于法有据。',
      '共同审议仍不能解决，提请本级人民政府裁定。',
    ],
  ],
  [
    ...(['dispute', 'submission', '请示', `${BUREAU} → 潍坊市人民政府`] as const),
    () => raised().after(...dispute.TO_UNRESOLVED, dispute.submitToGovernment()),
    ['经协调仍未达成一致意见。', '确需使用的说明：因履行社会救助职责确需使用。', '妥否，请批示。'],
  ],
  [
    ...(['dispute', 'ruling', '裁定书', `潍坊市人民政府 → ${BOTH}`] as const),
    () => ruled(true),
    [
      '根据《潍坊市公共数据管理办法》第二十条第四款，裁定如下：',
      '请双方按照本裁定办理（文号：潍政裁〔2026〕1号）。',
    ],
  ],
  [
    ...(['dispute', 'decision', '决定书', `潍坊市人民政府 → ${BOTH}`] as const),
    () => ruled(false),
    ['根据《政务数据共享条例》第二十八条第二款，决定如下：', '部分共享，共享的数据项：姓名。'],
  ],
  [
    ...(['dispute', 'withdrawal', '撤回告知书', '潍坊市民政局 → 潍坊市公安局'] as const),
    () => raised().after(dispute.withdraw()),
    ['现予撤回，争议处理终止。', '不再需要。'],
  ],
  [
    ...(['catalogue-change', 'consent', '同意备案通知', `${BUREAU} → 潍坊市公安局`] as const),
    () => changeAt.atLevelReview().after(change.consentAndFile()),
    [
      '同意变更并予以备案：',
      '变更的依据：潍编〔2026〕8号（2026年9月14日）。',
      '备案编号：寿数备〔2026〕3号。',
    ],
  ],
  [
    ...(['catalogue-change', 'returned', '退回修改通知', `${BUREAU} → 潍坊市公安局`] as const),
    () => changeAt.atLevelReview().after(change.sendBack()),
    ['共享条件不明确。', '请修改后重新报送。目录更新的期限不因退回而改变，至2026年9月28日届满。'],
  ],
  [
    ...(['catalogue-change', 'refusal', '不同意变更通知', `${BUREAU} → 潍坊市公安局`] as const),
    () => changeAt.atLevelReview().after(change.refuse()),
    ['经审核，不同意变更。', '职能没有变更。'],
  ],
  [
    ...(['catalogue-change', 'extension', '延期同意书', `${BUREAU} → 潍坊市公安局`] as const),
    () => changeAt.submitted().after(change.askForExtension(), change.consentToExtension()),
    [
      '特殊原因为：业务系统正在改造。',
      '根据《政务数据共享条例》第十七条第二款，经审核，同意更新期限延长5个工作日。',
    ],
  ],
  [
    ...(['catalogue-change', 'publication', '发布通知', `${BUREAU} → 潍坊市公安局`] as const),
    () => changeAt.approved().after(change.publish()),
    ['现予发布，自2026年9月18日起生效：', '共享属性：有条件共享。', '数据责任部门：潍坊市公安局。'],
  ],
  [
    ...(['catalogue-change', 'returned-by-city', '退回修改通知', `${BUREAU} → 潍坊市公安局`] as const),
    () => changeAt.approved().after(change.sendBackByCity()),
    ['名称不规范。'],
  ],
  [
    ...(['catalogue-change', 'refusal-by-city', '不同意变更通知', `${BUREAU} → 潍坊市公安局`] as const),
    () => changeAt.approved().after(change.refuseByCity()),
    ['不属于公共数据。', '现行目录继续有效。特此通知。'],
  ],
  [
    ...(['catalogue-change', 'merger', '并入已有数源通知', `${BUREAU} → 潍坊市公安局`] as const),
    () => changeAt.approved(catalogueChangeCase({ kind: 'add' })).after(change.mergeIntoSource()),
    ['按照“一数一源”的要求，并入已有数源（目录编码residents），不另行发布。'],
  ],
  [
    ...(['opening-request', 'acceptance', '受理告知书', `${BUREAU} → ${APPLICANT}`] as const),
    () =>
      opening.useReview(opening.useCase({ settings: { 'internal-targets': { 'opening.decision': 10 } } })),
    ['予以受理，由潍坊市公安局办理。办理时限至2026年10月9日（内部时限，非法定期限）。'],
  ],
  [
    ...(['opening-request', 'supplement', '补正告知书', `${BUREAU} → ${APPLICANT}`] as const),
    () => opening.use().after(opening.askForSupplement()),
    ['现一次性告知需要补充的材料：', '安全承诺书。'],
  ],
  [
    ...(['opening-request', 'rejection', '不予受理告知书', `${BUREAU} → ${APPLICANT}`] as const),
    () => opening.use().after(opening.askForSupplement(), opening.supplement(), opening.reject()),
    ['不予受理。', '补正后仍未说明用途。', '60日内依法申请行政复议'],
  ],
  [
    ...(['opening-request', 'reply', '开放答复书', `潍坊市公安局 → ${APPLICANT}`] as const),
    () => opening.agreed(),
    [
      '经审查，同意使用，答复如下：',
      '数据项：车场名称、空余泊位。',
      '数据只能用于申请的用途：城市停车引导服务。',
    ],
  ],
  [
    ...(['opening-request', 'reply', '开放答复书', `潍坊市公安局 → ${APPLICANT}`] as const),
    () => opening.takenIn(),
    ['经审查，同意纳入开放，答复如下：', '以服务接口无条件开放。'],
  ],
  [
    ...(['opening-request', 'refusal', '不予开放告知书', `潍坊市公安局 → ${APPLICANT}`] as const),
    () => opening.useReview().after(opening.securityReview(), opening.draftRefusal(), opening.sign()),
    ['属于《潍坊市公共数据管理办法》第二十三条第三项规定的情形（第三方权益），不予开放。'],
  ],
  [
    ...(['opening-request', 'agreement', '使用协议', `潍坊市公安局 → ${APPLICANT}`] as const),
    () => opening.agreed().after(opening.recordAgreement()),
    ['协议编号：协议2026-001', '不得还原经营数据。', '限于停车引导。'],
  ],
  [
    ...(['correction', 'result', '校核结果反馈书', '潍坊市公安局 → 潍坊市民政局'] as const),
    () => correction.verifying().after(correction.reportCorrected()),
    [
      '根据《政务数据共享条例》第二十六条第二款，经核实，现反馈校核处理结果：',
      '住址（2026年8月批次第12至40行）：行政区划代码已经撤并。',
      '有误，已更正。',
      '更正日期：2026年9月18日。',
    ],
  ],
  [
    ...(['correction', 'forwarding', '转办函', '潍坊市公安局 → 潍坊市自然资源和规划局'] as const),
    () => correction.forwarded(),
    ['区划代码出自民政区划库。', '本单位反馈申请单位的期限至2026年10月9日届满。'],
  ],
  [
    ...(['correction', 'coordination', '协调结果通知', `${BUREAU} → ${BOTH}`] as const),
    () => correction.coordinating().after(correction.mustCorrect()),
    ['结果为：应当更正。', '请潍坊市公安局及时更正并反馈校核处理结果。'],
  ],
  [
    ...(['supervision', 'notice', '督办（整改）通知书', `${BUREAU} → 潍坊市供水公司`] as const),
    () => supervision.served(),
    ['《政务数据共享条例》第三十九条第四项', '2026年10月16日前完成整改'],
  ],
  [
    ...(['supervision', 'extension', '延长整改期限通知', `${BUREAU} → 潍坊市供水公司`] as const),
    () => supervision.served().after(supervision.extend()),
    ['整改期限延长至2026年10月30日。', '系统改造需要时间。'],
  ],
  [
    ...(['supervision', 'insufficient', '继续整改通知', `${BUREAU} → 潍坊市供水公司`] as const),
    () => supervision.reported().after(supervision.reject()),
    ['仍未说明原因。', '请继续整改，2026年11月30日前完成并报告。'],
  ],
  [
    ...(['supervision', 'acceptance', '整改验收通知', `${BUREAU} → 潍坊市供水公司`] as const),
    () => supervision.reported().after(supervision.confirm()),
    ['于2026年9月18日报告整改情况。', '整改到位，予以办结。'],
  ],
  [
    ...(['supervision', 'referral', '提请追责函', `${BUREAU} → 市纪委监委机关`] as const),
    () => supervision.served().after(supervision.refer()),
    ['情节严重', '未报告整改情况。', '多次逾期，影响救助发放。', '本函文号：潍数函〔2026〕1号。'],
  ],
  [
    ...(['purchase', 'approval', '批准通知', `${BUREAU} → 潍坊市民政局`] as const),
    () => purchase.approved(),
    ['预算：300,000元', '用途：节假日客流疏导。'],
  ],
  [
    ...(['purchase', 'existing', '不予批准通知', `${BUREAU} → 潍坊市民政局`] as const),
    () => purchase.endorsed().after(purchase.pointToExisting()),
    ['目录编码：crowd-flow。', '公安局已归集同类数据。', '凡可通过共享获取的数据不得重复采集。'],
  ],
  [
    ...(['purchase', 'refusal', '不予批准通知', `${BUREAU} → 潍坊市民政局`] as const),
    () => purchase.endorsed().after(purchase.refuse()),
    ['不属于法定职责。'],
  ],
];

describe.each(LETTERS)('%s %s: %s, %s', (id, kind, label, ends, story, sentences) => {
  const procedure: Procedure = procedures[id];
  const at = story();
  const issued = lettersAfter(procedure, at);
  const [definition] = issued;
  const letter = definition && composeLetter(definition, letterView(at), '潍数〔2026〕1号');
  const text = letter?.body
    .flatMap((block) => (block.type === 'items' ? block.items : [block.text]))
    .join('\n');

  test('the step issues it and no other', () => {
    expect(issued.map((one) => [one.kind, one.label])).toEqual([[kind, label]]);
  });

  test('it goes from whoever acts to whoever is told, and names nobody who has no part in the case', () => {
    expect(`${letter?.organ} → ${letter?.recipient}`).toBe(ends);
    expect(letter?.copies.filter((name) => name === '' || !name.startsWith('潍坊市'))).toEqual([]);
  });

  test('it says what it is about, and its text is without a hole', () => {
    for (const sentence of sentences) expect(text).toContain(sentence);
    expect(text).not.toMatch(/undefined|null|“”|《》|。。|，。|：。|；。/u);
  });

  test('it cites nothing that does not stand in an instrument', () => {
    expect(letter?.articles.filter((ref) => !articleExists(ref))).toEqual([]);
    const cited = [
      ...`${text}`.matchAll(
        /《([^》]+)》(第[^，。；：、（”]+条[^，。；：、（”规所]*(?:、第[^，。；：、（”规所]+)*)/gu,
      ),
    ];
    const known = new Set(INSTRUMENT_IDS.flatMap((of) => labelsOf(of)));
    for (const [, title, places = ''] of cited) {
      for (const place of places.split('、')) expect(known).toContain(`${title}${place}`);
    }
  });
});

test('every letter of every procedure has a row above', () => {
  const rows = new Set(LETTERS.map(([id, kind]) => `${id} ${kind}`));
  const all = Object.values(procedures).flatMap((procedure: Procedure) =>
    (procedure.letters ?? []).map(({ kind }) => `${procedure.id} ${kind}`),
  );
  expect(rows).toEqual(new Set(all));
});

/** Every article, paragraph and item of an instrument, as letters cite them: '政务数据共享条例第二十八条第一款'. */
function labelsOf(id: (typeof INSTRUMENT_IDS)[number]): string[] {
  const { title, shortTitle } = instrument(id);
  const letter = id === 'regulation-809' ? 'R' : 'S';
  const refs = instrumentTexts[id].chapters
    .flatMap(({ articles }) => articles)
    .flatMap(({ number, paragraphs }): string[] => [
      `${letter}${number}`,
      ...paragraphs.map((_, at) => `${letter}${number}(${at + 1})`),
      ...paragraphs.flatMap(({ items }) =>
        items.map((item) => `${letter}${number}${/^[（(].+?[）)]/u.exec(item)?.[0] ?? ''}`),
      ),
    ]);
  return refs
    .map((ref) => ref.replace('（', '(').replace('）', ')') as ArticleRef)
    .map((ref) => `${title}${articleLabel(ref).slice(shortTitle.length)}`);
}
