/*
 * 条例第二十一条
 * 政务数据需求部门申请共享的政务数据属于无条件共享类的，政务数据提供部门应当自收到政务数据共享申请之日起1个工作日内作出答复；属于有条件共享类的，应当自收到政务数据共享申请之日起10个工作日内作出是否同意共享的答复。因特殊原因需要延长答复期限的，政务数据提供部门应当报经同级政务数据共享主管部门同意，并告知政务数据需求部门，延长的期限最长不得超过10个工作日。
 * 政务数据需求部门提交的申请材料不全的，政务数据提供部门应当一次性告知其需要补充的材料，不得直接予以拒绝。政务数据提供部门不同意共享的，应当说明理由。
 */
import { test } from 'vitest';
import { holds, type LawRow } from '../testing/law-row.ts';
import * as moves from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';

const refusal = (content: object) => moves.draftRefusal({ payload: { ...moves.REFUSAL, ...content } });

const ROWS: readonly LawRow[] = [
  {
    says: '有条件共享类自收到申请之日起10个工作日内答复',
    given: stages.submitted,
    when: moves.approve(),
    follows: { leadsTo: { due: { 'share.reply': '2026-10-09' } } },
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
];

test.for(ROWS)('条例第二十一条：$says', holds);
