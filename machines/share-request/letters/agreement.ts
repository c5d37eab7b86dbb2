import { runningClock } from '../../clock.ts';
import { dateInWords, heading, items, lastDay, paragraph, restingOn, sentence } from '../../letter-words.ts';
import { SHARING_METHODS } from '../intake.ts';
import { letter, received, type View } from './common.ts';

const ARTICLES = ['R20(3)', 'R21(1)', 'S20(3)'] as const;

/** 答复书: sharing is agreed to. */
export const agreement = letter({
  kind: 'agreement',
  label: '答复书',
  numberWord: '共享答',
  articles: ARTICLES,
  from: 'provider',
  to: ['requester'],
  copies: ['bureau'],
  actions: ['sign'],
  isIssued: ({ context }) => context.reply?.content.decision === 'agree',
  title: ({ context }) => `关于共享${context.opening.item?.name ?? ''}的答复书`,
  says: (view) => {
    const { context, governing } = view;
    const { content } = context.reply ?? {};
    if (content?.decision !== 'agree') return [];
    const { item } = context.opening;
    const left = context.application.scope.filter((name) => !content.scope.includes(name));
    return [
      paragraph(`${received(view)}经审查，同意共享。${restingOn(ARTICLES, governing)}，答复如下：`),
      heading('共享内容'),
      items(
        `数据目录：${item?.name}（目录编码${item?.code}，第${item?.version}版）。`,
        `数据项：${content.scope.join('、')}。`,
        ...(left.length > 0 ? [leftOut(left, content.reason)] : []),
        `共享方式：${SHARING_METHODS[content.method]}。`,
        `使用时限：至${dateInWords(content.until)}。`,
      ),
      heading('提供时间'),
      paragraph(delivery(view)),
      heading('使用要求'),
      items(`使用场景：${sentence(context.application.scene)}`, useOnly(view), ...requirements(content)),
      paragraph('特此答复。'),
    ];
  },
});

/** @param reason undefined under version 1 of the procedure, which asked for none */
function leftOut(left: readonly string[], reason: string | undefined): string {
  const says = `申请的其他数据项（${left.join('、')}）不在同意共享的范围内。`;
  return reason === undefined ? says : `${says}理由：${sentence(reason)}`;
}

function delivery({ clocks, governing }: View): string {
  const clock = runningClock(clocks, 'share.delivery');
  const last = lastDay(clock);
  if (!clock || last === undefined) return '本单位将及时提供数据，并告知提供的方式和凭证。';
  if (clock.basis !== 'statutory') return `本单位将在${last}前提供数据（内部时限，非法定期限）。`;
  const basis = restingOn(clock.articles, governing);
  return `${basis}，本单位自作出本答复之日起${clock.workingDays}个工作日内提供数据，最后一日为${last}。`;
}

function useOnly({ governing }: View): string {
  if (governing === 'weifang-measures') {
    return '所获数据应当用于你单位履行职责或者提供服务，不得直接或者以改变数据形式等方式提供给第三方，也不得用于或者变相用于其他用途。';
  }
  return '未经本单位同意，不得扩大使用范围，不得用于或者变相用于其他目的，不得提供给第三方。';
}

function requirements({ requirements: text }: { readonly requirements?: string | undefined }): string[] {
  return text === undefined ? [] : [sentence(text)];
}
