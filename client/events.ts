import type { Outcome } from './outcome.ts';

/** That something has happened which whoever follows may see. Ids only: what it is, is asked for. */
export type DocketEvent =
  /** A step was taken in a case. */
  | {
      readonly kind: 'case';
      readonly id: string;
      readonly caseId: string;
      /** 案号 */
      readonly caseNumber: string;
      readonly sequence: number;
    }
  /** Who does a task of a unit has changed. */
  | { readonly kind: 'tasks'; readonly id: string; readonly unit: string }
  /** It can't be said what happened since: look at everything anew. */
  | { readonly kind: 'reset'; readonly id: string };

/**
 * What happens in the cases of some units, each once and in order, until the signal fires.
 * @param units codes of the units for which is followed
 * @param after id of the last event that is known; from now on when missing
 */
export type FollowEvents = (
  units: readonly string[],
  after: string | undefined,
  signal: AbortSignal,
) => AsyncIterable<DocketEvent>;

/** The place of now in the order of events: who follows after it misses nothing that happens from here on. */
export type PlaceOfEvents = () => Promise<Outcome<string>>;

/** An event, or that from now on they come as they happen (`open`), or that they do not for a while (`lost`). */
export type Followed = DocketEvent | { readonly kind: 'open' } | { readonly kind: 'lost' };
