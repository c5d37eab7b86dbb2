import type { ArticleRef } from '../../../statute/citation.ts';
import { formalArticleLabels } from '../../../statute/citation.ts';
import { saidIn } from '../../letter.ts';
import { dateInWords, heading, items, paragraph, restingOn, sentence } from '../../letter-words.ts';
import { EXCLUSIONS } from '../actions/decision.ts';
import { addressee, application, dataName, letter, remedies, type View, you } from './common.ts';

const REFUSING = ['S23', 'S25(3)'] as const;
const OPENING = ['S25(2)', 'S25(3)'] as const;
const TAKING_IN = ['S24(2)', 'S25(3)'] as const;
const USING = ['S25(2)', 'S26'] as const;

/** 不予开放告知书: one of the five exclusions, the reasons, and why not without what identifies (办法 第二十三条、第二十四条). */
export const refusal = letter({
  kind: 'refusal',
  label: '不予开放告知书',
  numberWord: '开放不予',
  articles: REFUSING,
  from: 'provider',
  to: [],
  addressee,
  copies: ['bureau'],
  actions: ['sign'],
  isIssued: ({ context }) => context.decision?.content.decision === 'refuse',
  title: (view) => `关于不予开放${dataName(view)}的告知书`,
  says: (view) => {
    const content = view.context.decision?.content;
    if (content?.decision !== 'refuse') return [];
    const { ground, reason, couldBeDeidentified, whyNotDeidentified } = content;
    const told = remedies(view, 'provider');
    return [
      paragraph(
        `${application(view)}收悉。经审查，属于${formalArticleLabels([ground as ArticleRef])}规定的情形（${EXCLUSIONS[ground]}），不予开放。`,
      ),
      heading('理由'),
      paragraph(sentence(reason)),
      heading('以脱敏方式开放的情况'),
      paragraph(
        couldBeDeidentified
          ? `该数据脱敏后具备开放条件，本次不以脱敏方式开放的原因：${sentence(whyNotDeidentified ?? '')}`
          : '经审查，该数据脱敏后仍不具备开放条件。',
      ),
      ...(told === null ? [] : [heading('救济途径'), paragraph(told)]),
      paragraph('特此告知。'),
    ];
  },
});

/** 开放答复书: the use is agreed to, or the data is taken into the open list. */
export const reply = letter({
  kind: 'reply',
  label: '开放答复书',
  numberWord: '开放答',
  articles: ['S24(2)', ...OPENING],
  from: 'provider',
  to: [],
  addressee,
  copies: ['bureau'],
  actions: ['sign'],
  isIssued: ({ context }) => context.decision !== null && context.decision.content.decision !== 'refuse',
  title: (view) => `关于${dataName(view)}开放申请的答复书`,
  says: (view) => {
    const content = view.context.decision?.content;
    if (content?.decision === 'take-in') {
      return [
        paragraph(
          `${application(view)}收悉。${restingOn(TAKING_IN, view.governing)}，经审查，同意纳入开放，答复如下：`,
        ),
        heading('纳入开放的方式和安排'),
        paragraph(sentence(content.explanation)),
        paragraph('本单位将办理目录变更，发布后在开放平台公布，不再另行告知。'),
        paragraph('特此答复。'),
      ];
    }
    if (content?.decision !== 'open') return [];
    return [
      paragraph(
        `${application(view)}收悉。${restingOn(OPENING, view.governing)}，经审查，同意使用，答复如下：`,
      ),
      heading('开放的内容'),
      items(`数据项：${content.scope.join('、')}。`, `使用时限：至${dateInWords(content.until)}。`),
      heading('使用条件和安全要求'),
      items(sentence(content.conditions), onlyFor(view)),
      paragraph(`请${you(view)}与本单位签订使用协议，签订后提供数据。`),
      paragraph('特此答复。'),
    ];
  },
});

/** 使用协议, as it was signed (办法 第二十五条第二款、第二十六条). */
export const agreement = letter({
  kind: 'agreement',
  label: '使用协议',
  numberWord: '开放协',
  articles: USING,
  from: 'provider',
  to: [],
  addressee,
  copies: ['bureau'],
  actions: ['recordAgreement'],
  title: (view) => `${dataName(view)}使用协议`,
  says: (view) => {
    const content = view.context.decision?.content;
    const { document, terms } = saidIn<{ readonly document: string; readonly terms: string }>(view);
    if (content?.decision !== 'open') return [];
    return [
      paragraph(
        `${restingOn(USING, view.governing)}，${view.nameOf('provider')}（数据提供方）与${addressee(view)}（数据使用方）就使用“${dataName(view)}”约定如下（协议编号：${document}，案号：${view.caseNumber}）。`,
      ),
      heading('使用的数据和期限'),
      items(`数据项：${content.scope.join('、')}。`, `使用时限：至${dateInWords(content.until)}。`),
      heading('用途'),
      items(onlyFor(view)),
      heading('使用条件和安全要求'),
      items(sentence(content.conditions), sentence(terms)),
      heading('违约和终止'),
      paragraph(
        '使用方未按照约定的用途使用或者未遵守安全要求的，提供方停止提供数据，并依法追究；使用时限届满的，使用方停止使用并处置数据。',
      ),
      heading('双方签署'),
      items(
        `数据提供方：${view.nameOf('provider')}（盖章）`,
        `数据使用方：${addressee(view)}（签字或者盖章）`,
      ),
    ];
  },
});

function onlyFor({ context }: View): string {
  return `数据只能用于申请的用途：${sentence(context.opening.intake.purpose)}`;
}
