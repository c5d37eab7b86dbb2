import { runningClock } from '../../clock.ts';
import { items, lastDay, paragraph, restingOn, sentence } from '../../letter-words.ts';
import { letter, received, type View } from './common.ts';

const ARTICLES = ['R21(2)'] as const;

/** 补正告知书: everything that is missing, told at once. */
export const supplement = letter({
  kind: 'supplement',
  label: '补正告知书',
  numberWord: '共享补',
  articles: ARTICLES,
  from: 'provider',
  to: ['requester'],
  copies: [],
  actions: ['askForSupplement'],
  title: ({ context }) => `关于补正${context.opening.item?.name ?? ''}共享申请材料的告知书`,
  says: (view) => {
    const { context, governing } = view;
    const basis = restingOn(ARTICLES, governing);
    return [
      paragraph(`${received(view)}经审查，申请材料不全。${basis}，现一次性告知需要补充的材料：`),
      items(...(context.supplement?.missing ?? []).map(sentence)),
      paragraph(`请你单位补充上述材料后提交本单位。${onPeriod(view)}`),
      paragraph('特此告知。'),
    ];
  },
});

/** What the supplement does to the reply period is the authority's setting; a period that is over is not mentioned. */
function onPeriod({ context, clocks }: View): string {
  const last = lastDay(runningClock(clocks, 'share.reply'));
  if (context.replyOverdue) return '';
  switch (context.opening.ruleSet.settings['supplement.effect-on-reply']) {
    case 'pause':
      return '补正期间不计入答复期限。';
    case 'restart':
      return '答复期限自收到补正材料之日起重新计算。';
    case 'run-on':
      return last === undefined ? '' : `补正期间答复期限继续计算，至${last}届满。`;
  }
}
