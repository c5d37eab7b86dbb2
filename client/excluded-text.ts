import type { ExcludedInterval } from '../calendar/due-on.ts';

/** One interval, or one that still runs. */
const ONE = '\\d{4}-\\d{2}-\\d{2}/(?:\\d{4}-\\d{2}-\\d{2}|\\.\\.)';

/** What `excludedText` gives. That the days are days is asked by whoever counts with them. */
export const EXCLUDED_TEXT = new RegExp(`^${ONE}(?:,${ONE})*$`);

/**
 * Time that is not counted (扣除期间), as a query of the API carries it: intervals of ISO 8601 with commas between them, and
 * `..` for an end that has not come.
 * @example excludedText([{ from: '2026-10-12', to: '2026-10-14' }, { from: '2026-11-02' }])
 * //=> '2026-10-12/2026-10-14,2026-11-02/..'
 */
export function excludedText(excluded: readonly ExcludedInterval[]): string {
  return excluded.map(({ from, to = '..' }) => `${from}/${to}`).join(',');
}

/** The intervals of a text that matches `EXCLUDED_TEXT`. */
export function excludedIn(text: string): ExcludedInterval[] {
  return text.split(',').map((interval) => {
    const [from = '', to = ''] = interval.split('/');
    return to === '..' ? { from } : { from, to };
  });
}
