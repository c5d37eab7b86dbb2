import { runningClock } from '../../clock.ts';
import { lastDay, paragraph, restingOn, sentence } from '../../letter-words.ts';
import { letter, received } from './common.ts';

const ARTICLES = ['R21(1)'] as const;

/** 延期告知书: the requester is told of an extension that the bureau has consented to. */
export const extension = letter({
  kind: 'extension',
  label: '延期告知书',
  numberWord: '共享延',
  articles: ARTICLES,
  // The bureau's consent is the step; that the requester is told of it is the provider's duty.
  from: 'provider',
  to: ['requester'],
  copies: ['bureau'],
  actions: ['consentToExtension'],
  title: ({ context }) => `关于延长${context.opening.item?.name ?? ''}共享申请答复期限的告知书`,
  says: (view) => {
    const { context, clocks, governing, nameOf } = view;
    const given = context.extensions.at(-1) ?? 0;
    const total = context.extensions.reduce((sum, days) => sum + days, 0);
    const clock = runningClock(clocks, 'share.reply');
    const last = lastDay(clock);
    const basis = restingOn(ARTICLES, governing);
    return [
      paragraph(
        `${received(view)}因特殊原因，不能在原定期限内作出答复：${sentence(context.extensionReasons)}`,
      ),
      paragraph(
        `${basis}，经${nameOf('bureau')}同意，答复期限延长${given}个工作日${total > given ? `，累计延长${total}个工作日` : ''}。${last === undefined ? '' : `延长后的答复期限至${last}届满。`}`,
      ),
      paragraph('特此告知。'),
    ];
  },
});
