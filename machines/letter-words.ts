import type { IsoDate } from '../calendar/iso-date.ts';
import type { ArticleRef } from '../statute/citation.ts';
import { formalArticleLabels, parseCitation } from '../statute/citation.ts';
import type { InstrumentId } from '../statute/instruments.ts';
import type { Clock } from './clock.ts';
import type { LetterBlock } from './letter.ts';

export const paragraph = (text: string): LetterBlock => ({ type: 'paragraph', text });
export const heading = (text: string): LetterBlock => ({ type: 'heading', text });
export const items = (...texts: readonly string[]): LetterBlock => ({ type: 'items', items: texts });

/** '2026年9月18日', as a letter dates. */
export function dateInWords(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** What somebody wrote, as one sentence of a letter: it ends with one full stop. */
export function sentence(text: string): string {
  return `${text.trim().replace(/[。．.；;，,\s]+$/u, '')}。`;
}

/** The title of an instrument between 《 and 》, whether it was entered with them or without. */
export function bookTitle(title: string): string {
  return title.startsWith('《') ? title : `《${title}》`;
}

/** The articles on which a letter rests: those of the governing instrument, or where it is silent the other's. */
export function citedUnder(refs: readonly ArticleRef[], governing: InstrumentId): readonly ArticleRef[] {
  const own = refs.filter((ref) => parseCitation(ref).instrument === governing);
  return own.length > 0 ? own : refs;
}

/**
 * On what a letter rests: '根据《政务数据共享条例》第二十一条第一款'. Where the governing instrument is silent and the other one
 * is only followed, it says 参照.
 */
export function restingOn(refs: readonly ArticleRef[], governing: InstrumentId): string {
  const cited = citedUnder(refs, governing);
  const isOwn = cited.every((ref) => parseCitation(ref).instrument === governing);
  return `${isOwn ? '根据' : '参照'}${formalArticleLabels(cited)}`;
}

/** The last day of a running period: '2026年10月9日', with a word of warning where the year has no notice yet. */
export function lastDay(clock: Clock | undefined): string | undefined {
  if (!clock?.dueOn) return undefined;
  const provisional = clock.provisional ? '（该年度放假安排尚未公布，日期暂按现行规定推算）' : '';
  return `${dateInWords(clock.dueOn)}${provisional}`;
}
