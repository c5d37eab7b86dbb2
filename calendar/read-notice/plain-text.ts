/** A stretch of entered text without its blanks, as it stands and with its punctuation in half width, of equal length. */
export interface Stretch {
  readonly line: number;
  /** For comparing: 一、元旦:1月1日(周四)至3日 */
  readonly plain: string;
  /** For showing: 一、元旦：1月1日（周四）至3日 */
  readonly shown: string;
}

const NUMBERED = /(?<=[。:])(?=[一二三四五六七八九十]{1,3}、)/;

/** The lines of a text; one that holds several numbered items gives several stretches. Blank lines are left out. */
export function stretchesOf(text: string): Stretch[] {
  return text.split(/\r\n|\r|\n/).flatMap((entered, at) => {
    const shown = entered.replace(/\s/gu, '');
    let from = 0;
    return halfWidth(shown)
      .split(NUMBERED)
      .filter((plain) => plain !== '')
      .map((plain) => {
        const stretch = { line: at + 1, plain, shown: shown.slice(from, from + plain.length) };
        from += plain.length;
        return stretch;
      });
  });
}

/** '（周四）' → '(周四)': what is pasted from one page has full width, from another half. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[–—―－]/gu, '-')
    .replace(/[〔［【]/gu, '[')
    .replace(/[〕］】]/gu, ']');
}
