import { type IsoDate, isoDateInShanghai } from '../calendar/iso-date.ts';

/** Today's date in Shanghai, wherever the command runs. The one clock of the command line. */
export function today(): IsoDate {
  return isoDateInShanghai(Date.now());
}
