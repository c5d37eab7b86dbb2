import type { ArticleRef } from '../../../statute/citation.ts';
import { chart } from '../setup.ts';

const end = (label: string, articles: readonly ArticleRef[]) =>
  chart.createStateConfig({ meta: { label, articles }, type: 'final' });

/** The ends of an opening request. */
export const ended = end('使用结束，办结', ['S26']);
export const opened = end('已纳入开放，办结', ['S24(2)', 'S25(2)']);
export const refused = end('不予开放，办结', ['S23', 'S25(3)']);
export const notAccepted = end('不予受理，办结', ['S25(2)', 'S25(3)']);
export const withdrawn = end('已撤回', ['S25(2)']);
export const stopped = end('已停止提供', ['S36']);
