/*
 * 条例第二十一条
 * 政务数据需求部门申请共享的政务数据属于无条件共享类的，政务数据提供部门应当自收到政务数据共享申请之日起1个工作日内作出答复；属于有条件共享类的，应当自收到政务数据共享申请之日起10个工作日内作出是否同意共享的答复。因特殊原因需要延长答复期限的，政务数据提供部门应当报经同级政务数据共享主管部门同意，并告知政务数据需求部门，延长的期限最长不得超过10个工作日。
 * 政务数据需求部门提交的申请材料不全的，政务数据提供部门应当一次性告知其需要补充的材料，不得直接予以拒绝。政务数据提供部门不同意共享的，应当说明理由。
 */
import { test } from 'vitest';
import { shareRequest } from '../share-request/procedure.ts';
import { person } from '../testing/cast.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';
import * as moves from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';

const refusal = (content: object) => moves.draftRefusal({ payload: { ...moves.REFUSAL, ...content } });

const extensionOf = (workingDays: number) =>
  moves.askForExtension({ payload: { workingDays, reasons: '需与承建单位核实。' } });
const asked = () => stages.inReview().after(moves.askForExtension());
const AFTER_DUE = { against: 'extension-before-due', on: ['R21(1)'] } as const;
const TOO_LONG = { against: 'extension-cap', on: ['R21(1)'] } as const;

