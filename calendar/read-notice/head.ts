import { type IsoDate, isIsoDate } from '../iso-date.ts';
import type { Found, NoticeFault } from './fault.ts';
import type { Stretch } from './plain-text.ts';

/** What may be said beside the text: the page that a notice is copied from often leaves out number and date. */
export interface GivenHead {
  readonly title?: string | undefined;
  readonly number?: string | undefined;
  readonly issuedOn?: IsoDate | undefined;
  /** Where the wording was read. */
  readonly source?: string | undefined;
}

/** The head of a notice, as far as it could be read. */
export interface Head {
  readonly title: string;
  readonly number: string;
  readonly issuedOn: IsoDate;
  readonly year: number;
  /** A notice that lengthens or rearranges what an earlier one of the year says. */
  readonly changes: boolean;
  readonly line: number;
}

const TITLE = /(?:国务院(?:办公厅)?)?关于[^,。;:]{2,60}?的通知/;
const NUMBER = /[一-龥]{2,10}\[\d{4}\]第?\d{1,4}号/;
const DATE = /(\d{4})(?:年(\d{1,2})月(\d{1,2})日|-(\d{1,2})-(\d{1,2}))/;

/** Reads title, 发文字号 and date from what stands around the items, or takes them as given. */
export function readHead(
  rest: readonly Stretch[],
  given: GivenHead,
): { head: Head } | { faults: NoticeFault[] } {
  const faults: NoticeFault[] = [];
  const first = rest[0] ?? { line: 1, plain: '', shown: '' };
  const fault = (found: Found, at: Pick<Stretch, 'line' | 'shown'> = first) =>
    faults.push({ line: at.line, text: at.shown, ...found });
  const titled = rest.find(({ plain }) => TITLE.test(plain));
  const title = given.title?.trim() || (titled && TITLE.exec(titled.shown)?.[0]) || '';
  if (title === '') {
    const right = '首行应当是“国务院办公厅关于某年部分节假日安排的通知”，或者另行填写标题';
    fault({ code: 'title-missing', message: '没有找到通知的标题', right });
  }
  const numbered = rest.find(({ plain }) => NUMBER.test(plain));
  const inText = numbered && officialNumber(NUMBER.exec(numbered.plain)?.[0] ?? '');
  const number = given.number === undefined ? inText : officialNumber(given.number);
  if (number === undefined || number === '') {
    fault({
      code: 'number-missing',
      message: '没有找到发文字号',
      right: '应当如“国办发明电〔2025〕7号”，或者另行填写',
    });
  } else if (inText !== undefined && inText !== number) {
    const right = `填写的是“${number}”，正文是“${inText}”，请核对后改为一致`;
    fault({ code: 'number-differs', message: '填写的发文字号与正文不同', right }, numbered);
  }
  const signed = rest.filter(({ plain }) => isDateLine(plain)).at(-1);
  const dateInText = signed && dateIn(signed.plain);
  const issuedOn = given.issuedOn ?? dateInText;
  if (signed && dateInText === undefined) {
    fault({ code: 'no-such-day', message: '成文日期不是有效日期', right: '应当如“2025年11月4日”' }, signed);
  } else if (issuedOn === undefined) {
    fault({
      code: 'date-missing',
      message: '没有找到成文日期',
      right: '应当如“2025年11月4日”，或者另行填写',
    });
  } else if (!isIsoDate(issuedOn)) {
    fault({ code: 'no-such-day', message: `成文日期不是有效日期：${issuedOn}`, right: '应当如 2025-11-04' });
  } else if (dateInText !== undefined && dateInText !== issuedOn) {
    const right = `填写的是 ${issuedOn}，正文是 ${dateInText}，请核对后改为一致`;
    fault({ code: 'date-differs', message: '填写的成文日期与正文不同', right }, signed);
  }
  if (faults.length > 0 || !number || !issuedOn) return { faults };
  const year = Number(/(\d{4})年/.exec(title)?.[1] ?? issuedOn.slice(0, 4));
  if (issuedOn < `${year - 1}-01-01` || issuedOn > `${year}-12-31`) {
    const right = `${year}年的通知应当在${year - 1}年或者${year}年发出`;
    fault(
      { code: 'date-implausible', message: `成文日期 ${issuedOn} 与${year}年的安排不合`, right },
      signed ?? first,
    );
    return { faults };
  }
  const changes = !/年部分节假日安排/.test(title) || /延长|调整/.test(title);
  return { head: { title, number, issuedOn, year, changes, line: titled?.line ?? first.line } };
}

/** '国办发明电[2025]7号' → '国办发明电〔2025〕7号' */
function officialNumber(text: string): string {
  return text
    .trim()
    .replace(/[[［【(（]/u, '〔')
    .replace(/[\]］】)）]/u, '〕');
}

function isDateLine(plain: string): boolean {
  const date = DATE.exec(plain)?.[0];
  return (
    date !== undefined &&
    plain.replace(date, '').replace(/[()]|国务院|办公厅|(?:成文|发布|发文|印发)?日期|[:]/g, '') === ''
  );
}

function dateIn(plain: string): IsoDate | undefined {
  const [, year, month = '', day = '', isoMonth = '', isoDay = ''] = DATE.exec(plain) ?? [];
  const date = `${year}-${(month || isoMonth).padStart(2, '0')}-${(day || isoDay).padStart(2, '0')}`;
  return isIsoDate(date) ? date : undefined;
}
