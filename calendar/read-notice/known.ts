import type { HolidayLaw } from '../holiday-law.ts';
import type { Notice } from '../notice.ts';
import type { NoticeFault } from './fault.ts';

/** What is known already: a notice is checked against the law, and a later one against those that it changes. */
export interface Known {
  readonly holidayLaw: HolidayLaw;
  readonly notices: readonly Notice[];
}

/** What a notice says of itself, and whether it changes an earlier one. */
interface Claim extends Pick<Notice, 'year' | 'title' | 'number'> {
  readonly changes: boolean;
  /** 发文字号 of the notice that it changes. */
  readonly corrects: string | undefined;
  /** Where its title stands. */
  readonly line: number;
}

/** Why a notice can't stand beside those that are known. */
export function againstKnown(claim: Claim, { notices }: Known): NoticeFault[] {
  const { year, title: text, number, changes, corrects, line } = claim;
  const faults: NoticeFault[] = [];
  if (notices.some((notice) => notice.number === number)) {
    const right = '已经录入的通知不能再次录入；内容有误的，以更正通知录入';
    faults.push({ line, text, code: 'already-known', message: `${number} 已经录入`, right });
  }
  const arranged = notices.find((notice) => notice.year === year && notice.corrects === undefined);
  if (!changes && arranged && arranged.number !== number) {
    const message = `${year}年的安排已经录入：${arranged.number}`;
    const right = '后来的通知应当是更正：标题写明“延长”“调整”，或者以 JSON 写明 corrects';
    faults.push({ line, text, code: 'year-arranged', message, right });
  }
  if (changes && !notices.some((notice) => notice.year === year && notice.number === corrects)) {
    const message = `没有找到所更正的${year}年安排通知`;
    faults.push({ line, text, code: 'corrected-missing', message, right: '请先录入该年的安排通知' });
  }
  return faults;
}