const ROWS: readonly LawRow[] = [
  {
    says: '有条件共享类自收到申请之日起10个工作日内答复',
    given: stages.submitted,
    when: moves.approve(),
    follows: { leadsTo: { due: { 'share.reply': '2026-10-09' } } },
  },
  {
    says: '无条件共享类直接获取，1个工作日内答复的不经本程序',
    submits: () => submission(shareRequest, shareRequestCase({ item: { sharing: 'unconditional' } })),
    follows: { against: 'item-is-unconditional', on: ['S20(2)', 'R21(1)'] },
  },
  {
    says: '期限届满不视为同意或者不同意：交督办，答复仍要作出',
    given: stages.inReview,
    when: moves.expires('share.reply'),
    follows: {
      leadsTo: {
        states: ['handling.reply.review', 'handling.extension.none'],
        tasks: ['provider.clerk 审查并拟答复', 'bureau.supervisor 督办逾期：答复共享申请'],
      },
    },
  },
  {
    says: '逾期答复的，记录逾期天数',
    given: () => stages.reviewed().after(moves.expires('share.reply'), moves.draftAgreement()),
    when: moves.sign({ on: '2026-10-12' }),
    follows: { leadsTo: { late: [['share.reply', 2]] } },
  },
  {
    says: '延长须经主管部门同意：同意之前期限不变',
    given: stages.inReview,
    when: moves.askForExtension(),
    follows: { leadsTo: { due: { 'share.reply': '2026-10-09' } } },
  },
  {
    says: '经同意延长5个工作日，并告知需求部门',
    given: () => stages.inReview().after(moves.askForExtension()),
    when: moves.consentToExtension(),
    follows: {
      leadsTo: { due: { 'share.reply': '2026-10-15' }, told: ['requester.clerk', 'provider.clerk'] },
    },
  },
  {
    says: '延期告知书写明特殊原因、经谁同意、延长几日',
    given: asked,
    when: moves.consentToExtension(),
    follows: {
      letter: '延期告知书',
      saying: [
        '第二十一条第一款',
        '需与业务系统承建单位核实',
        '经潍坊市大数据局同意',
        '延长5个工作日',
        '2026年10月15日',
      ],
    },
  },
  {
    says: '延长须写明特殊原因',
    given: stages.inReview,
    when: moves.askForExtension({ payload: { workingDays: 5 } }),
    follows: { lacks: ['reasons'] },
  },
  {
    says: '由同级主管部门同意，提供部门不能自己同意',
    given: asked,
    when: moves.consentToExtension({ by: 'provider.head' }),
    follows: { refusedBy: 'actor' },
  },
  {
    says: '申请延期的人即使也在主管部门任职，也不能同意',
    given: asked,
    when: {
      ...moves.consentToExtension(),
      by: { ...person('provider.clerk'), unit: 'bureau', role: 'head' },
    },
    follows: { against: 'four-eyes-extension', on: ['R21(1)'] },
  },
  {
    says: '延长10个工作日的，可以',
    given: () => stages.inReview().after(extensionOf(10)),
    when: moves.consentToExtension(),
    follows: { leadsTo: { due: { 'share.reply': '2026-10-22' } } },
  },
  { says: '最长不得超过10个工作日', given: stages.inReview, when: extensionOf(11), follows: TOO_LONG },
  {
    says: '分次延长的，累计也不得超过10个工作日',
    given: () => stages.inReview().after(extensionOf(6), moves.consentToExtension()),
    when: extensionOf(5),
    follows: TOO_LONG,
  },
  {
    says: '本机关设置为只延长一次的，不再延长',
    given: () =>
      stages
        .inReview(shareRequestCase({ settings: { 'share.extension.times': 'once' } }))
        .after(extensionOf(3), moves.consentToExtension()),
    when: extensionOf(3),
    follows: { against: 'extension-once', on: ['R21(1)'] },
  },
  {
    says: '期限届满后不能再申请延长',
    given: () => stages.inReview().after(moves.expires('share.reply')),
    when: moves.askForExtension(),
    follows: AFTER_DUE,
  },
  {
    says: '期限届满后不能再同意延长',
    given: () => asked().after(moves.expires('share.reply')),
    when: moves.consentToExtension(),
    follows: AFTER_DUE,
  },
  {
    says: '不适用本条例的，没有延长的规定',
    given: () => stages.inReview(shareRequestCase({ under: 'weifang-measures' })),
    when: moves.askForExtension(),
    follows: { against: 'extension-only-under-regulation', on: ['R21(1)', 'S20(3)'] },
  },
  {
    says: '申请材料不全的，一次性告知需要补充的全部材料，期限继续',
    given: stages.inReview,
    when: moves.askForSupplement(),
    follows: {
      leadsTo: {
        states: ['handling.reply.supplementing', 'handling.extension.none'],
        tasks: ['requester.clerk 补正申请材料'],
        due: { 'share.reply': '2026-10-09' },
      },
    },
  },
  {
    says: '告知须列明需要补充的材料',
    given: stages.inReview,
    when: moves.askForSupplement({ payload: { missing: [] } }),
    follows: { lacks: ['missing'] },
  },
  {
    says: '补正告知书列明需要补充的材料',
    given: stages.inReview,
    when: moves.askForSupplement(),
    follows: { letter: '补正告知书', saying: ['第二十一条第二款', '一次性告知', '核对授权书。'] },
  },
  {
    says: '申请材料不全的一次性告知，不得再次告知',
    given: () => stages.inReview().after(moves.askForSupplement(), moves.supply()),
    when: moves.askForSupplement(),
    follows: { against: 'supplement-once', on: ['R21(2)'] },
  },
  {
    says: '不得以材料不全直接拒绝',
    given: stages.reviewed,
    when: refusal({ ground: 'incomplete-papers' }),
    follows: { against: 'incomplete-papers-are-no-ground', on: ['R21(2)'] },
  },
  {
    says: '不同意共享的应当说明理由',
    given: stages.reviewed,
    when: refusal({ reason: ' ' }),
    follows: { against: 'refusal-states-reason', on: ['R21(2)', 'S20(3)'] },
  },
  {
    says: '只同意共享一部分数据项的，其余部分应当说明理由',
    given: () => stages.reviewed(),
    when: moves.draftAgreement({ payload: { ...moves.AGREEMENT, scope: ['姓名'] } }),
    follows: { against: 'agreement-in-part-states-reason', on: ['R21(2)', 'S20(3)'] },
  },
  {
    says: '答复书写明不同意共享其余数据项的理由',
    given: () =>
      stages.reviewed().after(
        moves.draftAgreement({
          payload: { ...moves.AGREEMENT, scope: ['姓名'], reason: '核对不需要住址。' },
        }),
      ),
    when: moves.sign(),
    follows: {
      letter: '答复书',
      saying: ['申请的其他数据项（住址）不在同意共享的范围内。', '理由：核对不需要住址。'],
    },
  },
  {
    says: '不予共享告知书写明理由、依据和救济',
    given: () => stages.reviewed().after(moves.draftRefusal()),
    when: moves.sign(),
    follows: {
      letter: '不予共享告知书',
      saying: [
        '第二十一条第二款',
        '该数据项依法不得提供给其他部门。',
        '居民身份证法》（法律）第六条',
        '第二十八条第二款',
      ],
    },
  },
];

test.for(ROWS)('条例第二十一条：$says', holds);
