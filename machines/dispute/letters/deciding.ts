import { saidIn } from '../../letter.ts';
import { heading, items, paragraph, restingOn, sentence } from '../../letter-words.ts';
import { DECISIONS, type Decision } from '../outcome.ts';
import { BOTH_SIDES, itemName, letter, matter, resultItems, type View } from './common.ts';

const REVIEW = ['S20(4)'] as const;
const RULING = ['R28(2)', 'S20(4)'] as const;

interface Conclusion {
  readonly outcome: Decision | 'unresolved';
  readonly scope: readonly string[];
  readonly reasons: string;
  readonly document: string;
}

/** 共同审议纪要: each department's opinion, and what the bureau concludes. */
export const jointReview = letter({
  kind: 'joint-review',
  label: '共同审议纪要',
  numberWord: '争议审',
  articles: REVIEW,
  from: 'bureau',
  to: BOTH_SIDES,
  copies: ['reviewer'],
  actions: ['concludeReview'],
  title: (view) => `关于${itemName(view)}共享争议的共同审议纪要`,
  says: (view) => {
    const { outcome, scope, reasons, document } = saidIn<Conclusion>(view);
    const { nameOf, governing } = view;
    return [
      paragraph(
        `${matter(view)}，经协调未能解决。${restingOn(REVIEW, governing)}，${nameOf('bureau')}会同${nameOf('reviewer')}进行共同审议，纪要如下：`,
      ),
      heading('各部门意见'),
      items(...opinions(view)),
      heading('审议结论'),
      ...(outcome === 'unresolved'
        ? [
            paragraph(
              `共同审议仍不能解决，提请本级人民政府${governing === 'weifang-measures' ? '裁定' : '决定'}。`,
            ),
          ]
        : [items(...resultItems(view, outcome, scope))]),
      heading('理由'),
      paragraph(sentence(reasons)),
      paragraph(`本纪要文号：${document}。`),
    ];
  },
});

/** 提请裁定的请示: from the bureau to the government of its level. */
export const submission = letter({
  kind: 'submission',
  label: '请示',
  numberWord: '争议请',
  articles: RULING,
  from: 'bureau',
  to: ['government'],
  copies: [],
  actions: ['submitToGovernment'],
  title: (view) =>
    `关于提请${view.governing === 'weifang-measures' ? '裁定' : '决定'}${itemName(view)}共享争议的请示`,
  says: (view) => {
    const { context, governing } = view;
    const { document, summary } = saidIn<{ readonly document: string; readonly summary: string }>(view);
    const { intake } = context.opening;
    const tried = context.reviewed ? '协调和共同审议' : '协调';
    const word = governing === 'weifang-measures' ? '裁定' : '决定';
    return [
      paragraph(
        `${matter(view)}，经${tried}仍未达成一致意见。${restingOn(RULING, governing)}，现提请${word}（文号：${document}）。`,
      ),
      heading('争议事项'),
      items(`申请共享的数据项：${intake.scope.join('、')}。`, `确需使用的说明：${sentence(intake.need)}`),
      ...(context.coordination
        ? [
            heading('协调意见'),
            items(
              ...resultItems(view, context.coordination.outcome, context.coordination.scope),
              `理由：${sentence(context.coordination.reasons)}`,
            ),
          ]
        : []),
      ...(context.reviewed ? [heading('各部门审议意见'), items(...opinions(view))] : []),
      heading('争议情况和处理建议'),
      paragraph(sentence(summary)),
      paragraph('妥否，请批示。'),
    ];
  },
});

const rulingAs = (kind: 'ruling' | 'decision', word: '裁定' | '决定', numberWord: string) =>
  letter({
    kind,
    label: `${word}书`,
    numberWord,
    articles: RULING,
    from: 'government',
    to: BOTH_SIDES,
    copies: ['bureau'],
    actions: ['signRuling'],
    isIssued: ({ governing }) => (governing === 'weifang-measures') === (kind === 'ruling'),
    title: (view) => `关于${itemName(view)}共享争议的${word}书`,
    says: (view) => {
      const { draft } = view.context;
      if (!draft) return [];
      const basis = restingOn(RULING, view.governing);
      return [
        paragraph(`${view.nameOf('bureau')}提请${word}的${matter(view)}，经审查，${basis}，${word}如下：`),
        heading(`${word}结果`),
        items(...resultItems(view, draft.outcome, draft.scope)),
        heading('理由'),
        paragraph(sentence(draft.reasons)),
        paragraph(`请双方按照本${word}办理（文号：${draft.document}）。`),
      ];
    },
  });

/** 裁定书, the word of 办法; 决定书, that of 条例. */
export const ruling = rulingAs('ruling', '裁定', '争议裁');
export const decision = rulingAs('decision', '决定', '争议决');

function opinions({ context, unitName }: View): readonly string[] {
  return context.reviewers.flatMap(({ unit, opinion }) =>
    opinion ? [`${unitName(unit)}：${DECISIONS[opinion.opinion]}。理由：${sentence(opinion.reasons)}`] : [],
  );
}
