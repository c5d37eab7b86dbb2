import { bookTitle, heading, paragraph, restingOn, sentence } from '../../letter-words.ts';
import { REFUSAL_GROUNDS } from '../actions/handling.ts';
import { letter, received, type View } from './common.ts';

const ARTICLES = ['R20(3)', 'R21(2)', 'S20(3)'] as const;

/** 不予共享告知书: sharing is refused, with ground, reason, legal basis, and what can be done against it. */
export const refusal = letter({
  kind: 'refusal',
  label: '不予共享告知书',
  numberWord: '共享不予',
  articles: ARTICLES,
  from: 'provider',
  to: ['requester'],
  copies: ['bureau'],
  actions: ['sign'],
  isIssued: ({ context }) => context.reply?.content.decision === 'refuse',
  title: ({ context }) => `关于不予共享${context.opening.item?.name ?? ''}的告知书`,
  says: (view) => {
    const { context, governing } = view;
    const { content } = context.reply ?? {};
    if (content?.decision !== 'refuse') return [];
    const { ground, reason, citation } = content;
    const basis = restingOn(ARTICLES, governing);
    return [
      paragraph(`${received(view)}经审查，不同意共享。${basis}，告知如下：`),
      heading('事由和理由'),
      paragraph(`${ground === undefined ? '' : `${REFUSAL_GROUNDS[ground]}。`}${sentence(reason)}`),
      ...(citation
        ? [
            heading('依据'),
            paragraph(`${bookTitle(citation.instrument)}（${citation.level}）${sentence(citation.article)}`),
          ]
        : []),
      heading('争议的处理'),
      paragraph(disputing(view)),
      paragraph('特此告知。'),
    ];
  },
});

/** Which rungs there are against a refusal; no period is written for any of them. */
function disputing({ context, governing, nameOf }: View): string {
  const bureau = nameOf('bureau');
  if (governing === 'weifang-measures') {
    const basis = restingOn(['S20(4)'], governing);
    return `因履行职责确需使用的，${basis}，可以与本单位协商；协商未果的，由${bureau}协调解决。`;
  }
  const basis = restingOn(['R28(2)'], governing);
  if (new Set(context.opening.units.map((unit) => unit.bureau)).size > 1) {
    // Across levels or regions 条例 writes no 协商, and the bureau is the common superior's.
    return `对本决定有争议的，${basis}，跨层级、跨地域的争议由共同的上级政务数据共享主管部门协调处理。`;
  }
  return `对本决定有争议的，${basis}，应当先与本单位协商解决；协商不成的，可以按照程序申请${bureau}协调处理。`;
}
