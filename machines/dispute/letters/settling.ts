import { saidIn } from '../../letter.ts';
import { dateInWords, heading, items, paragraph, restingOn, sentence } from '../../letter-words.ts';
import { BOTH_SIDES, itemName, letter, matter, resultItems, type View } from './common.ts';

const NEGOTIATION = ['R28(1)', 'S20(4)'] as const;
const COORDINATION = ['R28(2)', 'S20(4)'] as const;

/** 协商纪要: what the two sides have agreed on. */
export const minutes = letter({
  kind: 'minutes',
  label: '协商纪要',
  numberWord: '争议商',
  articles: NEGOTIATION,
  from: 'requester',
  to: ['provider'],
  copies: ['bureau'],
  actions: ['acceptTerms'],
  title: (view) => `关于${itemName(view)}共享争议的协商纪要`,
  says: (view) => {
    const { context, governing } = view;
    const { proposal, meetings } = context;
    if (!proposal) return [];
    return [
      paragraph(
        `${matter(view)}，${restingOn(NEGOTIATION, governing)}，双方经协商达成一致，现将有关情况纪要如下：`,
      ),
      ...(meetings.length > 0
        ? [
            heading('协商情况'),
            items(
              ...meetings.map(({ heldOn, minutes: said }) => `${dateInWords(heldOn)}：${sentence(said)}`),
            ),
          ]
        : []),
      heading('一致意见'),
      items(...resultItems(view, proposal.outcome, proposal.scope)),
      heading('理由'),
      paragraph(sentence(proposal.reasons)),
      paragraph(`双方按照上述意见办理（双方文书：${proposal.document}）。`),
    ];
  },
});

/** 协调意见书: put to both sides, each of which says whether it accepts. */
export const opinion = letter({
  kind: 'opinion',
  label: '协调意见书',
  numberWord: '争议协',
  articles: COORDINATION,
  from: 'bureau',
  to: BOTH_SIDES,
  copies: [],
  actions: ['recordOpinion'],
  title: (view) => `关于${itemName(view)}共享争议的协调意见书`,
  says: (view) => {
    const { coordination } = view.context;
    if (!coordination) return [];
    return [
      paragraph(
        `${matter(view)}，本单位已受理协调。${restingOn(COORDINATION, view.governing)}，经听取双方意见，现提出协调意见：`,
      ),
      heading('协调意见'),
      items(...resultItems(view, coordination.outcome, coordination.scope)),
      heading('理由'),
      paragraph(sentence(coordination.reasons)),
      heading('答复'),
      paragraph(`请双方负责人研究，答复是否接受本意见（文号：${coordination.document}）。${next(view)}`),
    ];
  },
});

/** 撤回告知书: whoever raised the dispute lets it go. */
export const withdrawal = letter({
  kind: 'withdrawal',
  label: '撤回告知书',
  numberWord: '争议撤',
  articles: COORDINATION,
  from: 'requester',
  to: ['provider'],
  copies: ['bureau'],
  actions: ['withdraw'],
  title: (view) => `关于撤回${itemName(view)}共享争议的告知书`,
  says: (view) => {
    const { reasons } = saidIn<{ readonly reasons: string }>(view);
    return [
      paragraph(
        `${restingOn(COORDINATION, view.governing)}，本单位提起了${matter(view)}，现予撤回，争议处理终止。`,
      ),
      heading('撤回的理由'),
      paragraph(sentence(reasons)),
      paragraph('特此告知。'),
    ];
  },
});

/** What follows where the opinion is not accepted; the instruments differ. */
function next({ governing, context }: View): string {
  const accepted = '双方均接受的，按照本意见办理；';
  if (governing === 'weifang-measures') {
    return `${accepted}协调未果的，必要时会同相关部门共同审议，共同审议仍不能解决的，提请本级人民政府裁定。`;
  }
  const review = context.opening.ruleSet.settings['dispute.joint-review-under-regulation'];
  const between = { required: '会同相关部门共同审议后，', optional: '', 'not-held': '' }[review];
  return `${accepted}仍未达成一致意见的，${between}报本级人民政府决定。`;
}
