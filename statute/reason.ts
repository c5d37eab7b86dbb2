import type { ArticleRef } from './citation.ts';

/** A sentence in Chinese with the articles that it rests on. */
export interface Reason {
  readonly text: string;
  readonly articles: readonly ArticleRef[];
}
