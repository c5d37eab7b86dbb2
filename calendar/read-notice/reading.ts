import type { IsoDate } from '../iso-date.ts';
import type { Notice } from '../notice.ts';
import type { NoticeFault } from './fault.ts';

/** An item of a notice with the days that were found in it, for whoever confirms. */
export interface ReadItem {
  /** Where it begins in the entered text, from 1. */
  readonly line: number;
  /** As it was entered, without blanks. */
  readonly text: string;
  /** The holiday. */
  readonly name: string;
  readonly off: readonly IsoDate[];
  readonly madeUp: readonly IsoDate[];
}

/** What became of an entered notice. */
export type NoticeReading =
  | {
      readonly ok: true;
      readonly notice: Notice;
      readonly items: readonly ReadItem[];
      /** What is unusual but may be right. */
      readonly warnings: readonly NoticeFault[];
    }
  | { readonly ok: false; readonly faults: readonly NoticeFault[] };
